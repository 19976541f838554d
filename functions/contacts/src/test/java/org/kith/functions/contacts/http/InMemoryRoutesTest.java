package org.kith.functions.contacts.http;

import org.junit.jupiter.api.Nested;
import org.kith.testing.TableSource;
import org.kith.testing.memory.InMemoryDynamoDb;

/** The routes of contacts, in memory. */
class InMemoryRoutesTest {
    @Nested
    class FieldRoutesTest extends FieldRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class OwnColumnsTest extends OwnColumnsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ContactListingRoutesTest extends ContactListingRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ContactFaultsTest extends ContactFaultsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ContactRoutesTest extends ContactRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class MergeRoutesTest extends MergeRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class GoneRoutesTest extends GoneRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class SegmentRoutesTest extends SegmentRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class SegmentFieldsTest extends SegmentFieldsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class RelationshipRoutesTest extends RelationshipRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class DocumentRoutesTest extends DocumentRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class DuplicateRoutesTest extends DuplicateRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class HomeRoutesTest extends HomeRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class TaskRoutesTest extends TaskRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class TimelineRoutesTest extends TimelineRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class OnceRoutesTest extends OnceRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class BulkActionsTest extends BulkActionsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class BulkFactsTest extends BulkFactsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class BulkAnswersTest extends BulkAnswersContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ArchiveRoutesTest extends ArchiveRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ExportErasureTest extends ExportErasureContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ExportJobsTest extends ExportJobsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ExportSheetsTest extends ExportSheetsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class JobRoutesTest extends JobRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class SavedViewRoutesTest extends SavedViewRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }
}
