package org.kith.contacts.dynamodb;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.Change;
import org.kith.contacts.FieldChange;
import org.kith.contacts.OtherContact;
import org.kith.contacts.What;
import org.kith.contacts.relationships.RelationshipText;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ContactId;

/**
 * Takes a contact that is erased out of other contacts' collections: who was there at a meeting, what their histories say
 * that it was to them, and what they had of it while the two were taken for one. What somebody wrote in words of their
 * own stays.
 */
final class ErasedTraces {
    private static final Set<What> OF_TWO = Set.of(What.MERGED, What.MERGED_INTO, What.UNMERGED);

    private final GroupData data;
    private final ContactId erased;

    ErasedTraces(GroupData data, ContactId erased) {
        this.data = data;
        this.erased = erased;
    }

    /**
     * Of these rows of the contact's own collection, which are about to be removed. A request for each that concerns
     * others, and one more for each of those; done twice, it finds nothing more to do.
     */
    void remove(List<Item> rows) {
        for (Item row : rows) {
            if (row.sortKey().startsWith(ContactKeys.INTERACTION)) {
                for (OtherContact other : row.as(EventSchemas.INTERACTION).others()) {
                    data.get(data.keys().contact(other.id()), row.sortKey(), EventSchemas.INTERACTION)
                            .ifPresent(told ->
                                    replace(TimelineWrites.row(data.keys(), other.id(), told.without(Set.of(erased)))));
                }
            }
            if (row.sortKey().startsWith(ContactKeys.CHANGE)) {
                others(row.as(EventSchemas.CHANGE)).forEach(other -> forget(other, row.sortKey()));
            }
        }
    }

    /** Whom a change related the contact to, or no longer, and with whom it made it one, or two again. */
    private static Set<ContactId> others(Change change) {
        return change.fields().stream()
                .flatMap(field -> switch (field.field()) {
                    case FieldChange.RELATIONSHIP ->
                        Stream.concat(field.before().stream(), field.after().stream())
                                .map(RelationshipText::other);
                    case FieldChange.CONTACT ->
                        OF_TWO.contains(change.what()) ? field.subject().map(ContactId::new).stream() : Stream.empty();
                    // Open set: the names of facts.
                    default -> Stream.empty();
                })
                .collect(Collectors.toSet());
    }

    /** The same change has the same key in the history of the other; it is no longer news there. */
    private void forget(ContactId other, String sortKey) {
        data.get(data.keys().contact(other), sortKey, EventSchemas.CHANGE)
                .map(ErasedTraces::nameless)
                .ifPresent(change -> replace(Row.of(data.keys().contact(other), sortKey, EventSchemas.CHANGE, change)));
    }

    private static Change nameless(Change change) {
        return new Change(
                change.id(),
                change.what(),
                change.at(),
                change.by(),
                change.fields().stream()
                        .flatMap(field -> nameless(field).stream())
                        .toList(),
                change.undoneBy(),
                change.job());
    }

    /** Empty for a fact: of two that were one, it may be the erased one's. */
    private static Optional<FieldChange> nameless(FieldChange field) {
        return switch (field.field()) {
            case FieldChange.RELATIONSHIP ->
                Optional.of(new FieldChange(
                        field.field(),
                        field.before().map(RelationshipText::nameless),
                        field.after().map(RelationshipText::nameless),
                        field.subject()));
            case FieldChange.CONTACT ->
                Optional.of(new FieldChange(
                        field.field(),
                        field.before().map(_ -> RelationshipText.NOBODY),
                        field.after().map(_ -> RelationshipText.NOBODY),
                        field.subject()));
            case FieldChange.LIST -> Optional.of(field);
            // Open set: the names of facts.
            default -> Optional.empty();
        };
    }

    private void replace(Row row) {
        Transaction transaction = data.transaction();
        transaction.putIf(Condition.present(), row);
        // Refused: it was taken back meanwhile, and nothing is left to rewrite.
        transaction.commit();
    }
}
