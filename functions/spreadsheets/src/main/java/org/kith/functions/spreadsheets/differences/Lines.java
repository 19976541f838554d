package org.kith.functions.spreadsheets.differences;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts of several lines, of which each says something by itself. */
final class Lines {
    private Lines() {}

    /** Those of the one, and those of the other that it has not. */
    static String both(String one, String other) {
        return Stream.concat(
                        one.lines(), other.lines().filter(line -> one.lines().noneMatch(line::equals)))
                .collect(Collectors.joining("\n"));
    }

    /**
     * What the sheet says, and those of the record that the sheet did not say the last time; where that is not known, what
     * the sheet says alone.
     */
    static String instead(String record, Optional<String> lastTime, String sheet) {
        if (lastTime.isEmpty()) {
            return sheet;
        }
        List<String> said = lastTime.get().lines().toList();
        String rest = record.lines().filter(line -> !said.contains(line)).collect(Collectors.joining("\n"));
        return both(sheet, rest);
    }
}
