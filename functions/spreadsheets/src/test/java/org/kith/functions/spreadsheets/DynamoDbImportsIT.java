package org.kith.functions.spreadsheets;

import org.junit.jupiter.api.Nested;
import org.kith.testing.DynamoDbLocal;
import org.kith.testing.TableSource;

/** Imports on DynamoDB Local. */
class DynamoDbImportsIT {
    @Nested
    class BadImportRequestsIT extends BadImportRequestsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class HandBackIT extends HandBackContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ImportIT extends ImportContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ImportCorrectionsIT extends ImportCorrectionsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ImportDatesIT extends ImportDatesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ImportDifferencesIT extends ImportDifferencesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ImportListsIT extends ImportListsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ImportInteractionsIT extends ImportInteractionsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ImportRelationshipsIT extends ImportRelationshipsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ImportOfTheKnownIT extends ImportOfTheKnownContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ImportMatchingIT extends ImportMatchingContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ImportOwnFieldsIT extends ImportOwnFieldsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ImportPermissionsIT extends ImportPermissionsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ImportReferencesIT extends ImportReferencesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ImportRefusalsIT extends ImportRefusalsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ImportRoutesIT extends ImportRoutesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class RememberedSheetsIT extends RememberedSheetsContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class ResumeWorkIT extends ResumeWorkContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class SameSheetAgainIT extends SameSheetAgainContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class UndoAfterChangesIT extends UndoAfterChangesContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class UndoImportIT extends UndoImportContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }

    @Nested
    class WorkOnImportIT extends WorkOnImportContract {
        @Override
        TableSource tables() {
            return DynamoDbLocal.shared();
        }
    }
}
