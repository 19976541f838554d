package org.kith.functions.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.KeepInTouch;
import org.kith.contacts.Touch;
import org.kith.kernel.ContactId;
import org.kith.kernel.UserId;

/**
 * Somebody who was not spoken to for as long as they want to be kept in touch with, or longer.
 *
 * @param last when somebody last spoke to them; empty when nobody did in the time that was looked at
 */
public record OutOfTouch(ContactSummary contact, KeepInTouch every, Optional<Touch> last) {
    /** Touches are looked at this far back at least, to say how long ago the last one was. */
    private static final int YEARS_BACK = 1;

    /** From when on touches are needed to decide about these contacts; empty when no touch is. */
    public static Optional<LocalDate> lookingBackTo(Collection<ContactSummary> everyone, LocalDate today) {
        return wanting(everyone)
                .flatMap(contact -> contact.keepInTouch().stream())
                .map(every -> every.before(today))
                .min(Comparator.naturalOrder())
                .map(day -> day.isBefore(today.minusYears(YEARS_BACK)) ? day : today.minusYears(YEARS_BACK));
    }

    /**
     * Those who are out of touch on a day, the longest first. Whom nobody spoke to yet is counted from when they were
     * added. A note is no touch; who has died or wants no contact is left out.
     */
    public static List<OutOfTouch> on(
            LocalDate today, ZoneId zone, Collection<ContactSummary> everyone, Collection<Touch> touches) {
        Map<ContactId, Touch> latest = new HashMap<>();
        touches.stream()
                .filter(touch -> touch.kind() != InteractionKind.NOTE)
                .forEach(touch -> latest.merge(
                        touch.contact(), touch, (one, other) -> other.at().isAfter(one.at()) ? other : one));
        return wanting(everyone)
                .flatMap(contact -> contact.keepInTouch().stream()
                        .map(every -> new OutOfTouch(contact, every, Optional.ofNullable(latest.get(contact.id())))))
                .filter(each -> !each.due(zone).isAfter(today))
                .sorted(Comparator.comparing(
                                (OutOfTouch each) -> each.last().map(Touch::at).orElse(Instant.EPOCH))
                        .thenComparing(each -> each.contact().sortKey()))
                .toList();
    }

    /** True when it is for this user to speak to them: they did so last, or nobody did. */
    public boolean isFor(UserId user) {
        return last.flatMap(touch -> touch.by().user()).map(user::equals).orElse(last.isEmpty());
    }

    private LocalDate due(ZoneId zone) {
        Instant since = last.map(Touch::at).orElse(contact.since());
        return every.after(LocalDate.ofInstant(since, zone));
    }

    private static Stream<ContactSummary> wanting(Collection<ContactSummary> everyone) {
        return everyone.stream()
                .filter(contact -> contact.keepInTouch().isPresent())
                .filter(contact -> !contact.statuses().contains(ContactStatus.DECEASED)
                        && !contact.statuses().contains(ContactStatus.DO_NOT_CONTACT));
    }
}
