package org.kith.functions.spreadsheets.differences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * A fact of which a contact can have several: e-mail addresses, phone numbers, postal addresses.
 *
 * @param lastTime what the sheet said the last time, as far as that is known
 * @param covers true when the first says all that the second says
 */
record Several<T>(List<T> known, List<T> sheet, List<T> lastTime, BiPredicate<T, T> covers) {
    /** As many as a contact has; as where people type them. */
    private static final int MOST = 10;

    Several {
        known = List.copyOf(known);
        sheet = List.copyOf(sheet);
        lastTime = List.copyOf(lastTime);
    }

    /** Where nothing is known, what the sheet says; where less is known of the same one, more of it. */
    List<T> filled() {
        if (known.isEmpty()) {
            return sheet;
        }
        return known.stream()
                .map(mine -> sheet.stream()
                        .filter(theirs -> covers.test(theirs, mine) && !covers.test(mine, theirs))
                        .findFirst()
                        .orElse(mine))
                .toList();
    }

    /** True when these say all that the sheet says. */
    boolean isCovered(List<T> all) {
        return missing(all).isEmpty();
    }

    /** With all that the sheet has more; what has no room stays away. */
    List<T> added() {
        List<T> all = new ArrayList<>(filled());
        missing(all).stream().limit(Math.max(0, MOST - all.size())).forEach(all::add);
        return all;
    }

    /**
     * What the sheet says, in its order, in the place of what it said the last time; where that is not known, of the main
     * one of those that it does not say. Others that are known stay: a sheet has a column for one address, and says nothing
     * of the daughter's. What has no room stays away.
     */
    List<T> replaced() {
        List<T> others = new ArrayList<>(filled());
        List<T> said = new ArrayList<>();
        for (T theirs : sheet) {
            Optional<T> mine =
                    others.stream().filter(each -> covers.test(each, theirs)).findFirst();
            mine.ifPresent(others::remove);
            mine.or(() -> Optional.of(theirs).filter(_ -> said.stream().noneMatch(each -> covers.test(each, theirs))))
                    .ifPresent(said::add);
        }
        List<T> rest = (lastTime.isEmpty()
                        ? others.stream().skip(1)
                        : others.stream().filter(each -> !wasSaid(each)))
                .limit(MOST)
                .toList();
        return Stream.concat(said.stream().limit(MOST - rest.size()), rest.stream())
                .toList();
    }

    private boolean wasSaid(T mine) {
        return lastTime.stream().anyMatch(then -> covers.test(mine, then));
    }

    private List<T> missing(List<T> all) {
        return sheet.stream()
                .filter(theirs -> all.stream().noneMatch(mine -> covers.test(mine, theirs)))
                .toList();
    }
}
