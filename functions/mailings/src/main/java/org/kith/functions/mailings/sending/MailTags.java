package org.kith.functions.mailings.sending;

/** The tags of a mailing's mail, by which its feedback finds its recipient. */
public final class MailTags {
    /** The group's id. */
    public static final String GROUP = "group";
    /** The mailing's id. */
    public static final String MAILING = "mailing";
    /** The recipient's key. */
    public static final String RECIPIENT = "recipient";
    /** The attempt's id. */
    public static final String ATTEMPT = "attempt";

    private MailTags() {}
}
