package org.kith.functions.spreadsheets.dynamodb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.Contact;
import org.kith.contacts.dynamodb.ContactWrites;
import org.kith.contacts.dynamodb.RelationshipWrites;
import org.kith.contacts.dynamodb.TimelineWrites;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Transaction;
import org.kith.functions.spreadsheets.BroughtIn;
import org.kith.functions.spreadsheets.ChangeSets;
import org.kith.functions.spreadsheets.Chunk;
import org.kith.functions.spreadsheets.Import;
import org.kith.functions.spreadsheets.Report;

/** Chunks of one group's imports, and its contacts, in the GroupData table. */
public final class GroupChangeSets implements ChangeSets {
    private final GroupData data;
    private final ImportRows rows;

    /** Takes the group's data. */
    public GroupChangeSets(GroupData data) {
        this.data = data;
        this.rows = new ImportRows(data.keys());
    }

    @Override
    public Commit apply(Import next, Chunk applied, List<BroughtIn> all) {
        Transaction transaction = data.transaction();
        rows.move(transaction, next);
        rows.move(transaction, next, applied, Chunk.State.PENDING);
        ContactWrites writes = ContactWrites.ofMany(data.keys(), transaction);
        TimelineWrites timeline = new TimelineWrites(data.keys(), transaction);
        return commit(transaction, all, each -> {
            writes.save(each.revision());
            each.suppressions().forEach(writes::suppress);
            each.interactions()
                    .forEach(interaction -> timeline.bring(
                            each.after(), interaction, each.revision().signature()));
            if (each.revision().isEmpty() && !each.interactions().isEmpty()) {
                writes.touch(each.after());
            }
        });
    }

    @Override
    public Commit relate(Import next, Chunk applied, List<Relating> all) {
        Transaction transaction = data.transaction();
        rows.move(transaction, next);
        rows.move(transaction, next, applied, Chunk.State.PENDING);
        RelationshipWrites writes = new RelationshipWrites(data.keys(), transaction);
        return commit(transaction, List.of(all), _ -> {
            all.forEach(each -> writes.bring(each.one(), each.seen(), each.other(), each.kind(), each.signature()));
            touch(transaction, all.stream().flatMap(each -> Stream.of(each.one(), each.other())));
        });
    }

    @Override
    public Commit part(Import next, Chunk undone, Report report, List<Parting> all, List<Contact> there) {
        Transaction transaction = undoing(next, undone, report);
        RelationshipWrites writes = new RelationshipWrites(data.keys(), transaction);
        return commit(transaction, List.of(all), _ -> {
            all.forEach(each -> writes.unbring(each.contact(), each.seen(), each.brought(), each.applied()));
            touch(transaction, there.stream());
        });
    }

    /** Each once, whatever is done to it. */
    private void touch(Transaction transaction, Stream<Contact> contacts) {
        ContactWrites writes = new ContactWrites(data.keys(), transaction);
        contacts.collect(Collectors.toMap(Contact::id, Function.identity(), (one, _) -> one))
                .values()
                .forEach(writes::touch);
    }

    @Override
    public Commit undo(Import next, Chunk undone, Report report, List<Reversal> reversals) {
        return commit(undoing(next, undone, report), reversals);
    }

    private Transaction undoing(Import next, Chunk undone, Report report) {
        Transaction transaction = data.transaction();
        rows.move(transaction, next);
        rows.move(transaction, next, undone, Chunk.State.APPLIED);
        if (!report.kept().isEmpty()) {
            rows.report(transaction, next, report);
        }
        return transaction;
    }

    @Override
    public Commit undo(Import next, List<Reversal> some) {
        Transaction transaction = data.transaction();
        rows.move(transaction, next);
        return commit(transaction, some);
    }

    @Override
    public int writes(Reversal reversal) {
        return switch (reversal) {
            case Reversal.Remove(var contact) -> ContactWrites.size(contact);
            case Reversal.PutBack(var revision) -> ContactWrites.size(revision);
            case Reversal.Forget(var _, var interactions, var _) -> 1 + 2 * interactions.size();
        };
    }

    private Commit commit(Transaction transaction, List<Reversal> reversals) {
        ContactWrites writes = ContactWrites.ofMany(data.keys(), transaction);
        TimelineWrites timeline = new TimelineWrites(data.keys(), transaction);
        return commit(transaction, reversals, reversal -> {
            switch (reversal) {
                case Reversal.Remove(var contact) -> writes.remove(contact);
                case Reversal.PutBack(var revision) -> writes.save(revision);
                case Reversal.Forget(var contact, var interactions, var applied) -> {
                    writes.touch(contact);
                    interactions.forEach(
                            each -> timeline.unbring(contact.record().contact(), each, applied));
                }
            }
        });
    }

    /** Each element adds some writes; which ones tells whose condition failed. */
    private static <T> Commit commit(Transaction transaction, List<T> elements, Consumer<T> write) {
        int ledger = transaction.size();
        List<Integer> ends = new ArrayList<>();
        for (T element : elements) {
            write.accept(element);
            ends.add(transaction.size());
        }
        return switch (transaction.commit()) {
            case org.kith.dynamodb.Commit.Done() -> new Commit.Done();
            case org.kith.dynamodb.Commit.Refused(Set<Integer> operations) ->
                operations.stream().anyMatch(operation -> operation < ledger)
                        ? new Commit.Overtaken()
                        : new Commit.Conflicts(positions(operations, ends));
        };
    }

    private static Set<Integer> positions(Set<Integer> operations, List<Integer> ends) {
        Set<Integer> positions = new HashSet<>();
        for (int operation : operations) {
            int position = 0;
            while (operation >= ends.get(position)) {
                position++;
            }
            positions.add(position);
        }
        return positions;
    }
}
