package org.kith.functions.spreadsheets.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.By;
import org.kith.contacts.Interaction;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.Interactions;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.InteractionId;
import org.kith.kernel.Sha256;

/**
 * A touch with a contact, as a row of a sheet tells it: that somebody called, and what was said.
 *
 * @param text not empty; up to {@link #LONGEST} characters
 */
public record Happened(InteractionKind kind, String text, LocalDate day) {
    /** As much as can be written down in the app. */
    public static final int LONGEST = 5_000;

    /** When it took place: sheets know of no time, and noon is on the same day all over Europe. */
    public Instant at() {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    /** Follows from whom it is with and what the row says, so that the same row is written down once, whichever sheet it is in. */
    public InteractionId id(ContactId contact) {
        String said = contact.value() + "\n" + day + "\n" + kind + "\n" + text;
        return new InteractionId(IdSource.encode(Arrays.copyOf(Sha256.of(said), 16)));
    }

    /** Nothing that took place on the day is earlier: it begins an hour before the others' in a British summer. */
    public Instant earliest() {
        return day.atStartOfDay(ZoneOffset.UTC).minusHours(1).toInstant();
    }

    /** True of what is written down of the same day and kind in the same words, as an export of ours has it. */
    public boolean isSameAs(Interaction other) {
        return other.kind() == kind
                && other.text().strip().equals(text.strip())
                && !other.at().isBefore(earliest())
                && other.at()
                        .isBefore(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Where it would be written down. */
    public Interactions.Entry entry(ContactId contact) {
        return new Interactions.Entry(contact, at(), id(contact));
    }

    /** As it is written down. */
    public Interaction interaction(ContactId contact, ChangeId change, By by) {
        return new Interaction(id(contact), change, kind, text, at(), by, Optional.empty(), List.of());
    }
}
