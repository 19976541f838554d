package org.kith.contacts.dynamodb;

import static org.kith.contacts.dynamodb.ContactKeys.constant;
import static org.kith.contacts.dynamodb.ContactKeys.word;

import java.time.Instant;
import java.util.Optional;
import org.kith.contacts.By;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.gone.DeletedContact;
import org.kith.contacts.gone.Gone;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupKeys;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.RowSchema;
import org.kith.kernel.ContactId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * What stands in a contact's collection instead of the contact.
 *
 * @param contact as it was when it was deleted or merged; empty once it is erased
 * @param entries in its record when it was deleted
 * @param keptBefore of one that was merged into another, that one as it was before
 * @param keptAfter and as it was merged
 */
record GoneRow(
        ContactId id,
        State state,
        Optional<Contact> contact,
        long entries,
        By by,
        Instant at,
        Optional<Contact> keptBefore,
        Optional<Contact> keptAfter) {
    private static final String STATE = "state";
    private static final String AT = "at";
    private static final String ENTRIES = "entries";
    /** Of the contact that is kept here; what its readers refuse meanwhile counts it up. */
    private static final String VERSION = "version";

    enum State {
        DELETED,
        MERGED,
        ERASING,
        ERASED
    }

    static final TableSchema<GoneRow> SCHEMA = RowSchema.of(GoneRow.class)
            .text("id", row -> row.id().value())
            .text(STATE, row -> word(row.state()))
            .row("contact", Contact.class, ContactSchemas.CONTACT, GoneRow::contact)
            .number(ENTRIES, GoneRow::entries)
            .row("by", By.class, ContactSchemas.BY, row -> Optional.of(row.by()))
            .text(AT, row -> row.at().toString())
            .number(VERSION, GoneRow::version)
            .row("keptBefore", Contact.class, ContactSchemas.CONTACT, GoneRow::keptBefore)
            .row("keptAfter", Contact.class, ContactSchemas.CONTACT, GoneRow::keptAfter)
            .build(read -> new GoneRow(
                    new ContactId(read.text("id")),
                    constant(State.class, read.text(STATE)),
                    read.row("contact", Contact.class),
                    read.numberOrZero(ENTRIES),
                    ContactSchemas.by(read),
                    Instant.parse(read.text(AT)),
                    read.row("keptBefore", Contact.class),
                    read.row("keptAfter", Contact.class)));

    /** In the listing index of contacts that were merged into others: into whom. */
    record Into(ContactId id, ContactId kept) {}

    static final TableSchema<Into> INTO = RowSchema.of(Into.class)
            .text("id", row -> row.id().value())
            .text("kept", row -> row.kept().value())
            .build(read -> new Into(new ContactId(read.text("id")), new ContactId(read.text("kept"))));

    /**
     * In the listing index of contacts that are gone.
     *
     * @param deleted empty when only what is left half erased is to be found again
     */
    record Listed(ContactId id, State state, Optional<DeletedContact> deleted, Instant at) {}

    static final TableSchema<Listed> LISTED = RowSchema.of(Listed.class)
            .text("id", row -> row.id().value())
            .text(STATE, row -> word(row.state()))
            .optionalText("kind", row -> row.deleted().map(each -> word(each.kind())))
            .optionalText("name", row -> row.deleted().map(DeletedContact::name))
            .number(ENTRIES, row -> row.deleted().map(DeletedContact::entries).orElse(0L))
            .row("by", By.class, ContactSchemas.BY, row -> row.deleted().map(DeletedContact::by))
            .instant(AT, Listed::at)
            .build(read -> new Listed(
                    new ContactId(read.text("id")),
                    constant(State.class, read.text(STATE)),
                    read.optionalText("name")
                            .map(name -> new DeletedContact(
                                    new ContactId(read.text("id")),
                                    constant(ContactKind.class, read.text("kind")),
                                    name,
                                    read.numberOrZero(ENTRIES),
                                    ContactSchemas.by(read),
                                    read.instant(AT))),
                    read.instant(AT)));

    static GoneRow of(Gone gone) {
        return switch (gone) {
            case Gone.Deleted(Contact contact, long entries, By by, Instant at) ->
                new GoneRow(
                        contact.id(),
                        State.DELETED,
                        Optional.of(contact),
                        entries,
                        by,
                        at,
                        Optional.empty(),
                        Optional.empty());
            case Gone.Merged(Contact contact, Contact keptBefore, Contact keptAfter, By by, Instant at) ->
                new GoneRow(
                        contact.id(),
                        State.MERGED,
                        Optional.of(contact),
                        0,
                        by,
                        at,
                        Optional.of(keptBefore),
                        Optional.of(keptAfter));
            case Gone.Erased(ContactId id, By by, Instant at, boolean finished) ->
                new GoneRow(
                        id,
                        finished ? State.ERASED : State.ERASING,
                        Optional.empty(),
                        0,
                        by,
                        at,
                        Optional.empty(),
                        Optional.empty());
        };
    }

    Gone gone() {
        return switch (state) {
            case DELETED -> new Gone.Deleted(stored(contact), entries, by, at);
            case MERGED -> new Gone.Merged(stored(contact), stored(keptBefore), stored(keptAfter), by, at);
            case ERASING -> new Gone.Erased(id, by, at, false);
            case ERASED -> new Gone.Erased(id, by, at, true);
        };
    }

    private static Contact stored(Optional<Contact> contact) {
        return contact.orElseThrow(() -> new IllegalStateException("A contact that can be had back is not kept"));
    }

    /** As it is stored: listed until nothing is left to be done with it. */
    Row row(GroupKeys keys) {
        Row row = Row.of(keys.contact(id), ContactKeys.GONE, SCHEMA, this);
        return switch (gone()) {
            case Gone.Deleted deleted -> listed(keys, row, deleted, Optional.of(DeletedContact.of(deleted)));
            case Gone.Merged merged -> row.listedUnder(keys.merged(), id.value(), INTO, new Into(id, merged.into()));
            case Gone.Erased erased -> erased.finished() ? row : listed(keys, row, erased, Optional.empty());
        };
    }

    private Row listed(GroupKeys keys, Row row, Gone gone, Optional<DeletedContact> deleted) {
        return row.listedUnder(keys.gone(), ContactKeys.gone(gone), LISTED, new Listed(id, state, deleted, at));
    }

    /** Nothing stands here, or something that can be had back. */
    static Condition notErased() {
        return Condition.lacks(STATE)
                .or(Condition.equal(STATE, word(State.DELETED)))
                .or(Condition.equal(STATE, word(State.MERGED)));
    }

    /** It is merged into another. */
    static Condition isMerged() {
        return Condition.equal(STATE, word(State.MERGED));
    }

    /** Nobody restored it, parted it from another, erased it, deleted it again, or revised it since this was read. */
    Condition unchanged() {
        // Rows of before there were versions have none until they are revised.
        Condition sameContact = Condition.equal(VERSION, version()).or(Condition.lacks(VERSION));
        return Condition.equal(STATE, word(state))
                .and(Condition.equal(AT, at.toString()))
                .and(sameContact);
    }

    private long version() {
        return contact.map(Contact::version).orElse(0L);
    }
}
