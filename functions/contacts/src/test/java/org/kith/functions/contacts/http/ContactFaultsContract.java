package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Facts;
import org.kith.contacts.FactsBuilder;
import org.kith.contacts.LabelledAddress;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.PostalAddress;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.Role;
import org.kith.testing.TableSource;

/** What is wrong with a contact is said fault by fault, and nothing is stored. */
abstract class ContactFaultsContract {
    private final World world = new World(tables());
    private final Browser us = world.signedIn(World.OURS, Role.CONTRIBUTOR);

    /** Where to make empty tables. */
    abstract TableSource tables();

    static Stream<Arguments> badFacts() {
        return Stream.of(
                Arguments.of("{}", List.of("/kind")),
                Arguments.of("{\"kind\":\"robot\"}", List.of("/kind")),
                Arguments.of("{\"kind\":\"person\"}", List.of("/firstName")),
                Arguments.of("{\"kind\":\"person\",\"firstName\":\"A\",\"name\":\"B\"}", List.of("/name")),
                Arguments.of("{\"kind\":\"organisation\",\"firstName\":\"A\"}", List.of("/name", "/firstName")),
                Arguments.of(person("\"group\":\"g\""), List.of("/group")),
                Arguments.of(person("\"id\":\"1\",\"version\":3"), List.of("/id", "/version")),
                Arguments.of("{\"kind\":\"person\",\"firstName\":7}", List.of("/firstName")),
                Arguments.of("{\"kind\":\"person\",\"firstName\":\"" + "a".repeat(101) + "\"}", List.of("/firstName")),
                Arguments.of(person("\"lastName\":\"a\\u0000b\""), List.of("/lastName")),
                Arguments.of(person("\"lastName\":\"\\ud800\""), List.of("/lastName")),
                Arguments.of(
                        person("\"emails\":[{\"address\":\"a@example.org\"},{\"address\":\"nonsense\"},{}]"),
                        List.of("/emails/1/address", "/emails/2/address")),
                Arguments.of(person("\"emails\":{}"), List.of("/emails")),
                Arguments.of(person("\"phones\":[{\"number\":\"ring me\"}]"), List.of("/phones/0/number")),
                Arguments.of(person("\"addresses\":[{\"postcode\":\"M15 5A\"}]"), List.of("/addresses/0/postcode")),
                Arguments.of(person("\"addresses\":[{\"country\":\"UK\"}]"), List.of("/addresses/0/country")),
                Arguments.of(person("\"tags\":[\"\",\"ok\"]"), List.of("/tags/0")),
                Arguments.of(person("\"born\":\"3/7/58\""), List.of("/born")),
                Arguments.of(person("\"born\":\"2027\""), List.of("/born")),
                Arguments.of(person("\"born\":\"1858-07-03\""), List.of("/born")),
                Arguments.of(
                        "{\"kind\":\"household\",\"name\":\"A\",\"born\":\"1958\",\"nickname\":\"B\"}",
                        List.of("/nickname", "/born")),
                Arguments.of(
                        person("\"roles\":[{\"since\":\"soon\"},"
                                + "{\"name\":\"trustee\",\"since\":\"2026-02-01\",\"until\":\"2026-01-01\"}]"),
                        List.of("/roles/0/name", "/roles/0/since", "/roles/1/until")),
                Arguments.of(person("\"statuses\":[\"deceased\",\"asleep\"]"), List.of("/statuses/1")),
                Arguments.of(person("\"keepInTouch\":\"often\""), List.of("/keepInTouch")),
                Arguments.of(person("\"tags\":[" + "\"t\",".repeat(50) + "\"t\"]"), List.of("/tags")),
                Arguments.of(
                        "{\"kind\":\"person\",\"lastName\":7,\"beforeYouSpeak\":\"" + "a".repeat(1001)
                                + "\",\"emails\":[{\"address\":\"x\"}]}",
                        List.of("/lastName", "/emails/0/address", "/beforeYouSpeak")));
    }

    @ParameterizedTest
    @MethodSource("badFacts")
    void namesEveryFaultAndStoresNothing(String body, List<String> pointers) {
        assertEquals(pointers, us.post("/api/contacts", body).faults());

        assertEquals(List.of(), world.ours().contacts().everyone());
    }

    @Test
    void refusesWhatIsNoJson() {
        us.post("/api/contacts", "{\"kind\":").expect(400);
        us.post("/api/contacts", "[]").expect(400);
        us.post("/api/contacts", "").expect(400);
        us.post("/api/contacts", "{\"kind\":\"person\",\"kind\":\"person\",\"firstName\":\"A\"}")
                .expect(400);
        us.post("/api/contacts", person("\"beforeYouSpeak\":\"" + "a".repeat(600_000) + "\""))
                .expect(413);

        assertEquals(List.of(), world.ours().contacts().everyone());
    }

    @Test
    void letsOtherCountriesPostcodesThrough() {
        us.post("/api/contacts", person("\"addresses\":[{\"postcode\":\"D02 X285\"}]"))
                .expect(201);
    }

    static Stream<Arguments> badPermissions() {
        return Stream.of(
                Arguments.of("{}", List.of("/purpose", "/channel", "/answer", "/basis", "/source")),
                Arguments.of(ContactRoutesContract.CONSENT.replace("yes", "no"), List.of("/basis")),
                Arguments.of(ContactRoutesContract.CONSENT.replace("consent", "refused"), List.of("/basis")),
                Arguments.of(
                        ContactRoutesContract.CONSENT.replace("}", ",\"given\":\"2026-11-27\"}"), List.of("/given")),
                Arguments.of(
                        ContactRoutesContract.CONSENT
                                .replace("consent", "soft-opt-in")
                                .replace("}", ",\"given\":\"2026-02-04\"}"),
                        List.of("/given")),
                Arguments.of(
                        ContactRoutesContract.CONSENT.replace("}", ",\"at\":\"2026-02-04T00:00:00Z\"}"),
                        List.of("/at")));
    }

    @ParameterizedTest
    @MethodSource("badPermissions")
    void takesNoPermissionThatBreaksTheRules(String body, List<String> pointers) {
        String id = us.post("/api/contacts", person("\"lastName\":\"B\""))
                .expect(201)
                .get("id")
                .stringValue();
        String path = "/api/contacts/" + id;

        assertEquals(pointers, us.post(path + "/permissions", body).faults());

        assertTrue(us.get(path).expect(200).get("permissions").isEmpty());
    }

    @Test
    void onlyTheirOwnYesCountsOverARefusal() {
        String id = us.post("/api/contacts", person("\"lastName\":\"B\""))
                .expect(201)
                .get("id")
                .stringValue();
        String path = "/api/contacts/" + id;
        String consent = ContactRoutesContract.CONSENT;
        String interest = consent.replace("consent", "legitimate-interest");
        us.post(path + "/permissions", interest).expect(201);
        us.post(path + "/permissions", consent.replace("yes", "no").replace("consent", "refused"))
                .expect(201);

        assertEquals(List.of("/basis"), us.post(path + "/permissions", interest).faults());
        assertEquals(
                List.of("/basis"),
                us.post(path + "/permissions", consent.replace("consent", "soft-opt-in"))
                        .faults());
        assertEquals(
                List.of("/given"),
                us.post(path + "/permissions", consent.replace("}", ",\"given\":\"2026-03-01\"}"))
                        .faults());
        us.post(path + "/permissions", consent).expect(201);
    }

    @Test
    void whatASpreadsheetBroughtKeepsNobodyFromSavingTheRest() {
        Facts brought = FactsBuilder.of(ContactKind.PERSON)
                .emails(List.of(new LabelledEmail(new EmailAddress("a@example.org"), Optional.empty())))
                .addresses(List.of(new LabelledAddress(
                        new PostalAddress(Optional.empty(), Optional.empty(), Optional.of("M15")), Optional.empty())))
                .build();
        Contact contact = world.ours().contacts().add(brought, world.signature());
        String path = "/api/contacts/" + contact.id().value();
        String same = "\"emails\":[{\"address\":\"a@example.org\"}],\"addresses\":[{\"postcode\":\"M15\"}]";

        us.put(path, 1, "{\"kind\":\"person\"," + same + ",\"statuses\":[\"do-not-contact\"]}")
                .expect(200);

        assertEquals(
                List.of("/addresses/0/postcode"),
                us.put(path, 2, "{\"kind\":\"person\"," + same.replace("M15", "M16") + "}")
                        .faults());
        assertEquals(
                List.of("/firstName"), us.put(path, 2, "{\"kind\":\"person\"}").faults());
        assertEquals(
                List.of("/firstName", "/addresses/0/postcode"),
                us.post("/api/contacts", "{\"kind\":\"person\"," + same + "}").faults());
    }

    private static String person(String more) {
        return "{\"kind\":\"person\",\"firstName\":\"A\"," + more + "}";
    }
}
