package org.kith.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** How a group's data is written, and that no other group comes near it. */
abstract class GroupDataContract extends TwoGroupsWithNotes {
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
    void aGroupsRowIsFoundUnderNoIndexOfAnotherGroup() {
        PartitionKey foreign = theirs.keys().listingShard(CONTACT);
        Note note = new Note("x", 1, List.of());
        Row listed = row(ours, "N#1", note).listedUnder(foreign, "x", NOTE, note);
        Row due = row(ours, "N#1", note).dueUnder(foreign, "x", NOTE, note);
        for (Row row : List.of(listed, due)) {
            assertThrows(IllegalStateException.class, () -> ours.transaction().put(row));
            assertThrows(IllegalStateException.class, () -> ours.transaction().putNew(row));
        }
        for (String key : List.of("listingPk", "duePk")) {
            Update update = Update.of(ours.keys().contact(CONTACT), "N#1", Condition.present());
            assertThrows(IllegalArgumentException.class, () -> update.set(key, foreign.value()));
        }
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
    void aTransactionHoldsAtMostAHundredWrites() {
        Transaction transaction = ours.transaction();
        Note note = new Note("n", 1, List.of());
        IntStream.range(0, 100).forEach(i -> transaction.put(row(ours, "N#" + i, note)));
        assertThrows(IllegalStateException.class, () -> transaction.put(row(ours, "N#100", note)));
        transaction.commit().orThrow();
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
}
