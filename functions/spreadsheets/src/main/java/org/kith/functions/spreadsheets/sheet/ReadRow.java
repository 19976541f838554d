package org.kith.functions.spreadsheets.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;

/** Makes a contact of a row, or says why it cannot. Depends on nothing but row and plan, so it always says the same. */
public final class ReadRow {
    private static final Set<String> NO = Set.of("", "0", "no", "n", "false", "-");

    private final List<String> header;
    private final List<ImportField> fields;
    private final List<Integer> optOuts;
    private final LocalDate today;

    /**
     * Makes one for a sheet.
     *
     * @param fields what each column is
     * @param today no permission was given later than this
     */
    public ReadRow(List<String> header, List<ImportField> fields, LocalDate today) {
        this.header = List.copyOf(header);
        this.fields = List.copyOf(fields);
        this.today = today;
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (fields.get(i) == ImportField.IGNORE && ColumnNames.isOptOut(header.get(i))) {
                columns.add(i);
            }
        }
        this.optOuts = List.copyOf(columns);
    }

    /** Reads one row. */
    public RowReading read(SheetRow row) {
        for (int i = header.size(); i < row.cells().size(); i++) {
            if (!row.text(i).isEmpty()) {
                return new Rejected(row.number(), "There are more cells than the header has columns", row.text(i));
            }
        }
        RowFacts facts = new RowFacts(fields.contains(ImportField.TOWN));
        Optional<LocalDate> optIn = Optional.empty();
        Optional<ContactId> contact = Optional.empty();
        for (int i = 0; i < fields.size(); i++) {
            String text = row.text(i);
            if (text.isEmpty()) {
                continue;
            }
            if (fields.get(i) == ImportField.ID) {
                // What is no id was written by somebody else: the row is then known by what it says.
                contact = Optional.of(text).filter(IdSource::isId).map(ContactId::new);
            } else if (fields.get(i) == ImportField.OPT_IN_DATE) {
                optIn = DayCell.read(text);
                if (optIn.isEmpty()) {
                    return new Rejected(row.number(), "We cannot read the date", text);
                }
                if (optIn.get().isAfter(today)) {
                    return new Rejected(row.number(), "The date of the permission is still to come", text);
                }
            } else {
                facts.add(fields.get(i), header.get(i), text);
            }
        }
        Optional<LocalDate> given = optIn;
        Optional<ContactId> named = contact;
        return switch (facts.result()) {
            case RowFacts.Fault(String reason, String cell) -> new Rejected(row.number(), reason, cell);
            case RowFacts.Contact(var read) -> new Understood(row.number(), named, read, given, isOptedOut(row));
        };
    }

    private boolean isOptedOut(SheetRow row) {
        return optOuts.stream().anyMatch(column -> !NO.contains(row.text(column).toLowerCase(Locale.ROOT)));
    }
}
