package org.kith.functions.mailings.sending;

import java.util.Set;
import org.kith.functions.mailings.content.MailTemplate;
import org.kith.functions.mailings.content.SenderIdentity;
import org.kith.kernel.GroupId;
import org.kith.kernel.ListId;
import org.kith.kernel.MailingId;

/** A mailing, rendered, with all that its mails need. */
record Letter(GroupId group, MailingId mailing, Set<ListId> lists, SenderIdentity sender, MailTemplate template) {
    Letter {
        lists = Set.copyOf(lists);
    }
}
