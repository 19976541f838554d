package org.kith.functions.access;

import java.time.ZoneId;
import org.kith.kernel.EmailAddress;

/**
 * What a group says of itself.
 *
 * @param name one line, see {@link PlainName}
 * @param postalAddress for the foot of mailings, lines apart by line feeds; empty until the group gives it
 * @param timeZone what its days and hours mean
 * @param senderName who its mailings come from, one line, see {@link PlainName}
 * @param replyTo where answers to its mailings go
 */
public record Settings(String name, String postalAddress, ZoneId timeZone, String senderName, EmailAddress replyTo) {
    /** Where the groups are that Kith is made for; each can change it. */
    private static final ZoneId FIRST_TIME_ZONE = ZoneId.of("Europe/London");

    /** What a new group starts with. */
    public static Settings ofNewGroup(String name, EmailAddress owner) {
        return new Settings(name, "", FIRST_TIME_ZONE, name, owner);
    }
}
