package org.kith.functions.mailings.content;

/** What stands at the foot of every mailing, whatever its writer thinks (PECR, and the bulk-sender rules). */
final class Footer {
    /** The words of the link. */
    static final String LEAVE = "Stop getting these emails";

    private Footer() {}

    /** Why the reader gets this. */
    static String why(SenderIdentity sender) {
        return "You get this because you agreed to newsletters from " + sender.groupName() + ".";
    }
}
