package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.Relationships;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.RelationshipId;
import org.kith.kernel.Sha256;

/**
 * A relationship that was brought in, as much of it as taking it back needs.
 *
 * @param row of the sheet that said so
 * @param one who is what its kind says first
 * @param terms as they were brought in
 * @param change that wrote it, on both pages
 */
public record BroughtRelationship(
        int row, RelationshipId id, ContactId one, ContactId other, RelationshipTerms terms, ChangeId change) {
    /** Chunks that are read at once. */
    private static final int CHUNKS_AT_ONCE = 50;

    /**
     * Follows from who is what to whom, so that the same is written down once, whichever sheet says it, and from whichever
     * side.
     */
    static RelationshipId id(RelationshipKind kind, ContactId one, ContactId other) {
        List<String> contacts = new ArrayList<>(List.of(one.value(), other.value()));
        if (kind.symmetrical()) {
            contacts.sort(null);
        }
        String said = kind.id().value() + "\n" + String.join("\n", contacts);
        return new RelationshipId(IdSource.encode(Arrays.copyOf(Sha256.of(said), 16)));
    }

    /** Where it stands. */
    Stream<Relationships.Entry> entries() {
        return Stream.of(one, other).map(contact -> new Relationships.Entry(contact, id));
    }

    /** The rows that said one of an import that came in; 1 query for each 50 chunks, none where no row does. */
    static Set<Integer> rows(Imports imports, Import current) {
        Set<Integer> rows = new HashSet<>();
        for (int from = current.contactChunks(); from < current.chunks(); from += CHUNKS_AT_ONCE) {
            for (Chunk chunk : imports.chunks(current, from, CHUNKS_AT_ONCE)) {
                chunk.brought().forEach(each -> rows.add(each.row()));
            }
        }
        return rows;
    }
}
