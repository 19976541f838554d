package org.kith.functions.mailings.sending;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kith.contacts.ContactSummary;
import org.kith.functions.mailings.Audience;
import org.kith.functions.mailings.Audience.Excluded;
import org.kith.functions.mailings.ChooseAudience;
import org.kith.functions.mailings.ChooseAudience.Aimed;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.sending.Recipients.Accounted;
import org.kith.kernel.ContactId;
import org.kith.kernel.GroupId;

/**
 * Writes down whom a mailing is for: one row for each address, one for each contact left out. Killed in the middle, it
 * is simply done again: who is accounted for stays so, and only the others are added. Two at the same time do no harm.
 */
public final class FreezeMailing {
    private static final int ROUNDS = 5;

    private final Mailings.ByGroup mailings;
    private final ChooseAudience chooseAudience;

    /** Takes where mailings are, and how readers are chosen. */
    public FreezeMailing(Mailings.ByGroup mailings, ChooseAudience chooseAudience) {
        this.mailings = mailings;
        this.chooseAudience = chooseAudience;
    }

    /** Freezes; when it returns, everybody it is aimed at is accounted for. */
    public void freeze(GroupId group, Mailing mailing) {
        Aimed aimed = chooseAudience.aim(group, mailing.aim());
        Recipients recipients = mailings.of(group).recipients(mailing.id());
        for (int round = 0; round < ROUNDS; round++) {
            if (isFrozen(recipients, aimed)) {
                return;
            }
        }
        throw new IllegalStateException("Others froze the same mailing, " + ROUNDS + " times");
    }

    /** True when all were written; not when somebody else was writing the same rows. */
    private static boolean isFrozen(Recipients recipients, Aimed aimed) {
        Accounted accounted = recipients.accounted();
        Set<ContactId> known = new HashSet<>(accounted.byAddress().values());
        known.addAll(accounted.excluded());
        List<ContactSummary> others = aimed.everyone().stream()
                .filter(each -> !known.contains(each.id()))
                .toList();
        Audience audience = Audience.choose(others, aimed.chosen(), accounted.byAddress());
        List<Recipient> readers = audience.readers().stream()
                .map(reader ->
                        Recipient.frozen(Addressee.of(reader, aimed.inSegment().test(reader))))
                .toList();
        return isWritten(recipients, readers, audience.excluded());
    }

    private static boolean isWritten(Recipients recipients, List<Recipient> readers, List<Excluded> excluded) {
        List<Recipient> readersNow = new ArrayList<>();
        List<Excluded> excludedNow = new ArrayList<>();
        int last = readers.size() + excluded.size();
        for (int i = 0; i < last; i++) {
            if (i < readers.size()) {
                readersNow.add(readers.get(i));
            } else {
                excludedNow.add(excluded.get(i - readers.size()));
            }
            if (readersNow.size() + excludedNow.size() == Recipients.MOST_AT_ONCE || i == last - 1) {
                switch (recipients.freeze(readersNow, excludedNow)) {
                    case ALL -> {
                        readersNow.clear();
                        excludedNow.clear();
                    }
                    case NOTHING -> {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
