package org.kith.contacts;

import java.util.Optional;
import org.kith.kernel.EmailAddress;

/** Whether a contact may be mailed at an address, as of now. */
public sealed interface MayMail {
    /**
     * It may.
     *
     * @param contact as it is now: its lists, its name
     */
    record Yes(Contact contact) implements MayMail {}

    /** It may not. */
    record No(NotMailed reason) implements MayMail {}

    /**
     * Decides.
     *
     * @param contact empty when there is none any longer
     * @param suppressed what the address's own record says
     */
    static MayMail decide(
            Optional<Contact> contact, EmailAddress address, Purpose purpose, Optional<Suppression> suppressed) {
        Optional<Contact> owner = contact.filter(each -> each.facts().hasEmail(address));
        if (owner.isEmpty()) {
            return new No(NotMailed.NO_EMAIL);
        }
        Optional<Answer> answer = owner.get().permission(purpose, Channel.EMAIL).map(Permission::answer);
        Optional<SuppressionReason> reason =
                suppressed.or(() -> owner.get().suppression(address)).map(Suppression::reason);
        return NotMailed.because(owner.get().facts().statuses(), answer, reason)
                .<MayMail>map(No::new)
                .orElseGet(() -> new Yes(owner.get()));
    }
}
