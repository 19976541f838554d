/**
 * What mail servers and readers say about mails that went. {@link
 * org.kith.functions.mailings.feedback.ReconcileFeedback} settles what was in doubt, suppresses addresses, and pauses a
 * mailing that goes wrong.
 */
@NullMarked
package org.kith.functions.mailings.feedback;

import org.jspecify.annotations.NullMarked;
