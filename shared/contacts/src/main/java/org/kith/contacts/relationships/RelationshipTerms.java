package org.kith.contacts.relationships;

import java.time.LocalDate;
import java.util.Optional;
import org.kith.contacts.Line;

/**
 * Since when and until when a relationship is, and what else is worth a line.
 *
 * @param start the first day; empty when nobody knows
 * @param end the last day; empty while it goes on
 * @param note one line
 */
public record RelationshipTerms(Optional<LocalDate> start, Optional<LocalDate> end, Optional<String> note) {
    /** So many characters a note can have. */
    public static final int LONGEST_NOTE = 200;

    /** Nothing is known but that it is. */
    public static final RelationshipTerms UNKNOWN =
            new RelationshipTerms(Optional.empty(), Optional.empty(), Optional.empty());

    /** Refuses an end before the start; makes the note one line, or none. */
    public RelationshipTerms {
        if (endsTooEarly(start, end)) {
            throw new IllegalArgumentException("A relationship ends before it starts");
        }
        note = note.flatMap(Line::of);
    }

    /** True when the last day would be before the first. */
    public static boolean endsTooEarly(Optional<LocalDate> start, Optional<LocalDate> end) {
        return start.isPresent() && end.isPresent() && end.get().isBefore(start.get());
    }

    /** True when the last day has come: who ends something today sees it ended. */
    public boolean isOver(LocalDate today) {
        return end.filter(day -> !day.isAfter(today)).isPresent();
    }
}
