package org.kith.contacts.fields;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.contacts.ContactKind;
import org.kith.kernel.FieldId;
import org.kith.kernel.Role;

/**
 * One of a group's own fields.
 *
 * @param version counts up with every change; 1 at first
 * @param name what is asked, one line; no two of a group have the same
 * @param kind what an answer looks like; never changes, because the answers would no longer fit
 * @param section under which heading it stands; fields of one section stand together
 * @param help a line below the box
 * @param choices of a choice; one that was taken away stays where it was chosen
 * @param of whom it is asked
 * @param seenBy the least role that sees answers. Of a sensitive field (health, religion, ethnicity: UK GDPR, article 9)
 *     more than a viewer
 * @param sensitive never in merge fields or exports unless asked for, and who looks at an answer is kept
 * @param retired no longer asked; answers stay, and come back with the field
 */
public record Field(
        FieldId id,
        long version,
        String name,
        FieldKind kind,
        String section,
        Optional<String> help,
        List<String> choices,
        Set<ContactKind> of,
        Role seenBy,
        boolean sensitive,
        boolean retired) {
    /** Keeps copies. */
    public Field {
        choices = List.copyOf(choices);
        of = Set.copyOf(of);
    }

    /** What a coordinator says of a field. */
    public record Design(
            String name,
            String section,
            Optional<String> help,
            List<String> choices,
            Set<ContactKind> of,
            Role seenBy,
            boolean sensitive,
            boolean retired) {}

    static Field of(FieldId id, long version, FieldKind kind, Design design) {
        return new Field(
                id,
                version,
                design.name(),
                kind,
                design.section(),
                design.help(),
                design.choices(),
                design.of(),
                design.seenBy(),
                design.sensitive(),
                design.retired());
    }

    /** The same field, designed otherwise. */
    public Field redesigned(Design design) {
        return of(id, version + 1, kind, design);
    }

    /** A new field. */
    public static Field added(FieldId id, FieldKind kind, Design design) {
        return of(id, 1, kind, design);
    }

    /** Equal for names that differ in case only. */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * True when its answers can stand in a column of a list. Those of a sensitive field cannot, because who looks at them is
     * kept with each contact; several lines have no room there, and another contact's id says nothing.
     */
    public boolean isForLists() {
        return !sensitive && !retired && kind != FieldKind.LONG_TEXT && kind != FieldKind.CONTACT;
    }

    /**
     * Reads an answer that was typed; it must not be blank.
     *
     * @param before the answer that was there: what it chose may be chosen still, though it was taken off the choices
     */
    public FieldKind.Read read(String typed, Optional<String> before) {
        List<String> open = Stream.concat(choices.stream(), before.stream().flatMap(String::lines))
                .distinct()
                .toList();
        return kind.read(typed, open);
    }
}
