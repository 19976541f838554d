package org.kith.functions.contacts.http;

import org.junit.jupiter.api.Nested;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.TableSource;

/** The routes of contacts, on DynamoDB Local. */
class DynamoDbRoutesIT {
    @Nested
    class FieldRoutesIT extends FieldRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class OwnColumnsIT extends OwnColumnsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ContactListingRoutesIT extends ContactListingRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ContactFaultsIT extends ContactFaultsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ContactRoutesIT extends ContactRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class MergeRoutesIT extends MergeRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class GoneRoutesIT extends GoneRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class SegmentRoutesIT extends SegmentRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class SegmentFieldsIT extends SegmentFieldsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class RelationshipRoutesIT extends RelationshipRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class DocumentRoutesIT extends DocumentRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class DuplicateRoutesIT extends DuplicateRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class HomeRoutesIT extends HomeRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class TaskRoutesIT extends TaskRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class TimelineRoutesIT extends TimelineRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class OnceRoutesIT extends OnceRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class BulkActionsIT extends BulkActionsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class BulkFactsIT extends BulkFactsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class BulkAnswersIT extends BulkAnswersContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ArchiveRoutesIT extends ArchiveRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ExportErasureIT extends ExportErasureContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ExportJobsIT extends ExportJobsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ExportSheetsIT extends ExportSheetsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class JobRoutesIT extends JobRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class SavedViewRoutesIT extends SavedViewRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }
}
