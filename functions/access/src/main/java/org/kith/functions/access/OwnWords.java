package org.kith.functions.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.kernel.Fault;

/**
 * What a group calls the kinds of contacts on its screens. Where it has no word of its own, Kith's is used. Code, API and
 * tables always keep Kith's, and so does what leaves the group.
 */
public record OwnWords(Optional<OwnWord> person, Optional<OwnWord> organisation, Optional<OwnWord> household) {
    /** A group that says what Kith says. */
    public static final OwnWords NONE = new OwnWords(Optional.empty(), Optional.empty(), Optional.empty());

    /** A word in use: where it is, whose kind it is, and whether it is the group's own. */
    private record Use(String at, String kind, String word, boolean own) {}

    /**
     * Each of the group's words that another kind is called already, by Kith or by the group: nobody could tell them
     * apart any more. What each points at is a path in the contract's object, such as {@code person/many}.
     */
    public List<Fault> faults() {
        List<Use> uses = Stream.of(
                        uses("person", person, new OwnWord("person", "people")),
                        uses("organisation", organisation, new OwnWord("organisation", "organisations")),
                        uses("household", household, new OwnWord("household", "households")))
                .flatMap(List::stream)
                .toList();
        List<Fault> faults = new ArrayList<>();
        for (Use use : uses) {
            if (use.own() && !use.word().isEmpty() && uses.stream().anyMatch(other -> clash(use, other))) {
                faults.add(new Fault(use.at(), "Another kind of contact is called this: choose two words"));
            }
        }
        return faults;
    }

    private static List<Use> uses(String kind, Optional<OwnWord> own, OwnWord ours) {
        OwnWord said = own.orElse(ours);
        return List.of(
                new Use(kind + "/one", kind, said.one(), own.isPresent()),
                new Use(kind + "/many", kind, said.many(), own.isPresent()));
    }

    private static boolean clash(Use use, Use other) {
        return !use.kind().equals(other.kind())
                && use.word().toLowerCase(Locale.UK).equals(other.word().toLowerCase(Locale.UK));
    }
}
