/**
 * Newsletters: written, aimed, sent at most once to each reader, accounted for.
 *
 * <p>A {@link org.kith.functions.mailings.Mailing} says what goes to which lists; {@link
 * org.kith.functions.mailings.content} makes mails of it; {@link org.kith.functions.mailings.sending} freezes its
 * recipients and sends; {@link org.kith.functions.mailings.feedback} hears what became of each mail; {@link
 * org.kith.functions.mailings.unsubscribe} lets a reader leave. The other packages hold one technology each.
 */
@NullMarked
package org.kith.functions.mailings;

import org.jspecify.annotations.NullMarked;
