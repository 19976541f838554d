/**
 * What a mailing says, and how it becomes a mail: a closed set of {@link
 * org.kith.functions.mailings.content.Block blocks}, turned once a mailing into a {@link
 * org.kith.functions.mailings.content.MailTemplate} with slots, and once a reader into subject, HTML and plain text.
 *
 * <p>Start with {@link org.kith.functions.mailings.content.RenderMailing}.
 */
@NullMarked
package org.kith.functions.mailings.content;

import org.jspecify.annotations.NullMarked;
