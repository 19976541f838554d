package org.kith.contacts.relationships;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.kith.contacts.OtherContact;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.RelationshipId;
import org.kith.kernel.RelationshipKindId;

/**
 * A relationship as one text, and back, for change records: what was taken away can be put back, and read by people.
 * Its parts are kept apart by tabs, which none of them holds.
 */
public final class RelationshipText {
    /** What an erased contact is called where it is still told that there was one. */
    public static final String NOBODY = "somebody who was erased";

    private static final int PARTS = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private RelationshipText() {}

    /** The text of a relationship, with the words of its kind then. */
    public static String of(Relationship relationship, String words) {
        RelationshipTerms terms = relationship.terms();
        return String.join(
                "\t",
                words,
                relationship.kind().value(),
                relationship.direction().name(),
                relationship.other().id().value(),
                relationship.other().name(),
                terms.start().map(LocalDate::toString).orElse(""),
                terms.end().map(LocalDate::toString).orElse(""),
                terms.note().orElse(""));
    }

    /** The relationship that a text is of, as that change wrote it. */
    public static Relationship read(String text, RelationshipId id, ChangeId change) {
        String[] parts = parts(text);
        return new Relationship(
                id,
                new RelationshipKindId(parts[1]),
                Direction.valueOf(parts[2]),
                new OtherContact(new ContactId(parts[3]), parts[4]),
                terms(parts),
                change);
    }

    /** The words that it was said in: carer of. */
    public static String words(String text) {
        return parts(text)[0];
    }

    /** As people read it: carer of Aileen Murray, since 1 May 2020 (on Tuesdays). */
    public static String shown(String text) {
        String[] parts = parts(text);
        RelationshipTerms terms = terms(parts);
        return parts[0]
                + " "
                + parts[4]
                + terms.start().map(day -> ", since " + DAY.format(day)).orElse("")
                + terms.end().map(day -> ", until " + DAY.format(day)).orElse("")
                + terms.note().map(note -> " (" + note + ")").orElse("");
    }

    /** Who the other contact is. */
    public static ContactId other(String text) {
        return new ContactId(parts(text)[3]);
    }

    /** Without the other contact's name and what was noted: when they are erased. */
    public static String nameless(String text) {
        String[] parts = parts(text);
        parts[4] = NOBODY;
        parts[7] = "";
        return String.join("\t", parts);
    }

    private static String[] parts(String text) {
        String[] parts = text.split("\t", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("Not the text of a relationship: " + parts.length + " parts");
        }
        return parts;
    }

    private static RelationshipTerms terms(String[] parts) {
        return new RelationshipTerms(
                day(parts[5]), day(parts[6]), Optional.of(parts[7]).filter(note -> !note.isEmpty()));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
