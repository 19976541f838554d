package org.kith.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a group's data is read in bulk: from the table, from its indexes, page by page. */
abstract class GroupQueriesContract extends TwoGroupsWithNotes {
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
        assertThrows(IllegalArgumentException.class, () -> all.fromTheEnd().continuedAfter("N#a"));
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
}
