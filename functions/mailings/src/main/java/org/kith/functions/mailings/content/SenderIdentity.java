package org.kith.functions.mailings.content;

import java.time.ZoneId;
import org.kith.kernel.EmailAddress;

/** Who a group is in its mail: every mailing says so at its foot. */
public record SenderIdentity(
        String groupName, String postalAddress, String senderName, EmailAddress replyTo, ZoneId timeZone) {}
