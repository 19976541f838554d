package org.kith.functions.mailings.sending;

import org.kith.kernel.GroupId;

/**
 * Gives each group a tenant of its own at the mail service, which reckons its bounces and complaints by itself: what one
 * group does costs no other its good name.
 */
public interface SendingTenants {
    /**
     * Makes sure that a group has its tenant, and that mail may be sent with it. Does what is still to be done, however
     * far an earlier try came, and may be asked again and again: what was found in order is not looked at for some
     * minutes. Throws when the mail service cannot be asked; whoever brought the work brings it again.
     */
    Outcome prepare(GroupId group);

    /** What became of it. */
    sealed interface Outcome {
        /** Mail of the group may be sent. */
        record Ready() implements Outcome {}

        /** Too many asked at once; in a few seconds it will do. */
        record Later() implements Outcome {}

        /** The mail service will not, until somebody puts it right. */
        record Barred(String reason) implements Outcome {}
    }
}
