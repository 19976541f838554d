package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.kernel.ContactId;
import org.kith.kernel.FieldId;
import tools.jackson.databind.JsonNode;

/** Filling in an own field for many: beside what they have or in its place, and back. */
abstract class BulkAnswersContract extends JobTrial {
    @Test
    void addsChoicesBesideThoseThatAreThere() {
        List<ContactId> people = people(4);
        String field = languages();
        answer(people.get(0), field, "Welsh");
        answer(people.get(1), field, "English\nUrdu");

        JsonNode ready = stage(EVERYBODY, wish(field, "Urdu\\nEnglish", "add"));
        assertEquals("add", ready.at("/action/how").stringValue());
        assertEquals("English\nUrdu", ready.at("/action/answer").stringValue());
        assertEquals(3, ready.get("total").intValue());
        assertEquals(0, ready.get("replaced").intValue(), "nobody loses anything");
        assertEquals(
                "[{\"reason\":\"already\",\"count\":1}]", ready.get("leftOut").toString());
        // Whatever is chosen meanwhile stays, too.
        answer(people.get(2), field, "Welsh\nUrdu");

        String job = done(ready);
        assertEquals(
                List.of("English\nWelsh\nUrdu", "English\nUrdu", "English\nWelsh\nUrdu", "English\nUrdu"),
                answers(people, field));

        us.post(job + "/undo", "").expect(202);
        world.work();
        assertEquals(List.of("Welsh", "English\nUrdu", "Welsh\nUrdu", ""), answers(people, field));
    }

    @Test
    void addsUnlessItIsToldToReplace() {
        List<ContactId> people = people(3);
        String field = languages();
        answer(people.get(0), field, "Welsh");
        answer(people.get(1), field, "Urdu");

        assertEquals(
                "add", stage(EVERYBODY, wish(field, "Urdu")).at("/action/how").stringValue());
        JsonNode ready = stage(EVERYBODY, wish(field, "Urdu", "replace"));
        assertEquals("replace", ready.at("/action/how").stringValue());
        assertEquals(2, ready.get("total").intValue());
        assertEquals(1, ready.get("replaced").intValue());
        String job = done(ready);
        assertEquals(List.of("Urdu", "Urdu", "Urdu"), answers(people, field));

        us.post(job + "/undo", "").expect(202);
        world.work();
        assertEquals(List.of("Welsh", "Urdu", ""), answers(people, field));
    }

    @Test
    void keepsWhatTheFieldNoLongerOffers() {
        ContactId one = people(1).getFirst();
        String field = languages();
        answer(one, field, "Cornish\nWelsh");
        done(stage(EVERYBODY, wish(field, "English", "add")));
        assertEquals(List.of("English\nWelsh\nCornish"), answers(List.of(one), field));
    }

    @Test
    void keepsWhatSomebodyChoseSinceWhenItIsUndone() {
        List<ContactId> people = people(2);
        String field = languages();
        String job = done(stage(EVERYBODY, wish(field, "Urdu", "add")));
        answer(people.getFirst(), field, "Welsh\nUrdu");

        us.post(job + "/undo", "").expect(202);
        world.work();
        assertEquals(List.of("Welsh\nUrdu", ""), answers(people, field));
        assertEquals(
                people.getFirst().value(),
                us.get(job).expect(200).at("/kept/0/id").stringValue());
    }

    @Test
    void countsWhoseAnswerOfAnyKindIsReplacedOrTakenAway() {
        List<ContactId> people = people(3);
        String field = field("\"kind\":\"text\",\"name\":\"Diet\"");
        answer(people.get(0), field, "Vegan");
        answer(people.get(1), field, "Halal");

        JsonNode filled = stage(EVERYBODY, wish(field, "Halal"));
        assertEquals(2, filled.get("total").intValue());
        assertEquals(1, filled.get("replaced").intValue());
        JsonNode emptied = stage(EVERYBODY, "{\"type\":\"answer\",\"fieldId\":\"%s\"}".formatted(field));
        assertEquals(2, emptied.get("total").intValue());
        assertEquals(2, emptied.get("replaced").intValue());
        assertFalse(stage(EVERYBODY, TAG).has("replaced"));
    }

    @Test
    void doesNotSayHowManyHaveAnAnswerThatIsNotSeen() {
        ContactId one = people(2).getFirst();
        String field = field("\"kind\":\"text\",\"name\":\"Health\",\"seenBy\":\"owner\"");
        answer(one, field, "Diabetic");
        JsonNode ready = asked(owner, EVERYBODY, wish(field, "Well")).expect(201);
        assertEquals(1, ready.get("replaced").intValue());
        JsonNode seen = us.get(path(ready)).expect(200);
        assertFalse(seen.has("replaced"));
        assertEquals("{\"type\":\"answer\"}", seen.get("action").toString());
    }

    @Test
    void addsOnlySomethingAndOnlyToChoices() {
        people(1);
        String several = languages();
        String text = field("\"kind\":\"text\",\"name\":\"Diet\"");
        String nothing = "{\"type\":\"answer\",\"fieldId\":\"%s\"%s}";
        assertEquals(
                List.of("/action/answer"),
                asked(us, EVERYBODY, nothing.formatted(several, "")).faults());
        assertEquals(
                List.of("/action/answer"),
                asked(us, EVERYBODY, wish(several, "Klingon", "add")).faults());
        assertEquals(
                List.of("/action/how"),
                asked(us, EVERYBODY, wish(text, "Vegan", "add")).faults());
        assertEquals(
                List.of("/action/how"),
                asked(us, EVERYBODY, wish(several, "Urdu", "perhaps")).faults());
        asked(us, EVERYBODY, nothing.formatted(several, ",\"how\":\"replace\"")).expect(201);
    }

    private String languages() {
        return field("\"kind\":\"choices\",\"name\":\"Languages\",\"choices\":[\"English\",\"Welsh\",\"Urdu\"]");
    }

    private String field(String asked) {
        return owner.post("/api/fields", "{" + asked + "}")
                .expect(201)
                .get("id")
                .stringValue();
    }

    private static String wish(String field, String answer) {
        return "{\"type\":\"answer\",\"fieldId\":\"%s\",\"answer\":\"%s\"}".formatted(field, answer);
    }

    private static String wish(String field, String answer, String how) {
        return "{\"type\":\"answer\",\"fieldId\":\"%s\",\"answer\":\"%s\",\"how\":\"%s\"}"
                .formatted(field, answer, how);
    }

    private void answer(ContactId id, String field, String answer) {
        revise(id, facts -> facts.edit().own(Map.of(new FieldId(field), answer)).build());
    }

    /** Empty texts for those who have none. */
    private List<String> answers(List<ContactId> people, String field) {
        return people.stream()
                .map(id -> Optional.ofNullable(contact(id).facts().own().get(new FieldId(field)))
                        .orElse(""))
                .toList();
    }
}
