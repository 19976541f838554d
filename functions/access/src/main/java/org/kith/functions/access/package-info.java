/**
 * Who may come in, and as what: sign-up, sign-in, users and their roles, invitations, group settings.
 *
 * <p>Start with {@link org.kith.functions.access.AskToSignIn}, which mails a link and a code, and
 * {@link org.kith.functions.access.ConfirmSignIn}, which starts the session. {@link
 * org.kith.functions.access.AcceptInvitation} is the other way in. What is stored is behind the plural nouns ({@link
 * org.kith.functions.access.Challenges}, {@link org.kith.functions.access.Users}, {@link
 * org.kith.functions.access.Groups}, {@link org.kith.functions.access.Invitations}); what a group has is obtained for
 * that group, once.
 *
 * <p>{@code http} has the routes and views, {@code dynamodb} and {@code sqs} the stores and the queue, {@code function}
 * the Lambda function that ties them together.
 */
@NullMarked
package org.kith.functions.access;

import org.jspecify.annotations.NullMarked;
