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

    /**
     * These terms, which somebody wants who read others, where they have become others again: what was not touched stays as
     * it is now. Empty when somebody else made something else of the same, or when the two do not go together.
     */
    public Optional<RelationshipTerms> over(RelationshipTerms read, RelationshipTerms now) {
        boolean clash = clashes(start, read.start, now.start)
                || clashes(end, read.end, now.end)
                || clashes(note, read.note, now.note);
        Optional<LocalDate> first = start.equals(read.start) ? now.start : start;
        Optional<LocalDate> last = end.equals(read.end) ? now.end : end;
        return clash || endsTooEarly(first, last)
                ? Optional.empty()
                : Optional.of(new RelationshipTerms(first, last, note.equals(read.note) ? now.note : note));
    }

    private static boolean clashes(Object wanted, Object read, Object now) {
        return !wanted.equals(read) && !now.equals(read) && !wanted.equals(now);
    }

    /** True when the last day has come: who ends something today sees it ended. */
    public boolean isOver(LocalDate today) {
        return end.filter(day -> !day.isAfter(today)).isPresent();
    }
}
