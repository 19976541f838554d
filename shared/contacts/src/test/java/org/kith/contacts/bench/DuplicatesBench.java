package org.kith.contacts.bench;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.duplicates.Duplicates;
import org.kith.testing.bench.Report;

/** The queue of duplicates, in memory after everyone was read. */
final class DuplicatesBench {
    private DuplicatesBench() {}

    static void run(Report report) {
        double before = 0;
        for (int size : List.of(1_000, 10_000, 100_000)) {
            List<ContactSummary> everyone = MadeUpGroup.of(size);
            Measured measured = Measured.of(
                    Math.max(3, 30_000 / size), Math.max(5, 50_000 / size), () -> Duplicates.among(everyone, Set.of()));
            String people = String.format(Locale.UK, "%,d contacts", size);
            double budget = size;
            report.add(people + ": everybody compared, median", "ms", measured.wallMillis(), "budget", budget);
            report.add(people + ": the same, CPU", "ms", measured.cpuMillis(), "budget", budget);
            if (before > 0) {
                report.add(
                        people + ": CPU, times as much as a tenth of them",
                        "×",
                        measured.cpuMillis() / before,
                        "linear",
                        10);
            }
            before = measured.cpuMillis();
            report.add(
                    people + ": pairs found",
                    "",
                    Duplicates.among(everyone, Set.of()).size(),
                    "planted",
                    size / 50.0);
        }
    }
}
