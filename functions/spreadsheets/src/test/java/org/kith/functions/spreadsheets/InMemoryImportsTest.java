package org.kith.functions.spreadsheets;

import org.junit.jupiter.api.Nested;
import org.kith.testing.TableSource;
import org.kith.testing.memory.InMemoryDynamoDb;

/** Imports in memory. */
class InMemoryImportsTest {
    @Nested
    class BadImportRequestsTest extends BadImportRequestsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class HandBackTest extends HandBackContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ImportTest extends ImportContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ImportCorrectionsTest extends ImportCorrectionsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ImportDatesTest extends ImportDatesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ImportDifferencesTest extends ImportDifferencesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ImportListsTest extends ImportListsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ImportInteractionsTest extends ImportInteractionsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ImportRelationshipsTest extends ImportRelationshipsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ImportOfTheKnownTest extends ImportOfTheKnownContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ImportMatchingTest extends ImportMatchingContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ImportOwnFieldsTest extends ImportOwnFieldsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ImportPermissionsTest extends ImportPermissionsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ImportReferencesTest extends ImportReferencesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ImportRefusalsTest extends ImportRefusalsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ImportRoutesTest extends ImportRoutesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class RememberedSheetsTest extends RememberedSheetsContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class ResumeWorkTest extends ResumeWorkContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class SameSheetAgainTest extends SameSheetAgainContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class UndoAfterChangesTest extends UndoAfterChangesContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class UndoImportTest extends UndoImportContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }

    @Nested
    class WorkOnImportTest extends WorkOnImportContract {
        @Override
        TableSource tables() {
            return new InMemoryDynamoDb();
        }
    }
}
