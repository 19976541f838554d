package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.contacts.By;
import org.kith.contacts.ContactRole;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.Facts;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PostalAddress;
import org.kith.contacts.Signature;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.Role;
import org.kith.testing.FixedClock;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

abstract class ContactListingRoutesContract {
    private final World world = new World(tables());
    private final Browser us = world.signedIn(World.OURS, Role.VIEWER);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void turnsPagesByName() {
        for (int i = 0; i < 120; i++) {
            add(Facts.person("Person", String.format(Locale.ROOT, "N%03d", 119 - i)));
        }

        List<String> names = new ArrayList<>();
        JsonNode page = us.get("/api/contacts").expect(200);
        assertEquals(50, page.get("contacts").size());
        page.get("contacts")
                .forEach(contact -> names.add(contact.get("sortName").stringValue()));
        while (page.has("cursor")) {
            page = us.get("/api/contacts?cursor=" + page.get("cursor").stringValue())
                    .expect(200);
            page.get("contacts")
                    .forEach(contact -> names.add(contact.get("sortName").stringValue()));
        }

        assertEquals(120, page.get("total").intValue());
        assertEquals(120, names.size());
        assertEquals(names.stream().sorted().toList(), names);
    }

    /** The same people each time; a failure names the order. */
    @Test
    void pagesTogetherAreTheWholeInEveryOrder() {
        Random random = new Random(20261126);
        for (int i = 0; i < 130; i++) {
            // Few names and postcodes, so that many are alike in what they are sorted by; every third has none.
            Facts facts = Facts.person("P" + random.nextInt(5), "N" + random.nextInt(9));
            add(
                    random.nextInt(3) == 0
                            ? facts
                            : facts.withAddress(postcode("M" + (1 + random.nextInt(4)) + " 1AA"))
                                    .edit()
                                    .born(PartialDate.parse("19" + (50 + random.nextInt(9))))
                                    .build());
        }
        for (String by : List.of("name", "postcode", "born", "added")) {
            List<JsonNode> forth = walk(by);
            List<JsonNode> back = walk("-" + by);
            assertEquals(130, forth.size(), by);
            assertEquals(130, Set.copyOf(ids(forth)).size(), by);
            assertEquals(Set.copyOf(ids(forth)), Set.copyOf(ids(back)), by);
            assertEquals(ids(forth.stream().sorted(plainly(by)).toList()), ids(forth), by);
            List<String> turned =
                    ids(forth.stream().filter(each -> has(each, by)).toList().reversed());
            assertEquals(turned, ids(back).subList(0, turned.size()), by);
        }
    }

    @Test
    void aCursorCountsInItsOwnOrderOnly() {
        for (int i = 0; i < 51; i++) {
            add(Facts.person("Person", "N" + i));
        }
        String cursor =
                us.get("/api/contacts?sort=postcode").expect(200).get("cursor").stringValue();
        us.get("/api/contacts?sort=postcode&cursor=" + cursor).expect(200);
        assertEquals(
                List.of("cursor"),
                us.get("/api/contacts?sort=-postcode&cursor=" + cursor).faults());
        assertEquals(List.of("sort"), us.get("/api/contacts?sort=shoe-size").faults());
    }

    @Test
    void filtersByRoleAndStatusAndShowsWhatColumnsNeed() {
        add(Facts.person("Aileen", "Baird")
                .edit()
                .roles(List.of(
                        ContactRole.read("Driver\t2026-01-01\t"), ContactRole.read("Trustee\t2020-01-01\t2024-01-01")))
                .statuses(Set.of(ContactStatus.MOVED_AWAY))
                .nickname(Optional.of("Ali"))
                .build());
        add(Facts.person("Bob", "Cole"));

        JsonNode page = us.get("/api/contacts?role=driver&status=moved-away").expect(200);
        assertEquals(1, page.get("total").intValue());
        JsonNode aileen = page.at("/contacts/0");
        assertEquals("[\"Driver\"]", aileen.get("roles").toString(), "of today");
        assertEquals("[\"moved-away\"]", aileen.get("statuses").toString());
        assertEquals("Ali", aileen.get("nickname").stringValue());
        assertEquals("[\"Driver\"]", page.get("roles").toString());
        assertEquals(
                0, us.get("/api/contacts?role=trustee").expect(200).get("total").intValue());
        assertEquals(List.of("status"), us.get("/api/contacts?status=merry").faults());
        assertEquals(
                List.of("role"), us.get("/api/contacts?role=" + "a".repeat(41)).faults());
    }

    private List<JsonNode> walk(String sort) {
        List<JsonNode> contacts = new ArrayList<>();
        JsonNode page = us.get("/api/contacts?sort=" + sort).expect(200);
        page.get("contacts").forEach(contacts::add);
        while (page.has("cursor")) {
            page = us.get("/api/contacts?sort=" + sort + "&cursor="
                            + page.get("cursor").stringValue())
                    .expect(200);
            page.get("contacts").forEach(contacts::add);
        }
        return contacts;
    }

    /** The order as anybody would write it down: by the thing, who lacks it last, then by name. */
    private static Comparator<JsonNode> plainly(String by) {
        Comparator<JsonNode> byName =
                Comparator.comparing(each -> each.get("sortName").stringValue().toLowerCase(Locale.ROOT));
        Comparator<JsonNode> byId = Comparator.comparing(each -> each.get("id").stringValue());
        Comparator<JsonNode> byThing = isOfAll(by)
                ? byName
                : Comparator.comparing(each -> has(each, by) ? each.get(by).stringValue() : "~");
        return byThing.thenComparing(byName).thenComparing(byId);
    }

    private static boolean has(JsonNode contact, String by) {
        return isOfAll(by) || contact.has(by);
    }

    /** Everybody has a name, and here all were added at the same moment. */
    private static boolean isOfAll(String by) {
        return by.equals("name") || by.equals("added");
    }

    private static List<String> ids(List<JsonNode> contacts) {
        return contacts.stream().map(each -> each.get("id").stringValue()).toList();
    }

    private static PostalAddress postcode(String postcode) {
        return new PostalAddress(Optional.empty(), Optional.empty(), Optional.of(postcode));
    }

    @Test
    void takesNoCursorOfAnotherGroupAndNoForgedOne() {
        for (int i = 0; i < 51; i++) {
            add(Facts.person("Person", "N" + i));
        }
        String cursor = us.get("/api/contacts").expect(200).get("cursor").stringValue();

        assertEquals(
                List.of("cursor"), them.get("/api/contacts?cursor=" + cursor).faults());
        String forged = (cursor.startsWith("x") ? "y" : "x") + cursor.substring(1);
        assertEquals(List.of("cursor"), us.get("/api/contacts?cursor=" + forged).faults());
    }

    @Test
    void combinesFiltersAndCountsTags() {
        add(Facts.person("Aileen", "Baird").withTags(List.of("Driver", "cook")));
        add(Facts.person("Bob", "Cole").withTags(List.of("driver")));
        add(Facts.organisation("Mill Brow").withTags(List.of("shop")));

        JsonNode page = us.get("/api/contacts?kind=person&tag=DRIVER").expect(200);

        assertEquals(2, page.get("total").intValue());
        assertEquals("driver", page.at("/tags/0/tag").stringValue().toLowerCase(Locale.ROOT));
        assertEquals(2, page.at("/tags/0/count").intValue());
        assertEquals(2, page.get("tags").size(), "of this kind only");
        assertEquals(
                1, us.get("/api/contacts?tag=shop").expect(200).get("total").intValue());
        assertEquals(List.of("kind"), us.get("/api/contacts?kind=robot").faults());
        assertEquals(
                List.of("tag"), us.get("/api/contacts?tag=" + "a".repeat(41)).faults());
        assertEquals(404, us.get("/api/contacts?list=nonsense").status());
    }

    @Test
    void findsWhoIsLookedFor() {
        add(Facts.person("Harriet", "Müller")
                .withEmails(new EmailAddress("harriet@example.org"))
                .withPhones("07700 900678"));

        JsonNode found = us.get("/api/contacts/search?q=mull%20har").expect(200);

        assertEquals("Harriet Müller", found.at("/contacts/0/name").stringValue());
        assertEquals("harriet@example.org", found.at("/contacts/0/email").stringValue());
        assertFalse(found.at("/contacts/0").has("postcode"));
        assertTrue(them.get("/api/contacts/search?q=mull")
                .expect(200)
                .get("contacts")
                .isEmpty());
        assertEquals(
                List.of("q"),
                us.get("/api/contacts/search?q=" + "a".repeat(101)).faults());
    }

    @Test
    void answersWhomOneWorkedOnLatelyBeforeAnythingIsTyped() {
        ContactId mine = add(Facts.person("Mine", "Before"), Role.VIEWER, 1);
        add(Facts.person("Theirs", "Older"), Role.OWNER, 2);
        add(Facts.person("Theirs", "Newer"), Role.OWNER, 3);
        add(Facts.person("Mine", "Newest"), Role.VIEWER, 4);
        world.ours()
                .contacts()
                .revise(mine, signedBy(Role.VIEWER, 5), revision -> revision.withFacts(Facts.person("Mine", "Now")));
        int before = world.requestsOnGroupData();

        JsonNode recent = us.get("/api/contacts/search").expect(200);

        assertEquals(2, world.requestsOnGroupData() - before, "whatever the group's size");
        assertEquals(List.of("Mine Now", "Mine Newest", "Theirs Newer", "Theirs Older"), names(recent));
        assertEquals(recent, us.get("/api/contacts/search?q=%20").expect(200));
        assertTrue(names(them.get("/api/contacts/search").expect(200)).isEmpty());
    }

    @Test
    void answersTenRecentContactsAtMost() {
        for (int i = 0; i < 12; i++) {
            add(Facts.person("Person", "N" + i), Role.OWNER, i);
        }

        assertEquals(10, names(us.get("/api/contacts/search").expect(200)).size());
    }

    private static List<String> names(JsonNode matches) {
        return matches.get("contacts")
                .valueStream()
                .map(contact -> contact.get("name").stringValue())
                .toList();
    }

    private void add(Facts facts) {
        add(facts, Role.VIEWER, 0);
    }

    private ContactId add(Facts facts, Role by, int minute) {
        return world.ours().contacts().add(facts, signedBy(by, minute)).id();
    }

    private static Signature signedBy(Role role, int minute) {
        return new Signature(
                By.user(World.user(World.OURS, role), "Sarah"), FixedClock.START.plus(Duration.ofMinutes(minute)));
    }
}
