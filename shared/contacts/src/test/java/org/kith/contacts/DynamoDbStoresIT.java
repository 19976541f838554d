package org.kith.contacts;

import org.junit.jupiter.api.Nested;
import org.kith.contacts.duplicates.Distinctions;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.TableSource;

/** The contracts of the stores, on DynamoDB Local. */
class DynamoDbStoresIT {
    @Nested
    class FieldsIT extends FieldsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ContactsIT extends ContactsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class GoneContactsIT extends GoneContactsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ErasedContactsIT extends ErasedContactsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class DocumentsIT extends DocumentsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class DistinctionsIT extends DistinctionsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
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
    class ApartIT extends DistinctionsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
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
    class ListsIT extends ListsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class SegmentsIT extends SegmentsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class MergesIT extends MergesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class UnmergesIT extends UnmergesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class UnmergesSinceIT extends UnmergesSinceContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class RelationshipKindsIT extends RelationshipKindsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class HouseholdsAtOnceIT extends HouseholdsAtOnceContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class HouseholdsIT extends HouseholdsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class RelationshipsIT extends RelationshipsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class RelationshipsOfDeletedIT extends RelationshipsOfDeletedContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class SuppressionsIT extends SuppressionsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class TasksIT extends TasksContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class TimelineIT extends TimelineContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class UndoIT extends UndoContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }
}
