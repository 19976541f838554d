/** A believable group to try Kith with, made through the API as its people would. Everybody in it is invented. */
@NullMarked
package org.kith.local.demo;

import org.jspecify.annotations.NullMarked;
