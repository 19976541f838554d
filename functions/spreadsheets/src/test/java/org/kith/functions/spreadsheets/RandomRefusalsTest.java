package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Answer;
import org.kith.contacts.Basis;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.Facts;
import org.kith.contacts.Permission;
import org.kith.contacts.Purpose;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import org.kith.kernel.PermissionId;
import org.kith.testing.memory.InMemoryDynamoDb;

/**
 * No sheet turns a no into a yes, whatever its columns are called, in which order they stand, what somebody says that they
 * are, and how often somebody is in it.
 */
class RandomRefusalsTest {
    private static final long SEED = 20261123;
    private static final int SHEETS = 60;
    private static final int PEOPLE = 12;
    private static final List<String> ASKING = List.of("Newsletter", "Newsletter Y/N", "Mailing list", "E-mail opt in");
    private static final List<String> REFUSING = List.of(
            "Unsubscribed",
            "UNSUB_TIME",
            "Do Not Email",
            "No Bulk Emails (User Opt Out)",
            "On Hold",
            "Do not contact",
            "Please don’t e-mail");
    private static final List<String> YES = List.of("yes", "Y", "1", "Yes please", "✓", "subscribed");
    private static final List<String> NO =
            List.of("no", "N", "STOP", "unsubscribed", "bounced", "No thanks", "do not contact");
    private static final List<String> TRUE = List.of("1", "yes", "x", "2026-05-01 10:00:00", "TRUE", "On Hold Opt Out");
    private static final List<String> MEANINGS =
            List.of("ignore", "newsletter", "noEmail", "bounced", "tags", "note", "optInDate");

    @Test
    void noSheetTurnsANoIntoAYes() {
        Random random = new Random(SEED);
        for (int i = 0; i < SHEETS; i++) {
            new Sheet(random, "seed " + SEED + ", sheet " + i).comesIn();
        }
    }

    /** One of them, with a group of its own. */
    private static final class Sheet {
        private final World world = new World(new InMemoryDynamoDb());
        private final Random random;
        private final String run;
        /** By column, what it is called. */
        private final List<String> header = new ArrayList<>(List.of("Name", "E-mail", "Said yes on"));

        private final Set<Integer> refusedInSheet = new HashSet<>();
        private final Set<Integer> refusedBefore = new HashSet<>();
        private final Set<Integer> suppressedBefore = new HashSet<>();

        Sheet(Random random, String run) {
            this.random = random;
            this.run = run;
            ASKING.stream().filter(_ -> random.nextBoolean()).forEach(header::add);
            REFUSING.stream().filter(_ -> random.nextInt(3) == 0).forEach(header::add);
            Collections.shuffle(header, random);
        }

        void comesIn() {
            for (int person = 0; person < PEOPLE; person++) {
                knownBefore(person);
            }
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < 2 * PEOPLE; row++) {
                rows.add(row(random.nextInt(PEOPLE)));
            }
            String sheet = String.join(",", header) + "\n"
                    + rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n"));
            ImportId id = world.upload(sheet);
            world.plan(id, Optional.empty(), Optional.of(World.CONSENT), meanings());
            world.work(id);
            world.brought(id);
            isRight(sheet);
            world.undo(id);
            world.work(id);
            isRight(sheet);
        }

        /** Somebody may take any column but name and address for something else. */
        private Map<Integer, String> meanings() {
            Map<Integer, String> meanings = new HashMap<>();
            for (int column = 0; column < header.size(); column++) {
                switch (header.get(column)) {
                    case "Name" -> meanings.put(column, ImportField.FULL_NAME.word());
                    case "E-mail" -> meanings.put(column, ImportField.EMAIL.word());
                    default -> {
                        if (random.nextInt(4) == 0) {
                            meanings.put(column, MEANINGS.get(random.nextInt(MEANINGS.size())));
                        }
                    }
                }
            }
            return meanings;
        }

        private List<String> row(int person) {
            List<String> row = new ArrayList<>();
            for (String column : header) {
                row.add(cell(column, person));
            }
            return row;
        }

        private String cell(String column, int person) {
            if (column.equals("Name")) {
                return "Person " + (char) ('A' + person);
            }
            if (column.equals("E-mail")) {
                return address(person).value();
            }
            if (column.equals("Said yes on")) {
                return random.nextInt(3) == 0 ? "" : random.nextInt(8) == 0 ? "whenever" : "9/5/2024";
            }
            boolean says = random.nextInt(3) == 0;
            if (ASKING.contains(column)) {
                boolean refuses = random.nextInt(6) == 0;
                if (refuses) {
                    refusedInSheet.add(person);
                }
                return refuses ? any(NO) : says ? "" : any(YES);
            }
            boolean refuses = random.nextInt(8) == 0;
            if (refuses) {
                refusedInSheet.add(person);
            }
            return refuses ? any(TRUE) : says ? "no" : "";
        }

        private String any(List<String> words) {
            return words.get(random.nextInt(words.size()));
        }

        private void knownBefore(int person) {
            int kind = random.nextInt(5);
            if (kind == 0) {
                refusedBefore.add(person);
                Contact contact = world.add(
                        Facts.person("Person", "" + (char) ('A' + person)).withEmails(address(person)));
                world.ours()
                        .contacts()
                        .contacts()
                        .revise(contact.id(), world.signature(), revision -> revision.record(no()));
            } else if (kind == 1) {
                suppressedBefore.add(person);
                world.ours()
                        .contacts()
                        .suppressions()
                        .suppress(
                                new Suppression(
                                        address(person),
                                        SuppressionReason.COMPLAINT,
                                        Optional.empty(),
                                        world.clock.instant()),
                                world.signature());
            } else if (kind == 2) {
                world.add(Facts.person("Person", "" + (char) ('A' + person)).withEmails(address(person)));
            }
        }

        private Permission no() {
            return new Permission(
                    new PermissionId(world.ids.next()),
                    Purpose.NEWSLETTER,
                    Channel.EMAIL,
                    Answer.NO,
                    Basis.REFUSED,
                    "said so",
                    Optional.empty(),
                    Optional.empty(),
                    world.clock.instant(),
                    world.signature().by());
        }

        private void isRight(String sheet) {
            Map<EmailAddress, Suppression> suppressed = world.ours()
                    .contacts()
                    .suppressions()
                    .among(IntStream.range(0, PEOPLE).mapToObj(Sheet::address).toList());
            for (int person = 0; person < PEOPLE; person++) {
                String about = run + ", " + address(person) + " of\n" + sheet;
                Optional<Answer> answer = answer(person);
                if (refusedInSheet.contains(person) || suppressedBefore.contains(person)) {
                    assertNotEquals(Optional.of(Answer.YES), answer, about);
                }
                if (refusedBefore.contains(person)) {
                    assertEquals(Optional.of(Answer.NO), answer, about);
                }
                if (suppressedBefore.contains(person)) {
                    assertEquals(
                            Optional.of(SuppressionReason.COMPLAINT),
                            Optional.ofNullable(suppressed.get(address(person))).map(Suppression::reason),
                            about);
                }
            }
        }

        private Optional<Answer> answer(int person) {
            return world.ours().contacts().contacts().withAddress(address(person)).stream()
                    .flatMap(id -> world.ours().contacts().contacts().find(id).stream())
                    .flatMap(contact -> contact.permission(Purpose.NEWSLETTER, Channel.EMAIL).stream())
                    .map(Permission::answer)
                    .findFirst();
        }

        private static EmailAddress address(int person) {
            return new EmailAddress("person" + person + "@example.org");
        }
    }
}
