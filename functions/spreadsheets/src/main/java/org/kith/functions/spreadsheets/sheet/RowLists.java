package org.kith.functions.spreadsheets.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kith.contacts.Folded;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;

/** Gathers the names of the lists that one row's contact is on. The first fault found stays. Limits are the contract's. */
final class RowLists {
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 20;

    /** Where one of these stands, commas belong to names: {@code Friends, north; Walkers}. */
    private static final Pattern BETWEEN = Pattern.compile("[;\\n|]");

    private static final Pattern COMMAS = Pattern.compile(",");

    private final int row;
    private final List<String> names = new ArrayList<>();
    private Optional<Rejected> fault = Optional.empty();

    RowLists(int row) {
        this.row = row;
    }

    void add(int column, String text) {
        Pattern between = BETWEEN.matcher(text).find() ? BETWEEN : COMMAS;
        for (String part : between.split(text, -1)) {
            String name = part.strip();
            if (NothingWord.is(name) || isKnown(name)) {
                continue;
            }
            names.add(name);
            if (name.length() > LONGEST_NAME) {
                fault(column, "A list's name is longer than " + LONGEST_NAME + " characters", name);
            }
            if (names.size() > MOST) {
                fault(column, "There are more than " + MOST + " lists", text);
            }
        }
    }

    Optional<Rejected> fault() {
        return fault;
    }

    /** Each once, give or take case and accents, as it is written first. */
    List<String> names() {
        return List.copyOf(names);
    }

    private boolean isKnown(String name) {
        return names.stream().anyMatch(each -> Folded.text(each).equals(Folded.text(name)));
    }

    private void fault(int column, String reason, String cell) {
        fault = fault.or(() -> Optional.of(new Rejected(row, Optional.of(column), reason, cell)));
    }
}
