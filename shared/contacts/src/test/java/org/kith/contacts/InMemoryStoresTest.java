package org.kith.contacts;

import org.junit.jupiter.api.Nested;
import org.kith.contacts.duplicates.Distinctions;
import org.kith.testing.TableSource;
import org.kith.testing.memory.InMemoryDynamoDb;

/** The contracts of the stores, in memory. */
class InMemoryStoresTest {
    @Nested
    class FieldsTest extends FieldsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ContactsTest extends ContactsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class GoneContactsTest extends GoneContactsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ErasedContactsTest extends ErasedContactsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class DocumentsTest extends DocumentsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class DistinctionsTest extends DistinctionsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }

        @Override
        Distinctions of(GroupStores group) {
            return group.distinctions();
        }

        @Override
        Distinctions other(GroupStores group) {
            return group.apart();
        }
    }

    @Nested
    class ApartTest extends DistinctionsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }

        @Override
        Distinctions of(GroupStores group) {
            return group.apart();
        }

        @Override
        Distinctions other(GroupStores group) {
            return group.distinctions();
        }
    }

    @Nested
    class ListsTest extends ListsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class SegmentsTest extends SegmentsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class MergesTest extends MergesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class UnmergesTest extends UnmergesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class UnmergesSinceTest extends UnmergesSinceContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class RelationshipKindsTest extends RelationshipKindsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class HouseholdsAtOnceTest extends HouseholdsAtOnceContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class HouseholdsTest extends HouseholdsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class RelationshipsTest extends RelationshipsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class RelationshipsOfDeletedTest extends RelationshipsOfDeletedContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class SuppressionsTest extends SuppressionsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class TasksTest extends TasksContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class TimelineTest extends TimelineContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class UndoTest extends UndoContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }
}
