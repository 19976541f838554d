package org.kith.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.Fault;
import org.kith.kernel.ListId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;

class JsonFormTest {
    @Test
    void readsEveryKindOfField() {
        JsonForm form = JsonForm.parse("""
            {"text": "  hello\\r\\nthere ", "line": "Jo", "email": " jo@example.org ", "role": "owner",
             "id": "%s", "day": "2026-11-26", "at": "2026-11-26T10:00:00Z", "number": 7, "yes": true,
             "texts": ["a", "b"], "numbers": [3, 0], "nested": {"name": "inner"}, "rows": [{"n": 1}, {"n": 2}]}
            """.formatted(CountedIds.numbered(1)));
        assertEquals("hello\nthere", form.text("text", 100));
        assertEquals("Jo", form.line("line", 100));
        assertEquals(Optional.of(new EmailAddress("jo@example.org")), form.email("email"));
        assertEquals(Optional.of(Role.OWNER), form.choice("role", Role.class));
        assertEquals(Optional.of(new ListId(CountedIds.numbered(1))), form.id("id", ListId::new));
        assertEquals(Optional.of(LocalDate.of(2026, 11, 26)), form.day("day"));
        assertEquals(Optional.of(Instant.parse("2026-11-26T10:00:00Z")), form.optionalInstant("at"));
        assertEquals(OptionalLong.of(7), form.number("number", 0, 10));
        assertTrue(form.flag("yes"));
        assertEquals(List.of("a", "b"), form.texts("texts", 10, 10));
        assertEquals(List.of(3, 0), form.numbers("numbers", 2, 0, 3));
        assertEquals(List.of(), form.numbers("none", 2, 0, 3));
        assertEquals("inner", form.object("nested").line("name", 10));
        assertEquals(
                List.of(OptionalLong.of(1), OptionalLong.of(2)),
                form.objects("rows", 10).stream()
                        .map(row -> row.number("n", 0, 10))
                        .toList());
        form.check();
    }

    @Test
    void nullAndBlankAreAbsent() {
        JsonForm form = JsonForm.parse("{\"a\": null, \"b\": \" \\n \", \"c\": null}");
        assertEquals(Optional.empty(), form.optionalText("a", 10));
        assertEquals(Optional.empty(), form.optionalText("b", 10));
        assertFalse(form.optionalFlag("c"));
        assertFalse(form.has("a"));
        form.check();
    }

    @Test
    void gathersAllFaultsWithAPointerToEach() {
        JsonForm form = JsonForm.parse("""
            {"name": 7, "email": "jo@", "role": "queen", "day": "3/7/58", "texts": ["a", 2, ""],
             "nested": {"flag": "yes", "more": 1}, "tilde~/": 1}
            """);
        form.line("name", 10);
        form.email("email");
        form.choice("role", Role.class);
        form.day("day");
        form.texts("texts", 10, 10);
        JsonForm nested = form.object("nested");
        nested.flag("flag");
        nested.line("missing", 10);
        assertEquals(
                List.of(
                        new Fault("/name", "Expected a text"),
                        new Fault("/email", "Enter an e-mail address, like name@example.org"),
                        new Fault("/role", "Expected one of viewer, contributor, coordinator, owner"),
                        new Fault("/day", "This is not a day; enter one like 27 3 2026"),
                        new Fault("/texts/1", "Expected a text"),
                        new Fault("/texts/2", "This is empty"),
                        new Fault("/nested/flag", "Expected true or false"),
                        new Fault("/nested/missing", "This is needed"),
                        new Fault("/tilde~0~1", "Kith does not know this field"),
                        new Fault("/nested/more", "Kith does not know this field")),
                faults(form));
    }

    @Test
    void aMissingFieldIsOneFaultHoweverItIsRead() {
        JsonForm form = JsonForm.parse("{}");
        form.text("text", 10);
        form.line("line", 10);
        form.email("email");
        form.choice("choice", Role.class);
        form.id("id", ListId::new);
        form.day("day");
        form.number("number", 0, 1);
        form.flag("flag");
        form.verbatim("verbatim", 10);
        form.object("object");
        assertEquals(
                List.of("text", "line", "email", "choice", "id", "day", "number", "flag", "verbatim", "object").stream()
                        .map(name -> new Fault("/" + name, "This is needed"))
                        .toList(),
                faults(form));
    }

    @Test
    void lengthIsThatOfWhatWouldBeSaved() {
        assertEquals(
                "é".repeat(5),
                JsonForm.parse("{\"a\": \"   " + "e\u0301".repeat(5) + "   \"}").text("a", 5));
        JsonForm tooLong = JsonForm.parse("{\"a\": \"abcdef\", \"b\": \"" + "x".repeat(100_000) + "\"}");
        tooLong.text("a", 5);
        tooLong.text("b", 5);
        assertEquals(
                List.of(
                        new Fault("/a", "This is too long: at most 5 characters are possible, these are 6"),
                        new Fault("/b", "This is too long: at most 5 characters are possible")),
                faults(tooLong));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u001b", "\\u007f", "\\u0085", "\\ud800", "x\\udc00y"})
    void charactersThatCannotBeSavedAreFaults(String escaped) {
        JsonForm form = JsonForm.parse("{\"a\": \"x" + escaped + "\"}");
        form.text("a", 100);
        assertEquals(List.of(new Fault("/a", "This holds a character that cannot be saved")), faults(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\r", "\\r\\n", "\\u2028", "\\u2029"})
    void aLineHasNoBreaks(String escaped) {
        JsonForm form = JsonForm.parse("{\"a\": \"x" + escaped + "Bcc: y\"}");
        form.line("a", 100);
        assertEquals(List.of(new Fault("/a", "This must be one line")), faults(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"7\"", "11", "-1", "99999999999999999999", "1e3", "true"})
    void aNumberIsWholeAndWithinBounds(String json) {
        JsonForm form = JsonForm.parse("{\"n\": " + json + "}");
        assertEquals(OptionalLong.empty(), form.number("n", 0, 10));
        assertEquals(List.of(new Fault("/n", "Expected a whole number from 0 to 10")), faults(form));
    }

    @Test
    void aFaultyIdDoesNotHideWhereTheNextOneStands() {
        JsonForm form = JsonForm.parse("{\"ids\": [7, \"%s\", \"none\"]}".formatted(CountedIds.numbered(1)));
        assertEquals(List.of(new ListId(CountedIds.numbered(1))), form.ids("ids", 10, ListId::new));
        assertEquals(
                List.of(new Fault("/ids/0", "Expected a text"), new Fault("/ids/2", "This is not an id")),
                faults(form));
    }

    @Test
    void listsHaveABound() {
        JsonForm form = JsonForm.parse("{\"a\": [\"1\",\"2\",\"3\"], \"b\": {}, \"c\": [[{}], 7]}");
        assertEquals(List.of(), form.texts("a", 2, 10));
        assertEquals(List.of(), form.objects("b", 2));
        form.rowsOfObjects("c", 2, 2);
        assertEquals(
                List.of(
                        new Fault("/a", "At most 2 are possible, these are 3"),
                        new Fault("/b", "Expected a list"),
                        new Fault("/c/1", "Expected a list")),
                faults(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "[]", "7", "null", "\"text\""})
    void whatIsNoObjectIsRefused(String body) {
        assertEquals(
                List.of(new Fault("", "Expected a JSON object")), refusal(body).faults());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"a\": 1,}", "{\"a\": 1} {}", "{\"a\": 1, \"a\": 2}", "{a: 1}", "\u0000", "{\"a\": NaN}"})
    void brokenJsonIsRefusedWithThePlace(String body) {
        Problem problem = refusal(body);
        assertEquals(400, problem.status());
        assertTrue(
                problem.faults().getFirst().detail().startsWith("This is not JSON: line 1, column "),
                problem.faults().toString());
    }

    @Test
    void verbatimKeepsWhatWasTypedAndCountsAllOfIt() {
        JsonForm form = JsonForm.parse("{\"a\": \"  a\\r\\nb \", \"b\": \"\", \"c\": \"      \"}");
        assertEquals("  a\nb ", form.verbatim("a", 6));
        assertEquals("", form.verbatim("b", 5));
        form.verbatim("c", 5);
        assertEquals(
                List.of(new Fault("/c", "This is too long: at most 5 characters are possible, these are 6")),
                faults(form));
    }

    @Test
    void aFaultyFieldIsOneFaultHoweverItIsRead() {
        JsonForm form = JsonForm.parse("{\"text\": 1, \"email\": 1, \"choice\": 1, \"id\": 1, \"day\": 1}");
        form.text("text", 10);
        form.email("email");
        form.choice("choice", Role.class);
        form.id("id", ListId::new);
        form.day("day");
        assertEquals(
                List.of("text", "email", "choice", "id", "day").stream()
                        .map(name -> new Fault("/" + name, "Expected a text"))
                        .toList(),
                faults(form));
    }

    @Test
    void nestingHasABound() {
        assertEquals(
                400, refusal("{\"a\":".repeat(1000) + "1" + "}".repeat(1000)).status());
    }

    @Test
    void aLongUnknownNameIsShortenedInTheAnswer() {
        JsonForm form = JsonForm.parse("{\"" + "x".repeat(5000) + "\": 1}");
        assertEquals(List.of(new Fault("/" + "x".repeat(60) + "…", "Kith does not know this field")), faults(form));
    }

    private static List<Fault> faults(JsonForm form) {
        return assertThrows(ProblemException.class, form::check).problem().faults();
    }

    private static Problem refusal(String body) {
        return assertThrows(ProblemException.class, () -> JsonForm.parse(body)).problem();
    }
}
