package org.kith.contacts.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.contacts.ContactSummary;

/** Finds contacts that may be the same, in a whole group or for one that is being typed. */
public final class Duplicates {
    /** A little less than in the queue is worth a glance before there are two of them. */
    private static final int FEWEST_POINTS_WHILE_TYPING = 5;

    private Duplicates() {}

    /** Two contacts that may be the same. The reasons are the strongest first. */
    public record Likely(
            ContactSummary one, ContactSummary other, Likelihood likelihood, int points, List<Reason> reasons) {
        /** Keeps a copy. */
        public Likely {
            reasons = List.copyOf(reasons);
        }
    }

    /** Somebody in the record who may be the one that is being typed. */
    public record Known(ContactSummary contact, int points, List<Reason> reasons) {
        /** Keeps a copy. */
        public Known {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Every pair that may be the same, the likeliest first and then by name.
     *
     * @param everyone by name
     * @param different pairs that somebody said are not the same
     */
    public static List<Likely> among(List<ContactSummary> everyone, Set<Pair> different) {
        List<Traits> traits = everyone.stream().map(Traits::of).toList();
        Map<Long, Likely> found = new HashMap<>();
        Blocks.eachPair(traits, (one, other) -> {
            int first = Math.min(one, other);
            int second = Math.max(one, other);
            Likeness likeness = Likeness.between(traits.get(first), traits.get(second));
            Likelihood.of(likeness.points())
                    .map(likelihood -> new Likely(
                            everyone.get(first),
                            everyone.get(second),
                            likelihood,
                            likeness.points(),
                            likeness.reasons()))
                    .filter(likely -> Pair.of(likely.one().id(), likely.other().id())
                            .filter(pair -> !different.contains(pair))
                            .isPresent())
                    .ifPresent(likely -> found.put((long) first << Integer.SIZE | second, likely));
        });
        return found.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Long, Likely>>comparingInt(
                                entry -> -entry.getValue().points())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * Who of everyone may be somebody that is being typed, the likeliest first, at most so many.
     *
     * @param everyone by name; equally likely ones stay so
     */
    public static List<Known> of(Traits typed, List<ContactSummary> everyone, int most) {
        if (typed.isNobody()) {
            return List.of();
        }
        List<Known> known = new ArrayList<>();
        for (ContactSummary contact : everyone) {
            Likeness likeness = Likeness.between(typed, Traits.of(contact));
            if (likeness.points() >= FEWEST_POINTS_WHILE_TYPING) {
                known.add(new Known(contact, likeness.points(), likeness.reasons()));
            }
        }
        return known.stream()
                .sorted(Comparator.comparingInt(each -> -each.points()))
                .limit(most)
                .toList();
    }
}
