package org.kith.contacts;

import java.util.Optional;
import org.kith.kernel.UserId;

/**
 * Who did something, and through what.
 *
 * @param user empty when it was no user: the contact, or a mail server
 * @param name of the user then; or who else it was, in words
 */
public record By(Optional<UserId> user, String name, Through through) {
    /** A user, in the app. */
    public static By user(UserId user, String name) {
        return new By(Optional.of(user), name, Through.APP);
    }

    /** A user, by importing a spreadsheet. */
    public static By importing(UserId user, String name) {
        return new By(Optional.of(user), name, Through.IMPORT);
    }

    /** A user, by doing something to many contacts at once. */
    public static By many(UserId user, String name) {
        return new By(Optional.of(user), name, Through.BULK);
    }

    /** The reader of a mail, by its link or button. */
    public static By reader(String contactName) {
        return new By(Optional.empty(), contactName, Through.UNSUBSCRIBE);
    }

    /** A mail server, by telling us what became of a mail. */
    public static By mailServer() {
        return new By(Optional.empty(), "The reader's mail server", Through.FEEDBACK);
    }
}
