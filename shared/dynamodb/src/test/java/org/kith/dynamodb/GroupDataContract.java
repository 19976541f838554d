package org.kith.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.kernel.ContactId;
import org.kith.kernel.GroupId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** How a group's data is read and written, whatever answers the requests. */
abstract class GroupDataContract {
    private static final TableSchema<Note> NOTE = RowSchema.of(Note.class)
            .text("text", Note::text)
            .number("version", Note::version)
            .texts("tags", Note::tags)
            .build(read -> new Note(read.text("text"), read.number("version"), read.texts("tags")));
    private static final ContactId CONTACT = new ContactId(CountedIds.numbered(7));

    private final TableSource tables = tables();
    private final GroupTable table = new GroupTable(group -> tables.client(), tables.newGroupDataTable());
    private final GroupData ours = table.of(new GroupId(CountedIds.numbered(1)));
    private final GroupData theirs = table.of(new GroupId(CountedIds.numbered(2)));

    /** Where to make empty tables. */
    abstract TableSource tables();

    private record Note(String text, long version, List<String> tags) {}

    @Test
    void readsWhatWasWritten() {
        Note note = new Note("hello", 1, List.of("a", "b"));
        ours.transaction().put(row(ours, "N#1", note)).commit().orThrow();
        assertEquals(Optional.of(note), ours.get(ours.keys().contact(CONTACT), "N#1", NOTE));
        assertEquals(Optional.empty(), ours.get(ours.keys().contact(CONTACT), "N#2", NOTE));
    }

    @Test
    void anEmptyListIsNotStoredAndComesBackEmpty() {
        Note note = new Note("hello", 1, List.of());
        ours.transaction().put(row(ours, "N#1", note)).commit().orThrow();
        assertEquals(Optional.of(note), ours.get(ours.keys().contact(CONTACT), "N#1", NOTE));
    }

    @Test
    void aGroupCannotEvenAskForAnotherGroupsKey() {
        PartitionKey foreign = theirs.keys().contact(CONTACT);
        Row row = Row.of(foreign, "N#1", NOTE, new Note("x", 1, List.of()));
        assertThrows(IllegalStateException.class, () -> ours.get(foreign, "N#1", NOTE));
        assertThrows(IllegalStateException.class, () -> ours.query(Query.of(foreign, 10)));
        assertThrows(IllegalStateException.class, () -> ours.getAll(List.of(new RowKey(foreign, "N#1"))));
        assertThrows(IllegalStateException.class, () -> ours.transaction().put(row));
        assertThrows(IllegalStateException.class, () -> ours.transaction().delete(foreign, "N#1"));
        assertThrows(
                IllegalStateException.class,
                () -> ours.update(Update.of(foreign, "N#1", Condition.present()).set("text", "x")));
    }

    @Test
    void theSameContactIdInAnotherGroupIsAnotherRow() {
        ours.transaction()
                .put(row(ours, "N#1", new Note("ours", 1, List.of())))
                .commit()
                .orThrow();
        assertEquals(Optional.empty(), theirs.get(theirs.keys().contact(CONTACT), "N#1", NOTE));
    }

    @Test
    void queriesInOrderUpToTheLimitAndOnFromThere() {
        Transaction transaction = ours.transaction();
        IntStream.range(0, 10).forEach(i -> transaction.put(row(ours, "N#" + i, new Note("note " + i, i, List.of()))));
        transaction.put(row(ours, "O#0", new Note("other", 0, List.of())));
        transaction.commit().orThrow();
        Query notes =
                Query.of(ours.keys().contact(CONTACT), 4).startingWith("N#").consistently();

        Page first = ours.query(notes);
        assertEquals(List.of("N#0", "N#1", "N#2", "N#3"), sortKeys(first));
        assertTrue(first.more());
        assertEquals(List.of("N#4", "N#5", "N#6", "N#7"), sortKeys(ours.query(notes.continuedAfter("N#3"))));
        assertEquals(List.of("N#8", "N#9"), sortKeys(ours.query(notes.continuedAfter("N#7"))));
        assertEquals(List.of("N#9", "N#8", "N#7", "N#6"), sortKeys(ours.query(notes.fromTheEnd())));
        assertEquals(
                List.of("note 0", "note 1", "note 2", "note 3"),
                first.items().stream().map(item -> item.as(NOTE).text()).toList());
    }

    @Test
    void aRefusedTransactionWritesNothingAndSaysWhichWriteWasRefused() {
        Note note = new Note("first", 1, List.of());
        ours.transaction().putNew(row(ours, "N#1", note)).commit().orThrow();
        Commit commit = ours.transaction()
                .put(row(ours, "N#2", note))
                .putNew(row(ours, "N#1", new Note("second", 1, List.of())))
                .commit();
        assertEquals(new Commit.Refused(Set.of(1)), commit);
        assertEquals(Optional.empty(), ours.get(ours.keys().contact(CONTACT), "N#2", NOTE));
        assertThrows(IllegalStateException.class, commit::orThrow);
    }

    @Test
    void conditionsCompareVersions() {
        ours.transaction()
                .put(row(ours, "N#1", new Note("v1", 1, List.of())))
                .commit()
                .orThrow();
        Condition unchanged = Condition.present().and(Condition.equal("version", 1));
        assertInstanceOf(
                Commit.Done.class,
                ours.transaction()
                        .putIf(unchanged, row(ours, "N#1", new Note("v2", 2, List.of())))
                        .commit());
        assertInstanceOf(
                Commit.Refused.class,
                ours.transaction()
                        .putIf(unchanged, row(ours, "N#1", new Note("v3", 3, List.of())))
                        .commit());
    }

    @Test
    void updatesOnlyUnderTheCondition() {
        ours.transaction()
                .put(row(ours, "N#1", new Note("v1", 1, List.of("a"))))
                .commit()
                .orThrow();
        Condition either = Condition.equal("version", 5).or(Condition.equal("version", 1));
        Update update = Update.of(ours.keys().contact(CONTACT), "N#1", either)
                .set("text", "updated")
                .add("version", 4)
                .remove("tags");
        assertInstanceOf(Commit.Done.class, ours.update(update));
        assertEquals(
                Optional.of(new Note("updated", 5, List.of())),
                ours.get(ours.keys().contact(CONTACT), "N#1", NOTE));
        assertInstanceOf(
                Commit.Refused.class,
                ours.update(Update.of(ours.keys().contact(CONTACT), "N#1", Condition.equal("version", 1))
                        .set("text", "no")));
    }

    @Test
    void anIndexShowsTheSummaryAlone() {
        Note summary = new Note("short", 0, List.of());
        ours.transaction()
                .put(row(ours, "N#1", new Note("long", 1, List.of()))
                        .listedUnder(ours.keys().listingShard(CONTACT), "baird#1", NOTE, summary))
                .commit()
                .orThrow();
        Page page = ours.query(TableShape.LISTING, Query.of(ours.keys().listingShard(CONTACT), 10));
        assertEquals(List.of("baird#1"), sortKeys(page));
        assertEquals(summary, page.items().getFirst().as(NOTE));
    }

    @Test
    void readsManyRowsAtOnceAndLeavesOutWhatIsNotThere() {
        ours.transaction()
                .put(row(ours, "N#1", new Note("one", 1, List.of())))
                .commit()
                .orThrow();
        RowKey there = new RowKey(ours.keys().contact(CONTACT), "N#1");
        RowKey missing = new RowKey(ours.keys().contact(CONTACT), "N#9");
        assertEquals(Set.of(there), ours.getAll(List.of(there, missing, there)).keySet());
    }

    @Test
    void aTransactionHoldsAtMostAHundredWrites() {
        Transaction transaction = ours.transaction();
        Note note = new Note("n", 1, List.of());
        IntStream.range(0, 100).forEach(i -> transaction.put(row(ours, "N#" + i, note)));
        assertThrows(IllegalStateException.class, () -> transaction.put(row(ours, "N#100", note)));
        transaction.commit().orThrow();
    }

    @Test
    void aPageThatIsJustFullSaysThatThereMayBeMore() {
        ours.transaction()
                .put(row(ours, "N#1", new Note("one", 1, List.of())))
                .put(row(ours, "N#2", new Note("two", 2, List.of())))
                .commit()
                .orThrow();
        assertTrue(ours.query(Query.of(ours.keys().contact(CONTACT), 2)).more());
        assertFalse(ours.query(Query.of(ours.keys().contact(CONTACT), 3)).more());
    }

    @Test
    void readsOnOverPagesOfAMegabyte() {
        String long300 = "x".repeat(300_000);
        for (int i = 0; i < 9; i++) {
            ours.transaction()
                    .put(row(ours, "N#" + i, new Note(long300, i, List.of())))
                    .commit()
                    .orThrow();
        }
        Page page = ours.query(Query.of(ours.keys().contact(CONTACT), 8));
        assertEquals(8, page.items().size());
        assertTrue(page.more());
        assertEquals(
                9,
                ours.query(Query.of(ours.keys().contact(CONTACT), 10)).items().size());
    }

    @Test
    void continuesInTheOrderOfUtf8WhateverThePeopleAreCalled() {
        List<String> keys = List.of("N#B", "N#a", "N#\u00e9", "N#\uffff", "N#\ud83d\ude00", "N#\ud83d\ude01");
        Transaction transaction = ours.transaction();
        keys.forEach(key -> transaction.put(row(ours, key, new Note("x", 1, List.of()))));
        transaction.commit().orThrow();
        Query all = Query.of(ours.keys().contact(CONTACT), 10);

        assertEquals(keys, sortKeys(ours.query(all)));
        assertEquals(keys.reversed(), sortKeys(ours.query(all.fromTheEnd())));
        for (int i = 0; i < keys.size(); i++) {
            List<String> rest = keys.subList(i + 1, keys.size());
            assertEquals(rest, sortKeys(ours.query(all.continuedAfter(keys.get(i)))));
            assertEquals(rest, sortKeys(ours.query(all.startingWith("N#").continuedAfter(keys.get(i)))));
        }
        assertEquals(List.of(), sortKeys(ours.query(all.startingWith("N#").continuedAfter("O#"))));
    }

    @Test
    void addsToANumberThatIsNotThereAndMakesTheRow() {
        Condition unclaimed = Condition.lacks("version").or(Condition.lessThan("version", 3));
        Update update = Update.of(ours.keys().contact(CONTACT), "N#1", unclaimed)
                .set("text", "counted")
                .add("version", 3);

        assertEquals(new Commit.Done(), ours.update(update));
        assertEquals(new Commit.Refused(Set.of(0)), ours.update(update));
        assertEquals(
                Optional.of(new Note("counted", 3, List.of())),
                ours.get(ours.keys().contact(CONTACT), "N#1", NOTE));
    }

    @Test
    void comparesNumbersAsNumbers() {
        ours.transaction()
                .put(row(ours, "N#1", new Note("ten", 10, List.of())))
                .commit()
                .orThrow();
        PartitionKey key = ours.keys().contact(CONTACT);

        assertEquals(
                new Commit.Done(),
                ours.transaction()
                        .require(Condition.atLeast("version", 9), key, "N#1")
                        .commit());
        assertEquals(
                new Commit.Refused(Set.of(0)),
                ours.transaction()
                        .require(Condition.lessThan("version", 9), key, "N#1")
                        .commit());
        assertEquals(
                new Commit.Refused(Set.of(0)),
                ours.transaction()
                        .require(Condition.equal("version", "10"), key, "N#1")
                        .commit());
        assertEquals(
                new Commit.Refused(Set.of(0)),
                ours.transaction()
                        .require(Condition.atLeast("absent", 0), key, "N#1")
                        .commit());
    }

    @Test
    void namesEveryWriteThatWasRefused() {
        PartitionKey key = ours.keys().contact(CONTACT);
        ours.transaction()
                .put(row(ours, "N#1", new Note("one", 1, List.of())))
                .commit()
                .orThrow();

        Commit commit = ours.transaction()
                .putNew(row(ours, "N#1", new Note("again", 1, List.of())))
                .put(row(ours, "N#2", new Note("two", 1, List.of())))
                .deleteIf(Condition.present(), key, "N#3")
                .update(Update.of(key, "N#4", Condition.equal("version", 1)).set("text", "x"))
                .commit();

        assertEquals(new Commit.Refused(Set.of(0, 2, 3)), commit);
        assertEquals(List.of("N#1"), sortKeys(ours.query(Query.of(key, 10))));
    }

    @Test
    void anIndexFollowsItsRows() {
        PartitionKey shard = ours.keys().listingShard(CONTACT);
        PartitionKey key = ours.keys().contact(CONTACT);
        Note note = new Note("n", 1, List.of());
        Query all = Query.of(shard, 10);
        ours.transaction()
                .put(row(ours, "N#1", note).listedUnder(shard, "a", NOTE, note))
                .put(row(ours, "N#2", note).listedUnder(shard, "b", NOTE, note))
                .put(row(ours, "N#3", note).listedUnder(shard, "c", NOTE, note))
                .put(row(ours, "N#4", note).dueUnder(shard, "d", NOTE, note))
                .commit()
                .orThrow();
        assertEquals(List.of("a", "b", "c"), sortKeys(ours.query(TableShape.LISTING, all)));
        assertEquals(List.of("d"), sortKeys(ours.query(TableShape.DUE, all)));

        ours.transaction()
                .put(row(ours, "N#1", note).listedUnder(shard, "z", NOTE, note))
                .put(row(ours, "N#2", note))
                .delete(key, "N#3")
                .update(Update.of(key, "N#4", Condition.present()).remove("dueSk"))
                .commit()
                .orThrow();

        assertEquals(List.of("z"), sortKeys(ours.query(TableShape.LISTING, all)));
        assertEquals(List.of(), sortKeys(ours.query(TableShape.DUE, all)));
    }

    @Test
    void pagesThroughRowsThatAnIndexSortsUnderOneKey() {
        PartitionKey shard = ours.keys().listingShard(CONTACT);
        Note note = new Note("x".repeat(100_000), 1, List.of());
        for (int i = 0; i < 25; i++) {
            ours.transaction()
                    .put(row(ours, "N#" + i, note)
                            .listedUnder(shard, "same", NOTE, new Note(note.text(), i, List.of())))
                    .commit()
                    .orThrow();
        }
        Page page = ours.query(TableShape.LISTING, Query.of(shard, 100));
        assertEquals(
                25,
                page.items().stream()
                        .map(item -> item.as(NOTE).version())
                        .distinct()
                        .count());
        assertEquals(25, page.items().size());
    }

    @Test
    void readsAHundredRowsThatAreMoreThanOneAnswerHolds() {
        PartitionKey key = ours.keys().contact(CONTACT);
        Note note = new Note("x".repeat(390_000), 1, List.of());
        List<RowKey> keys =
                IntStream.range(0, 45).mapToObj(i -> new RowKey(key, "N#" + i)).toList();
        for (RowKey each : keys) {
            ours.transaction().put(row(ours, each.sortKey(), note)).commit().orThrow();
        }
        assertEquals(Set.copyOf(keys), ours.getAll(keys).keySet());
    }

    @Test
    void aRowMayAppearOnceInATransaction() {
        Transaction twice = ours.transaction()
                .put(row(ours, "N#1", new Note("one", 1, List.of())))
                .delete(ours.keys().contact(CONTACT), "N#1");
        assertThrows(DynamoDbException.class, twice::commit);
    }

    @Test
    void anAttributeIsChangedOnceInAnUpdate() {
        Update twice = Update.of(ours.keys().contact(CONTACT), "N#1", Condition.absent())
                .set("text", "x")
                .remove("text");
        assertThrows(DynamoDbException.class, () -> ours.update(twice));
    }

    private static Row row(GroupData data, String sortKey, Note note) {
        return Row.of(data.keys().contact(CONTACT), sortKey, NOTE, note);
    }

    private static List<String> sortKeys(Page page) {
        return page.items().stream().map(Item::sortKey).toList();
    }
}
