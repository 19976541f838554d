package org.kith.functions.spreadsheets;

import java.util.Optional;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.kernel.ContactId;
import org.kith.kernel.RelationshipKindId;

/**
 * That one contact is something to another, as a row of a sheet says it, waiting to be brought in when all contacts of the
 * sheet are.
 *
 * @param row that says so
 * @param one who is what the kind says first: the carer
 * @param other whom it is said of: who is cared for
 */
public record StagedRelationship(int row, RelationshipKindId kind, Side one, Side other, RelationshipTerms terms) {
    /** So many go in one transaction: each takes four writes, and one for each of its contacts at most. */
    static final int MOST_AT_ONCE = (Chunk.MOST_WRITES - 1) / 6;

    /**
     * One of the two.
     *
     * @param contact as it was foreseen when the sheet was checked
     * @param row the first row about the contact, where it is in the sheet; what came of that row is the contact now
     */
    public record Side(ContactId contact, Optional<Integer> row) {}
}
