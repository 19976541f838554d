package org.kith.contacts.dynamodb;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.LatelyEntry;
import org.kith.contacts.Look;
import org.kith.contacts.MailReceived;
import org.kith.contacts.Permission;
import org.kith.contacts.Removable;
import org.kith.contacts.Revision;
import org.kith.contacts.Suppression;
import org.kith.contacts.Through;
import org.kith.contacts.gone.Gone;
import org.kith.contacts.relationships.Relationship;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupKeys;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.TableShape;
import org.kith.dynamodb.Transaction;
import org.kith.dynamodb.Update;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;

/**
 * Adds a contact's rows to a transaction of the caller's. A contact may be in a transaction once. Whoever commits it
 * reads {@code Refused} as "somebody was faster": read everything again and start afresh.
 *
 * <pre>{@code
 * Transaction transaction = data.transaction();
 * ContactWrites writes = new ContactWrites(data.keys(), transaction);
 * for (Revision revision : suppressions.known(revisions)) {
 *     writes.save(revision);
 * }
 * transaction.put(ledgerRow).commit();
 * }</pre>
 */
public final class ContactWrites {
    private final GroupKeys keys;
    private final Transaction transaction;
    private final boolean checksAddresses;
    private final Set<PartitionKey> checkedAddresses = new HashSet<>();

    /** Takes the keys of the transaction's group. */
    public ContactWrites(GroupKeys keys, Transaction transaction) {
        this(keys, transaction, true);
    }

    private ContactWrites(GroupKeys keys, Transaction transaction, boolean checksAddresses) {
        this.keys = keys;
        this.transaction = transaction;
        this.checksAddresses = checksAddresses;
    }

    /**
     * For many contacts at once: takes what the revisions know of suppressions as it is, which saves a write for each
     * address gained. One that was suppressed since is then missing from the contact's page; nobody is mailed for it,
     * because sending reads the address's own record.
     */
    public static ContactWrites ofMany(GroupKeys keys, Transaction transaction) {
        return new ContactWrites(keys, transaction, false);
    }

    /** At most so many writes a revision takes; a transaction holds {@link Transaction#MAX_WRITES}. */
    public static int size(Revision revision) {
        return 1
                + revision.change().stream().toList().size()
                + revision.permissions().size()
                + 2 * revision.gained().size()
                + revision.lost().size();
    }

    /** At most so many writes it takes to remove a contact. */
    public static int size(Removable removable) {
        ContactRecord record = removable.record();
        return 1
                + record.changes().size()
                + record.interactions().size()
                + record.tasks().size()
                + 2 * record.relationships().size()
                + record.permissions().size()
                + record.mail().size()
                + record.looks().size()
                + record.contact().facts().emails().size();
    }

    /**
     * Saves a revision: the contact if it still has the version it had, its change record, what it said, and which
     * addresses lead to it. The revision must know what is suppressed among the addresses that it gains ({@link
     * DynamoDbSuppressions#known}); the transaction is refused when one was suppressed since.
     */
    public ContactWrites save(Revision revision) {
        if (revision.isEmpty()) {
            return this;
        }
        Contact after = revision.after();
        ContactSummary summary = after.summary();
        Row row = Row.of(keys.contact(after.id()), ContactKeys.CONTACT, ContactSchemas.CONTACT, after)
                .listedUnder(
                        keys.listingShard(after.id()), ContactKeys.listing(summary), SummarySchemas.SUMMARY, summary);
        transaction.putIf(
                revision.before()
                        .map(before -> Condition.equal(ContactSchemas.VERSION, before.version()))
                        .orElseGet(Condition::absent),
                row);
        revision.change().ifPresent(change -> change(after, change));
        revision.permissions().forEach(permission -> permission(after.id(), permission));
        revision.lost().forEach(address -> transaction.delete(keys.address(address), ContactKeys.owner(after.id())));
        revision.gained().forEach(address -> gain(after, address));
        return this;
    }

    /**
     * Takes a contact away that nobody touched since it was read, with all its rows but documents, of which it must have
     * none. An address that is suppressed stays so.
     */
    public ContactWrites remove(Removable removable) {
        ContactRecord record = removable.record();
        Contact contact = record.contact();
        PartitionKey partition = keys.contact(contact.id());
        transaction.deleteIf(new AsRead(contact, removable.touched()).unchanged(), partition, ContactKeys.CONTACT);
        record.changes().forEach(each -> transaction.delete(partition, ContactKeys.change(each)));
        record.interactions().forEach(each -> transaction.delete(partition, ContactKeys.interaction(each)));
        record.tasks().forEach(each -> transaction.delete(partition, ContactKeys.task(each.id())));
        for (Relationship each : record.relationships()) {
            transaction.delete(partition, ContactKeys.relationship(each.id()));
            transaction.delete(keys.contact(each.other().id()), ContactKeys.relationship(each.id()));
        }
        record.permissions().forEach(each -> transaction.delete(partition, ContactKeys.permission(each)));
        record.mail().forEach(each -> transaction.delete(partition, ContactKeys.mail(each.mailing())));
        record.looks().forEach(each -> transaction.delete(partition, ContactKeys.look(each)));
        for (LabelledEmail email : contact.facts().emails()) {
            transaction.delete(keys.address(email.address()), ContactKeys.owner(contact.id()));
        }
        return this;
    }

    /**
     * Writes that a mailing went to a contact, or what became of it. One write at most: of who is erased nothing is
     * written down again.
     *
     * @param gone what became of the contact, as of now ({@link DynamoDbGoneContacts#among})
     */
    public ContactWrites mail(ContactId contact, Optional<Gone> gone, MailReceived mail) {
        if (gone.isPresent() && gone.get() instanceof Gone.Erased) {
            return this;
        }
        transaction.put(Row.of(keys.contact(contact), ContactKeys.mail(mail.mailing()), EventSchemas.MAIL, mail));
        return this;
    }

    /** Writes that somebody saw what is sensitive, unless it is there. One write. */
    ContactWrites look(ContactId contact, Look look) {
        transaction.putNew(Row.of(keys.contact(contact), ContactKeys.look(look), EventSchemas.LOOK, look));
        return this;
    }

    /**
     * Writes that an address must not be mailed, unless that is known: the caller has just read that it is not. One write,
     * refused when it was suppressed since: the first reason stays. Contacts that have the address say so by themselves.
     */
    public ContactWrites suppress(Suppression suppression) {
        SuppressedAddress suppressed = SuppressedAddress.of(suppression);
        transaction.putNew(Row.of(
                        keys.address(suppression.address()),
                        ContactKeys.SUPPRESSION,
                        SuppressedAddress.SCHEMA,
                        suppressed)
                .listedUnder(keys.suppressed(), suppression.address().hash(), SuppressedAddress.LISTED, suppressed));
        return this;
    }

    /** Notes on a change that another took it back, once, and no longer counts it among what happened lately. One write. */
    public ContactWrites undone(ContactId contact, Change change, Change by) {
        transaction.update(Update.of(
                        keys.contact(contact),
                        ContactKeys.change(change),
                        Condition.present().and(Condition.lacks(EventSchemas.UNDONE_BY)))
                .set(EventSchemas.UNDONE_BY, by.id().value())
                .remove(TableShape.LISTING.partitionKey())
                .remove(TableShape.LISTING.sortKey())
                .remove(TableShape.LISTING.summary()));
        return this;
    }

    /**
     * Counts what was written beside the contact's own row; refused when the contact is gone. One that was merged into
     * another counts at what stands in its place, and is gone when it no longer is that.
     */
    public ContactWrites touch(Contact contact) {
        boolean merged = contact.mergedInto().isPresent();
        Update count = merged
                ? Update.of(keys.contact(contact.id()), ContactKeys.GONE, GoneRow.isMerged())
                : Update.of(keys.contact(contact.id()), ContactKeys.CONTACT, Condition.present());
        transaction.update(count.add(AsRead.TOUCHED, 1));
        return this;
    }

    /** As {@link #touch(Contact)}, but refused when anything was written of the contact since it was read. */
    public ContactWrites touch(Removable asRead) {
        return touch(new AsRead(asRead.record().contact(), asRead.touched()));
    }

    ContactWrites touch(AsRead row) {
        transaction.update(Update.of(keys.contact(row.contact().id()), ContactKeys.CONTACT, row.unchanged())
                .add(AsRead.TOUCHED, 1));
        return this;
    }

    /** Only the change record: for what is not saved as a revision. */
    ContactWrites change(Contact contact, Change change) {
        return change(contact, change, ContactKeys.word(change.what()));
    }

    /** In the contact's history only: what was done on another's page is that one's news. */
    ContactWrites history(Contact contact, Change change) {
        transaction.put(changeRow(contact, change));
        return this;
    }

    private Row changeRow(Contact contact, Change change) {
        return Row.of(keys.contact(contact.id()), ContactKeys.change(change), EventSchemas.CHANGE, change);
    }

    /** The change record, listed as news of this kind. */
    ContactWrites change(Contact contact, Change change, String what) {
        Row row = changeRow(contact, change);
        // What an import does to hundreds of people is no news of each of them.
        boolean news = change.by().through() == Through.APP;
        transaction.put(
                news
                        ? row.listedUnder(
                                keys.lately(),
                                ContactKeys.lately(change),
                                EventSchemas.LATELY,
                                new LatelyEntry(
                                        change.at(),
                                        what,
                                        contact.id(),
                                        contact.facts().displayName(),
                                        change.by()))
                        : row);
        return this;
    }

    void permission(ContactId contact, Permission permission) {
        transaction.putNew(Row.of(
                keys.contact(contact), ContactKeys.permission(permission), ContactSchemas.PERMISSION, permission));
    }

    private void gain(Contact contact, EmailAddress address) {
        PartitionKey partition = keys.address(address);
        transaction.put(Row.of(
                partition,
                ContactKeys.owner(contact.id()),
                ContactSchemas.OWNER,
                new ContactSchemas.OwnerRow(contact.id().value())));
        // Two contacts of one household may gain one address together; a row can be checked once only.
        if (checksAddresses && contact.suppression(address).isEmpty() && checkedAddresses.add(partition)) {
            transaction.require(Condition.absent(), partition, ContactKeys.SUPPRESSION);
        }
    }
}
