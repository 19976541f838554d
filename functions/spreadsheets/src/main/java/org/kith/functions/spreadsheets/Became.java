package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.Contact;

/**
 * What became of a staged row, and of the counts that it was foreseen in.
 *
 * @param result what its rows do to its contact; empty when the contact is gone, and nobody new is to come in
 * @param notes true when what happened is written down
 */
record Became(ChunkMatching.Into into, Optional<BroughtIn> result, boolean notes) {
    Outcome outcome() {
        return new Outcome(
                kind(),
                result.map(BroughtIn::after).map(Contact::id).orElse(into.row().contact()));
    }

    private Outcome.Kind kind() {
        if (into.row().first().isPresent()) {
            return notes ? Outcome.Kind.NOTED : Outcome.Kind.NOT_NOTED;
        }
        if (result.isEmpty()) {
            return Outcome.Kind.LEFT_OUT;
        }
        if (result.get().isEmpty()) {
            return Outcome.Kind.UNCHANGED;
        }
        return result.get().revision().before().isPresent() ? Outcome.Kind.FILLED : Outcome.Kind.CREATED;
    }

    /** The foreseen kinds go, the real ones come: their sum stays. */
    static Counts change(List<Became> all) {
        return all.stream().map(Became::change).reduce(Counts.NONE, Counts::plus);
    }

    private Counts change() {
        Staged row = into.row();
        int interactions = one(notes) - one(row.happened().isPresent());
        if (row.first().isPresent()) {
            return Counts.ofInteractions(interactions);
        }
        Outcome.Kind kind = kind();
        return new Counts(
                0,
                0,
                one(kind == Outcome.Kind.CREATED) - one(!row.known()),
                one(kind == Outcome.Kind.FILLED) - one(row.known()),
                one(kind == Outcome.Kind.UNCHANGED),
                one(kind == Outcome.Kind.LEFT_OUT),
                0,
                1,
                one(result.filter(BroughtIn::refuses).isPresent())
                        - one(row.foreseen().refuses()),
                one(result.flatMap(each -> NoNewsletter.why(row, each)).isPresent())
                        - one(row.foreseen().notMailed()),
                one(result.filter(BroughtIn::differs).isPresent())
                        - one(row.foreseen().differs()),
                interactions);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}
