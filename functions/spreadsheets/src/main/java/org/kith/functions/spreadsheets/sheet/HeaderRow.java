package org.kith.functions.spreadsheets.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kith.kernel.EmailAddress;

/** The row that says what each column is. */
public final class HeaderRow {
    private static final Pattern NUMBER_OR_DATE = Pattern.compile("[+(]?[\\d][\\d\\s().,/:+-]{5,}");

    private HeaderRow() {}

    /**
     * The columns' names, where a column without one is called by its place. Throws {@link UnreadableSheetException}
     * when this row names nothing, or is a contact rather than a header.
     */
    public static List<String> named(List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            throw new UnreadableSheetException("This file has no rows. Choose the file that has your contacts in it.");
        }
        if (cells.stream().anyMatch(HeaderRow::belongsToAContact)) {
            throw new UnreadableSheetException("The first row must say what each column is, for example “First name”,"
                    + " “Last name”, “E-mail”. In this file it looks like a contact. Add such a row at the top, save the"
                    + " file and choose it again.");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).replace('\n', ' ');
            names.add(name.isBlank() ? "Column " + (i + 1) : name);
        }
        return names;
    }

    private static boolean belongsToAContact(String cell) {
        return EmailAddress.parse(cell).isPresent()
                || NUMBER_OR_DATE.matcher(cell).matches();
    }
}
