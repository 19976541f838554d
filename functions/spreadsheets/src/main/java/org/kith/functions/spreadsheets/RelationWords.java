package org.kith.functions.spreadsheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kith.contacts.Folded;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.functions.spreadsheets.sheet.Relation;

/**
 * What cells call what a contact is to another: the group's own words, read from the row's contact on. {@code carer of} and
 * {@code cared for by} can be read; {@code carer} alone may be either, and is not guessed. Words that are the same both
 * ways may come without their last one: {@code neighbour}.
 */
final class RelationWords {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LAST_WORD = Pattern.compile(" (of|to|with|by)$");

    private final Map<String, Relation> byWords = new HashMap<>();

    RelationWords(List<RelationshipKind> kinds) {
        for (RelationshipKind kind : kinds) {
            add(kind, kind.forward(), Direction.FORWARD);
            add(kind, kind.backward(), Direction.BACKWARD);
            if (kind.symmetrical()) {
                add(kind, LAST_WORD.matcher(kind.forward()).replaceFirst(""), Direction.FORWARD);
            }
        }
    }

    /** Empty where the group has no such words. */
    Optional<Relation> read(String cell) {
        return Optional.ofNullable(byWords.get(key(cell)));
    }

    private void add(RelationshipKind kind, String words, Direction direction) {
        byWords.putIfAbsent(key(words), new Relation(kind.id(), direction));
    }

    private static String key(String words) {
        return SPACES.matcher(Folded.text(words).strip()).replaceAll(" ");
    }
}
