package org.kith.contacts.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kith.contacts.By;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.PostalAddress;
import org.kith.contacts.Signature;
import org.kith.contacts.households.Memberships;
import org.kith.contacts.households.SharedHomes;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.contacts.relationships.Tie;
import org.kith.kernel.ContactId;
import org.kith.kernel.UserId;
import org.kith.testing.bench.Report;

/** Who may live together, in memory after everyone was read: homes of one to three, every other with a household. */
final class HomesBench {
    private static final Signature SIGNED =
            new Signature(By.user(new UserId("0".repeat(26)), "Bench"), Instant.parse("2026-01-01T00:00:00Z"));
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private HomesBench() {}

    static void run(Report report) {
        double before = 0;
        for (int size : List.of(1_000, 10_000, 100_000)) {
            List<ContactSummary> everyone = everyone(size);
            List<Tie> ties = ties(everyone);
            Measured measured =
                    Measured.of(Math.max(3, 30_000 / size), Math.max(5, 50_000 / size), () -> homes(everyone, ties));
            String people = String.format(Locale.UK, "%,d contacts", size);
            double budget = size;
            report.add(people + ": who may live together, median", "ms", measured.wallMillis(), "budget", budget);
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
            report.add(people + ": homes found", "", homes(everyone, ties), "planted", size / 4.0);
        }
    }

    private static int homes(List<ContactSummary> everyone, List<Tie> ties) {
        return new SharedHomes(everyone, new Memberships(everyone, ties, TODAY), Set.of())
                .all()
                .size();
    }

    /** Of six people one lives alone, two in a home, three in another. */
    private static List<ContactSummary> everyone(int size) {
        List<ContactSummary> everyone = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int home = 3 * (i / 6) + List.of(0, 1, 1, 2, 2, 2).get(i % 6);
            String code = String.format(
                    Locale.ROOT, "M%d %d%c%c", home / 4000 % 90 + 1, home / 400 % 10, letter(home / 20), letter(home));
            Facts facts = Facts.person("Person " + i, "Shah")
                    .withAddress(new PostalAddress(
                            Optional.of(home + " Mill Lane"), Optional.of("Leeds"), Optional.of(code)));
            everyone.add(Contact.added(id(i), facts, SIGNED).summary());
        }
        return everyone;
    }

    /** Every other three of one home are in a household. */
    private static List<Tie> ties(List<ContactSummary> everyone) {
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < everyone.size(); i++) {
            if (i % 12 >= 9) {
                ties.add(new Tie(
                        everyone.get(i).id(),
                        StarterKinds.MEMBER_OF_HOUSEHOLD,
                        id(1_000_000 + i / 12),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        return ties;
    }

    private static char letter(int number) {
        return "ABDEFGHJLNPQRSTUWXYZ".charAt(number % 20);
    }

    private static ContactId id(int number) {
        return new ContactId(String.format(Locale.ROOT, "%026d", number));
    }
}
