package org.kith.contacts.dynamodb;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Contacts;
import org.kith.contacts.Facts;
import org.kith.contacts.Look;
import org.kith.contacts.MayMail;
import org.kith.contacts.Purpose;
import org.kith.contacts.Removable;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.Suppression;
import org.kith.contacts.What;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.RowKey;
import org.kith.dynamodb.TableBusyException;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.IdSource;

/** Contacts in the GroupData table. */
public final class DynamoDbContacts implements Contacts {
    /** So often a change is based anew on what a rival left; then the table counts as busy. */
    static final int ATTEMPTS = 6;

    private final GroupData data;
    private final IdSource ids;
    private final ContactReads reads;
    private final RecordReads records;
    private final DynamoDbSuppressions suppressions;

    /** Takes one group's data. */
    public DynamoDbContacts(GroupData data, IdSource ids) {
        this.data = data;
        this.ids = ids;
        this.reads = new ContactReads(data);
        this.records = new RecordReads(data);
        this.suppressions = new DynamoDbSuppressions(data, ids);
    }

    @Override
    public Contact add(Facts facts, Signature signature) {
        ContactId id = new ContactId(ids.next());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // Refused only when an address is suppressed at this very moment.
            Optional<Contact> added = save(Revision.added(id, facts, signature, ids));
            if (added.isPresent()) {
                return added.get();
            }
        }
        throw busy();
    }

    @Override
    public Revised revise(ContactId id, Signature signature, UnaryOperator<Revision> edit) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Contact> contact = reads.contact(id);
            if (contact.isEmpty()) {
                return new Revised.Missing();
            }
            Optional<Contact> saved = save(edit.apply(Revision.of(contact.get(), signature, ids)));
            if (saved.isPresent()) {
                return new Revised.Saved(saved.get());
            }
        }
        throw busy();
    }

    @Override
    public Changed change(ContactId id, long version, Facts facts, boolean told, Signature signature) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Contact> contact = reads.contact(id);
            if (contact.isEmpty()) {
                return new Changed.Missing();
            }
            if (contact.get().version() != version) {
                return new Changed.Outdated();
            }
            Revision revision = Revision.of(contact.get(), signature, ids);
            Facts all = facts.edit().own(contact.get().facts().own()).build();
            Optional<Contact> saved = save(told ? revision.withFactsTold(all) : revision.withFacts(all));
            if (saved.isPresent()) {
                return new Changed.Saved(saved.get());
            }
        }
        throw busy();
    }

    @Override
    public Undone undo(ContactId id, ChangeId change, Signature signature) {
        return new Undoing(data, ids, suppressions).undo(id, change, signature);
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return reads.contact(id);
    }

    @Override
    public Map<ContactId, Contact> findAll(Collection<ContactId> wanted) {
        return reads.contacts(wanted);
    }

    @Override
    public Map<ContactId, Change> changes(Instant at, Map<ContactId, ChangeId> wanted) {
        return reads.changes(at, wanted);
    }

    @Override
    public Map<ContactId, Contact> allFound(Collection<ContactId> wanted) {
        return reads.allFound(wanted);
    }

    @Override
    public Optional<ContactRecord> read(ContactId id) {
        return records.record(id);
    }

    @Override
    public Optional<ContactRecord> readWhole(ContactId id) {
        return records.whole(id);
    }

    @Override
    public Optional<Removable> readToRemove(ContactId id) {
        return records.removable(id);
    }

    @Override
    public void look(ContactId id, Look look) {
        Transaction transaction = data.transaction();
        new ContactWrites(data.keys(), transaction).look(id, look);
        // Refused where it is there already: the first look of a day is kept.
        transaction.commit();
    }

    @Override
    public Optional<ContactRecord> export(ContactId id, Signature signature) {
        Optional<ContactRecord> record = records.whole(id);
        if (record.isEmpty()) {
            return Optional.empty();
        }
        Transaction transaction = data.transaction();
        transaction.require(Condition.present(), data.keys().contact(id), ContactKeys.CONTACT);
        new ContactWrites(data.keys(), transaction)
                .change(
                        record.get().contact(),
                        Change.of(new ChangeId(ids.next()), What.EXPORTED, signature, List.of()));
        return switch (transaction.commit()) {
            case Commit.Done() -> record;
            // Deleted between reading and noting it.
            case Commit.Refused _ -> Optional.empty();
        };
    }

    @Override
    public List<ContactSummary> everyone() {
        return new Listing(data).everyone();
    }

    @Override
    public List<ContactId> withAddress(EmailAddress address) {
        return reads.owners(address);
    }

    @Override
    public MayMail mayMail(ContactId id, EmailAddress address, Purpose purpose) {
        RowKey contact = reads.key(id);
        RowKey suppression = new RowKey(data.keys().address(address), ContactKeys.SUPPRESSION);
        Map<RowKey, Item> rows = data.getAll(List.of(contact, suppression));
        Optional<Suppression> suppressed =
                Optional.ofNullable(rows.get(suppression)).map(row -> SuppressedAddress.read(row, address));
        return MayMail.decide(
                Optional.ofNullable(rows.get(contact)).map(row -> row.as(ContactSchemas.CONTACT)),
                address,
                purpose,
                suppressed);
    }

    /** The contact as saved; empty when a rival was faster. */
    private Optional<Contact> save(Revision wanted) {
        if (wanted.isEmpty()) {
            return wanted.before();
        }
        Revision revision = suppressions.known(List.of(wanted)).getFirst();
        Transaction transaction = data.transaction();
        new ContactWrites(data.keys(), transaction).save(revision);
        NewName name = NewName.of(data, revision).addTo(transaction);
        return switch (transaction.commit()) {
            case Commit.Done() -> {
                name.carryOn();
                yield Optional.of(revision.after());
            }
            case Commit.Refused _ -> Optional.empty();
        };
    }

    static TableBusyException busy() {
        return new TableBusyException("A change met a rival " + ATTEMPTS + " times");
    }
}
