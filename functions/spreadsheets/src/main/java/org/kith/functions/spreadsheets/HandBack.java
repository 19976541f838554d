package org.kith.functions.spreadsheets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.functions.spreadsheets.Import.Decision;

/**
 * The sheet of an import on its way back to those who brought it. Immutable; each step answers the next version, which is
 * saved only if nobody else saved one in between.
 *
 * @param version counts the steps; 1 at first
 * @param asked who asked for it, and when
 * @param problem why it cannot be made, in a sentence
 * @param fetched who downloaded it, newest first; at most {@value #MOST_FETCHED}
 * @param busyUntil somebody makes it until then, unless they are killed
 * @param tries how often somebody took it up
 */
public record HandBack(
        long version,
        Stage stage,
        Decision asked,
        Optional<String> problem,
        List<Decision> fetched,
        Optional<Instant> busyUntil,
        int tries) {
    /** Longer than a worker lives: it is made in one go, which saves nothing in between. */
    static final Duration LEASE = Duration.ofMinutes(6);

    /** How many downloads are kept. */
    public static final int MOST_FETCHED = 50;

    /** Where it stands. */
    public enum Stage {
        /** A worker makes it, or will. */
        MAKING,
        /** The file is there. */
        MADE,
        /** It cannot be made. */
        FAILED
    }

    /** Keeps a copy. */
    public HandBack {
        fetched = List.copyOf(fetched);
    }

    static HandBack asked(Optional<HandBack> before, Decision decision) {
        return new HandBack(
                before.map(HandBack::version).orElse(0L) + 1,
                Stage.MAKING,
                decision,
                Optional.empty(),
                before.map(HandBack::fetched).orElse(List.of()),
                Optional.empty(),
                0);
    }

    HandBack busy(Instant now) {
        return next(stage, problem, fetched, Optional.of(now.plus(LEASE)), tries + 1);
    }

    HandBack made() {
        return next(Stage.MADE, Optional.empty(), fetched, Optional.empty(), 0);
    }

    HandBack failed(String sentence) {
        return next(Stage.FAILED, Optional.of(sentence), fetched, Optional.empty(), 0);
    }

    HandBack fetched(Decision download) {
        List<Decision> all = Stream.concat(Stream.of(download), fetched.stream())
                .limit(MOST_FETCHED)
                .toList();
        return next(stage, problem, all, busyUntil, tries);
    }

    boolean isBusy(Instant now) {
        return busyUntil.map(now::isBefore).orElse(false);
    }

    private HandBack next(
            Stage newStage,
            Optional<String> newProblem,
            List<Decision> newFetched,
            Optional<Instant> newBusyUntil,
            int newTries) {
        return new HandBack(version + 1, newStage, asked, newProblem, newFetched, newBusyUntil, newTries);
    }
}
