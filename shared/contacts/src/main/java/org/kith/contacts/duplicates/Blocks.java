package org.kith.contacts.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses which contacts are compared: those that share a key, an e-mail address, a phone number, a postcode, a birth
 * date or all words of a name. Whoever is alike enough to be shown shares at least one of them.
 *
 * <p>Comparisons grow with the number of contacts and never with its square. In a block of up to {@value #MOST_PAIRED}
 * everybody is compared with everybody; a larger one (a postcode full of flats, the number of an office, the first of
 * January as everybody's birth date) is put in order by last and then by first name, and each is compared with the
 * {@value #NEIGHBOURS} next in either order. So a contact takes part in at most {@value #MOST_PAIRED} comparisons for
 * each of its keys, and in a large block only namesakes meet, which are the ones that matter there.
 */
final class Blocks {
    static final int MOST_PAIRED = 50;
    static final int NEIGHBOURS = 10;

    private static final List<Comparator<Traits>> ORDERS = List.of(
            Comparator.comparing(Traits::last).thenComparing(Traits::first),
            Comparator.comparing(Traits::first).thenComparing(Traits::last));

    private Blocks() {}

    /** Says the places of each two that are to be compared; some more than once. */
    static void eachPair(List<Traits> all, IntPair use) {
        Map<String, List<Integer>> blocks = new HashMap<>(4 * all.size());
        for (int i = 0; i < all.size(); i++) {
            int place = i;
            eachKey(
                    all.get(i),
                    key -> blocks.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(place));
        }
        for (List<Integer> block : blocks.values()) {
            if (block.size() <= MOST_PAIRED) {
                neighbours(block, block.size(), use);
            } else {
                for (Comparator<Traits> order : ORDERS) {
                    neighbours(
                            block.stream()
                                    .sorted((one, other) -> order.compare(all.get(one), all.get(other)))
                                    .toList(),
                            NEIGHBOURS,
                            use);
                }
            }
        }
    }

    /** Two places in a list. */
    @FunctionalInterface
    interface IntPair {
        void accept(int one, int other);
    }

    @FunctionalInterface
    private interface Keys {
        void add(String key);
    }

    private static void neighbours(List<Integer> block, int far, IntPair use) {
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size() && j <= i + far; j++) {
                use.accept(block.get(i), block.get(j));
            }
        }
    }

    private static void eachKey(Traits traits, Keys keys) {
        String kind = traits.kind().name();
        traits.emails().forEach(email -> keys.add(kind + "@" + email));
        traits.phones().forEach(phone -> keys.add(kind + "+" + phone));
        add(keys, kind + "n", traits.words());
        add(keys, kind + "n", traits.nicknameWords());
        add(keys, kind + "p", traits.postcode());
        add(keys, kind + "b", traits.born());
    }

    private static void add(Keys keys, String what, String value) {
        if (!value.isEmpty()) {
            keys.add(what + value);
        }
    }
}
