package org.kith.contacts.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.kith.contacts.ContactSearch;
import org.kith.contacts.ContactSummary;
import org.kith.testing.bench.Report;

/** Search, in memory after everyone was read; and how many of those that are looked for are among the ten shown. */
final class SearchBench {
    private static final int SHOWN = 10;
    private static final int LOOKED_FOR = 200;
    /** As people type: the first letter, a beginning, both names, a slip, a short name, digits, nonsense. */
    private static final List<String> QUERIES = List.of(
            "a", "har", "harriet west", "westwood har", "hariet weswood", "liz", "0900", "m15 5", "lunch", "xyzzy");

    private SearchBench() {}

    static void run(Report report) {
        for (int size : List.of(1_000, 10_000, 100_000)) {
            List<ContactSummary> everyone = MadeUpGroup.of(size);
            double budget = size == 100_000 ? 1_000 : 150;
            double slowest = 0;
            double sum = 0;
            double cpu = 0;
            for (String query : QUERIES) {
                Measured measured = Measured.of(
                        Math.max(10, 200_000 / size),
                        Math.max(11, 100_000 / size),
                        () -> ContactSearch.find(everyone, query, SHOWN));
                slowest = Math.max(slowest, measured.wallMillis());
                sum += measured.wallMillis();
                cpu += measured.cpuMillis();
            }
            String people = String.format(Locale.UK, "%,d contacts", size);
            report.add(people + ": mean of the queries' medians", "ms", sum / QUERIES.size(), "budget", budget);
            report.add(people + ": the same, CPU", "ms", cpu / QUERIES.size(), "budget", budget);
            report.add(people + ": the slowest query's median", "ms", slowest, "budget", budget);
        }
        List<ContactSummary> everyone = MadeUpGroup.of(10_000);
        report.add("10,000 contacts: found among ten by first letters", "", recall(everyone, false), "budget", 1);
        report.add("10,000 contacts: found among ten with one slip", "", recall(everyone, true), "budget", 0.9);
    }

    private static double recall(List<ContactSummary> everyone, boolean slip) {
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < LOOKED_FOR; i++) {
            ContactSummary person = everyone.get(random.nextInt(everyone.size()));
            String first = person.firstName().orElseThrow();
            String last = person.lastName().orElseThrow();
            // Nine letters of a name are a name: fewer are shared by more people than are shown.
            String query =
                    slip ? first + " " + swapped(last, random) : last.substring(0, last.length() - 1) + " " + first;
            List<ContactSummary> matches = ContactSearch.find(everyone, query, SHOWN);
            if (matches.stream().anyMatch(match -> match.name().equals(person.name()))) {
                found++;
            }
        }
        return (double) found / LOOKED_FOR;
    }

    private static String swapped(String word, Random random) {
        int at = random.nextInt(word.length() - 1);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
