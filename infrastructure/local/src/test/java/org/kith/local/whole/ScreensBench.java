package org.kith.local.whole;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.contacts.By;
import org.kith.contacts.Facts;
import org.kith.contacts.PostalAddress;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.dynamodb.ContactWrites;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.GroupTable;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.UserId;
import org.kith.local.Repository;
import org.kith.testing.bench.Report;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;

/**
 * What each screen of the app asks of the tables: requests, capacity units, and bytes of JSON, in groups of 1,000, 10,000
 * and 100,000 contacts, with many other groups beside them. No test: {@code scripts/bench screens} runs it.
 */
class ScreensBench {
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final String CONTACT = "A contact";
    private static final String EDIT = "Save a changed name";
    private static final int LARGEST_READ_WHOLE = 10_000;
    private static final int OTHER_GROUPS = 47;
    private static final int IN_OTHER_GROUPS = 20;
    private static final int CONTACTS_AT_ONCE = 15;
    private static final Signature SIGNED =
            new Signature(By.user(new UserId("0".repeat(26)), "Bench"), Instant.parse("2026-01-01T00:00:00Z"));

    private final IdSource ids = IdSource.random();
    private final Report report = new Report("screens");

    @TempDir
    private Path data;

    /** What a screen asks the API for when it is opened; the session is known. {@code {id}} stands for a contact. */
    private static Map<String, List<String>> screens(int size) {
        Map<String, List<String>> screens = new LinkedHashMap<>();
        screens.put(CONTACT, List.of("/api/contacts/{id}"));
        screens.put("A contact, opened first", List.of("/api/contacts/{id}", "/api/lists", "/api/fields"));
        screens.put("Tasks", List.of("/api/tasks", "/api/users"));
        screens.put("Newsletters", List.of("/api/mailings"));
        // These read the names of everybody, which grows with the group; DynamoDB Local takes minutes over 100,000.
        if (size <= LARGEST_READ_WHOLE) {
            screens.put("Your day", List.of("/api/day", "/api/mailings"));
            screens.put("People", List.of("/api/contacts", "/api/lists", "/api/segments", "/api/views"));
            screens.put("Search, two letters typed", List.of("/api/contacts/search?q=nu"));
        }
        return screens;
    }

    @Test
    void measure() throws Exception {
        try (WholeKith kith = WholeKith.start(data);
                DynamoDbClient tables = kith.tables()) {
            GroupTable table = new GroupTable(_ -> tables, "GroupData");
            for (int i = 0; i < OTHER_GROUPS; i++) {
                fill(table.of(new GroupId(ids.next())), IN_OTHER_GROUPS);
            }
            Map<String, Double> smallest = new LinkedHashMap<>();
            for (int size : SIZES) {
                Caller owner = kith.signUp("Group of " + size, "Bea Bench", "bea" + size + "@example.org");
                GroupId group = new GroupId(
                        owner.get("/api/session").json().at("/group/id").asString());
                List<ContactId> contacts = fill(table.of(group), size);
                measure(owner, size, contacts.get(size / 2), smallest);
            }
        }
        System.out.println(report.table());
        Path folder = Repository.root().resolve("docs/benchmarks");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("screens.json"), report.json());
    }

    private List<ContactId> fill(GroupData group, int size) {
        List<ContactId> contacts = new ArrayList<>(size);
        for (int from = 0; from < size; from += CONTACTS_AT_ONCE) {
            Transaction transaction = group.transaction();
            ContactWrites writes = ContactWrites.ofMany(group.keys(), transaction);
            for (int i = from; i < Math.min(size, from + CONTACTS_AT_ONCE); i++) {
                ContactId id = new ContactId(ids.next());
                writes.save(Revision.added(id, somebody(i), SIGNED, ids));
                contacts.add(id);
            }
            transaction.commit().orThrow();
        }
        return contacts;
    }

    private static Facts somebody(int number) {
        String digits = String.format(Locale.ROOT, "%06d", number);
        return Facts.person("Aileen", "Number" + digits)
                .withEmails(new EmailAddress("aileen" + digits + "@example.org"))
                .withPhones("07700 " + digits)
                .withAddress(new PostalAddress(
                        Optional.of(number % 180 + " Chapel Street"), Optional.of("Oldham"), Optional.of("OL1 3AB")))
                .withTags(List.of("Client"));
    }

    private void measure(Caller owner, int size, ContactId contact, Map<String, Double> smallest) {
        String path = "/api/contacts/" + contact.value();
        for (int i = 0; i < 30; i++) {
            owner.post(path + "/interactions", "{\"kind\": \"call\", \"text\": \"Rang about the minibus, " + i + "\"}")
                    .expect(201);
        }
        screens(size).forEach((name, calls) -> {
            List<String> asked = calls.stream()
                    .map(each -> each.replace("{id}", contact.value()))
                    .toList();
            // The first time, clients ask for their credentials.
            asked.forEach(each -> owner.get(each).expect(200));
            int[] bytes = {0};
            Meter.Reading reading = Meter.of(() -> asked.forEach(
                    each -> bytes[0] += owner.get(each).expect(200).body().getBytes(StandardCharsets.UTF_8).length));
            add(name, size, reading, bytes[0], smallest);
        });
        JsonNode page = owner.get(path).expect(200).json();
        String changed = page.get("facts").toString().replace("\"Aileen\"", "\"Eileen\"");
        Map<String, String> asRead =
                Map.of("If-Match", "\"" + page.get("version").asInt() + "\"");
        add(
                EDIT,
                size,
                Meter.of(() ->
                        owner.call("PUT", path, Optional.of(changed), asRead).expect(200)),
                0,
                smallest);
        add(
                "Log a call",
                size,
                Meter.of(() -> owner.post(path + "/interactions", "{\"kind\": \"call\", \"text\": \"Rang\"}")
                        .expect(201)),
                0,
                smallest);
    }

    /** Requests against their budget, with what it takes to know who asks; units against those of the smallest group. */
    private void add(String name, int size, Meter.Reading reading, int bytes, Map<String, Double> smallest) {
        String screen = String.format(Locale.ROOT, "%,d contacts: %s", size, name);
        report.add(screen + ", requests for data", "", reading.requestsForData(), "budget", mostRequests(name));
        report.add(screen + ", all requests", "", reading.requests(), "budget for data", mostRequests(name));
        double first = smallest.computeIfAbsent(name, _ -> Math.max(reading.units(), 0.5));
        report.add(screen + ", units", "", reading.units(), "in a group of 1,000", first);
        if (bytes > 0) {
            report.add(screen + ", JSON", "kB", bytes / 1e3, "first load's JavaScript", 150);
        }
    }

    private static double mostRequests(String name) {
        return switch (name) {
            case CONTACT -> 1;
            case EDIT -> 4;
            // Open set: every other screen has the same budget.
            default -> 3;
        };
    }
}
