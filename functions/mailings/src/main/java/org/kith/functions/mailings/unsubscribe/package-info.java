/**
 * Leaving, without signing in. {@link org.kith.functions.mailings.unsubscribe.LeaveLinks} makes the links that are in
 * every mail, {@link org.kith.functions.mailings.unsubscribe.Unsubscribe} does what they ask for.
 */
@NullMarked
package org.kith.functions.mailings.unsubscribe;

import org.jspecify.annotations.NullMarked;
