package org.kith.functions.access;

import org.kith.kernel.EmailAddress;

/** What somebody who cannot yet prove an address asked for. */
public sealed interface Asked {
    /** The address that the link and the code were mailed to. */
    EmailAddress email();

    /** To sign in. */
    record ToSignIn(EmailAddress email) implements Asked {}

    /**
     * To start a group.
     *
     * @param name the person's own name; not used when the address turns out to have a user
     */
    record ToSignUp(EmailAddress email, String name, String groupName) implements Asked {}
}
