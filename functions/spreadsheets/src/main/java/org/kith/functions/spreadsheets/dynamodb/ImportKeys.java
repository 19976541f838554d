package org.kith.functions.spreadsheets.dynamodb;

import java.util.Locale;
import org.kith.functions.spreadsheets.Import;
import org.kith.functions.spreadsheets.sheet.SheetShape;

/** Sort keys in an import's collection, and in that of remembered sheets. */
final class ImportKeys {
    /** What one Query reads for the import's page. */
    static final String IMPORT = "IMPORT";

    static final String COLUMNS = "IMPORT#COLUMNS";
    static final String PLAN = "IMPORT#PLAN";
    static final String CORRECTIONS = "IMPORT#CORRECTIONS";
    static final String REPORT = "IMPORT#REPORT";
    static final String HAND_BACK = "IMPORT#HAND-BACK";

    /** In the collection of remembered sheets. */
    static final String SHEETS = "S#";

    private ImportKeys() {}

    static String sheet(SheetShape shape) {
        return SHEETS + shape.names();
    }

    static String chunk(int attempt, int number) {
        return chunks(attempt) + String.format(Locale.ROOT, "%05d", number);
    }

    static String chunks(int attempt) {
        return String.format(Locale.ROOT, "K#%04d#", attempt);
    }

    static String matches(int attempt, int checkedTo) {
        return matches(attempt) + String.format(Locale.ROOT, "%07d", checkedTo);
    }

    static String matches(int attempt) {
        return String.format(Locale.ROOT, "M#%04d#", attempt);
    }

    /** In the listing index: by time. */
    static String listing(Import started) {
        return String.format(Locale.ROOT, "%015d", started.startedAt().toEpochMilli()) + "#"
                + started.id().value();
    }
}
