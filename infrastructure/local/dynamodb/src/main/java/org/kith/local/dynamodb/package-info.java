/** DynamoDB Local as a process of its own, used by the laptop edition (on disk) and by tests (in memory). */
@NullMarked
package org.kith.local.dynamodb;

import org.jspecify.annotations.NullMarked;
