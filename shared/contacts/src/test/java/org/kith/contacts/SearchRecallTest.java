package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many of those that are looked for are found, over the names of a believable group. */
class SearchRecallTest {
    private static final long SEED = 20261122;
    private static final int SHOWN = 10;
    private static final List<ContactSummary> EVERYONE = people();
    /** Every third, which is enough to know and takes a moment only. */
    private static final List<ContactSummary> LOOKED_FOR = IntStream.range(0, EVERYONE.size() / 3)
            .mapToObj(third -> EVERYONE.get(3 * third))
            .toList();

    private final Random random = new Random(SEED);

    @Test
    void everybodyIsFoundByTheStartOfTheirNamesInAnyOrder() {
        for (ContactSummary person : LOOKED_FOR) {
            List<String> words = new ArrayList<>(wordsOf(person));
            words.replaceAll(word -> word.substring(0, 1 + random.nextInt(word.length())));
            Collections.shuffle(words, random);
            assertTrue(isFound(person, String.join(" ", words), EVERYONE.size()), () -> person.name() + " by " + words);
        }
    }

    @Test
    void everybodyIsFoundThoughOneLetterOfANameIsWrong() {
        for (ContactSummary person : LOOKED_FOR) {
            List<String> words = withOneSlip(wordsOf(person));
            assertTrue(isFound(person, String.join(" ", words), EVERYONE.size()), () -> person.name() + " by " + words);
        }
    }

    @Test
    void nineOfTenAreAmongTheFirstTenThoughOneLetterOfTheNameIsWrong() {
        long found = LOOKED_FOR.stream()
                .filter(person -> isFound(person, String.join(" ", withOneSlip(wordsOf(person))), SHOWN))
                .count();

        double recall = (double) found / LOOKED_FOR.size();
        assertTrue(recall >= 0.90, () -> "seed " + SEED + ": " + recall);
    }

    @Test
    void nobodyForgivenStandsBeforeSomebodyWhoWasFoundAsTyped() {
        for (int i = 0; i < 100; i++) {
            ContactSummary person = EVERYONE.get(random.nextInt(EVERYONE.size()));
            String word = wordsOf(person).getFirst();
            List<Boolean> asTyped = ContactSearch.find(EVERYONE, word, EVERYONE.size()).stream()
                    .map(each -> startsAWord(each, word) || isAnotherForm(each, word))
                    .toList();
            List<Boolean> sorted =
                    asTyped.stream().sorted(Comparator.reverseOrder()).toList();
            assertEquals(sorted, asTyped, () -> "seed " + SEED + ": " + word);
        }
    }

    private static boolean startsAWord(ContactSummary person, String typed) {
        return wordsOf(person).stream().anyMatch(word -> word.startsWith(typed))
                || Folded.text(person.name()).replaceAll("[^a-z]", "").startsWith(typed)
                || person.lastName()
                        .map(last -> Folded.text(last).replaceAll("[^a-z]", "").startsWith(typed))
                        .orElse(false);
    }

    private static boolean isAnotherForm(ContactSummary person, String typed) {
        return wordsOf(person).stream().anyMatch(word -> ShortNames.mayBeOne(word, typed));
    }

    private static boolean isFound(ContactSummary person, String query, int shown) {
        return ContactSearch.find(EVERYONE, query, shown).contains(person);
    }

    private List<String> withOneSlip(List<String> words) {
        List<Integer> long4 = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).length() >= 4) {
                long4.add(i);
            }
        }
        List<String> slipped = new ArrayList<>(words);
        if (!long4.isEmpty()) {
            int at = long4.get(random.nextInt(long4.size()));
            slipped.set(at, Slips.one(words.get(at), random));
        }
        return slipped;
    }

    /** As people type them: without accents and signs. */
    private static List<String> wordsOf(ContactSummary person) {
        return Arrays.stream(Folded.text(person.name()).split(" ", -1))
                .map(word -> word.replaceAll("[^a-z]", ""))
                .toList();
    }

    private static List<ContactSummary> people() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SearchRecallTest.class.getResourceAsStream("people.txt")),
                StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(names -> SummaryOf.facts(Facts.person(names[0], names[1])))
                    .sorted(Comparator.comparing(ContactSummary::sortKey))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
