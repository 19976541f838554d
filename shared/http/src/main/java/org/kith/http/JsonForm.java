package org.kith.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.Fault;
import tools.jackson.databind.JsonNode;

/**
 * Reads a JSON object field by field and gathers everything that is wrong with it. Reading never fails half way: a
 * faulty field is noted and answered as if it were absent (or as an empty text), and {@link #check()} at the end
 * throws one {@link ProblemException} that lists all faults, among them every field that nobody asked for.
 *
 * <pre>{@code
 * JsonForm form = request.form();
 * String name = form.text("name", 100);
 * Optional<String> note = form.optionalText("note", 500);
 * form.check();
 * }</pre>
 */
public final class JsonForm {
    private final JsonFields fields;

    private JsonForm(JsonFields fields) {
        this.fields = fields;
    }

    /** Starts to read a JSON object; a {@link ProblemException} says why a text is none. */
    public static JsonForm parse(String body) {
        return new JsonForm(JsonFields.parse(body));
    }

    /** A text that must be there and not blank, at most so many characters. */
    public String text(String name, int longest) {
        return fields.needed(name, optionalText(name, longest)).orElse("");
    }

    /** A text that may be absent; a blank one counts as absent. Trimmed, in Unicode's composed form. */
    public Optional<String> optionalText(String name, int longest) {
        return fields.find(name)
                .flatMap(node -> fields.kept(name, TextRules.trimmed(node, longest)))
                .filter(text -> !text.isEmpty());
    }

    /** A text that must be there but may be blank, kept as typed: spaces at its ends may join it to its neighbours. */
    public String verbatim(String name, int longest) {
        Optional<JsonNode> node = fields.find(name);
        if (node.isEmpty()) {
            fault(name, "This is needed");
        }
        return node.flatMap(each -> fields.kept(name, TextRules.verbatim(each, longest)))
                .orElse("");
    }

    /** As {@link #text}, for one line: line breaks are a fault. */
    public String line(String name, int longest) {
        return oneLine(name, text(name, longest));
    }

    /** As {@link #optionalText}, for one line: line breaks are a fault. */
    public Optional<String> optionalLine(String name, int longest) {
        return optionalText(name, longest).map(text -> oneLine(name, text));
    }

    /** An e-mail address; empty when it is missing or faulty. */
    public Optional<EmailAddress> email(String name) {
        return fields.needed(name, read(name, Reading.EMAIL));
    }

    /** One of an enum's constants, as the contract writes them; empty when it is missing or faulty. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return fields.needed(name, optionalChoice(name, type));
    }

    /** As {@link #choice}, but may be absent. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> type) {
        return read(name, Reading.choice(type));
    }

    /** Some of an enum's constants, as the contract writes them; none when absent. */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Reading<E> choice = Reading.choice(type);
        Set<E> chosen = EnumSet.noneOf(type);
        eachText(
                name,
                type.getEnumConstants().length,
                choice.longest(),
                (at, word) -> read(at, choice, word).ifPresent(chosen::add));
        return chosen;
    }

    /** An id; empty when it is missing or faulty. */
    public <T> Optional<T> id(String name, Function<String, T> type) {
        return fields.needed(name, optionalId(name, type));
    }

    /** An id that may be absent. */
    public <T> Optional<T> optionalId(String name, Function<String, T> type) {
        return read(name, Reading.id(type));
    }

    /** A day, like 2026-11-26; empty when it is missing or faulty. */
    public Optional<LocalDate> day(String name) {
        return fields.needed(name, optionalDay(name));
    }

    /** A day that may be absent. Years from 1900 to 2199, so that a slip of the finger is noticed. */
    public Optional<LocalDate> optionalDay(String name) {
        return read(name, Reading.DAY);
    }

    /** A point in time that may be absent, like 2026-11-26T10:00:00Z. */
    public Optional<Instant> optionalInstant(String name) {
        return read(name, Reading.INSTANT);
    }

    /** A whole number within bounds; empty when it is missing or faulty. */
    public OptionalLong number(String name, long least, long most) {
        Optional<JsonNode> node = fields.find(name);
        if (node.isEmpty()) {
            fault(name, "This is needed");
            return OptionalLong.empty();
        }
        return number(name, node.get(), least, most);
    }

    private OptionalLong number(String at, JsonNode value, long least, long most) {
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            fault(at, "Expected a whole number from " + least + " to " + most);
            return OptionalLong.empty();
        }
        return OptionalLong.of(value.longValue());
    }

    /** Whole numbers within bounds, in order; none when absent. */
    public List<Integer> numbers(String name, int most, int least, int greatest) {
        List<JsonNode> elements = fields.elements(name, most);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            number(name + "/" + i, elements.get(i), least, greatest).ifPresent(each -> numbers.add((int) each));
        }
        return numbers;
    }

    /** A yes or no that must be there; no when it is missing or faulty. */
    public boolean flag(String name) {
        Optional<JsonNode> node = fields.find(name);
        if (node.isEmpty()) {
            fault(name, "This is needed");
            return false;
        }
        return readFlag(name, node.get());
    }

    /** A yes or no; no when it is absent. */
    public boolean optionalFlag(String name) {
        return fields.find(name).map(node -> readFlag(name, node)).orElse(false);
    }

    /** Texts in order; none when absent. */
    public List<String> texts(String name, int most, int longest) {
        List<String> texts = new ArrayList<>();
        eachText(name, most, longest, (at, text) -> texts.add(text));
        return texts;
    }

    /** Ids in order; none when absent. */
    public <T> List<T> ids(String name, int most, Function<String, T> type) {
        Reading<T> id = Reading.id(type);
        List<T> ids = new ArrayList<>();
        eachText(name, most, id.longest(), (at, text) -> read(at, id, text).ifPresent(ids::add));
        return ids;
    }

    /** Each text with where it stands; one that is faulty is left out. */
    private void eachText(String name, int most, int longest, BiConsumer<String, String> use) {
        List<JsonNode> elements = fields.elements(name, most);
        for (int i = 0; i < elements.size(); i++) {
            String at = name + "/" + i;
            Optional<String> text = fields.kept(at, TextRules.trimmed(elements.get(i), longest))
                    .filter(each -> !each.isEmpty())
                    .map(each -> oneLine(at, each));
            if (text.isEmpty() && !hasFault(at)) {
                fault(at, "This is empty");
            }
            text.ifPresent(each -> use.accept(at, each));
        }
    }

    /** An object within the object that may be absent. */
    public Optional<JsonForm> optionalObject(String name) {
        return fields.find(name).flatMap(node -> child(name, node));
    }

    /** An object within the object that must be there; an empty form when it is missing or faulty. */
    public JsonForm object(String name) {
        if (fields.find(name).isEmpty()) {
            fault(name, "This is needed");
        }
        return optionalObject(name).orElseGet(() -> new JsonForm(fields.missing(name)));
    }

    /** Objects in order; none when absent. */
    public List<JsonForm> objects(String name, int most) {
        List<JsonForm> forms = new ArrayList<>();
        List<JsonNode> elements = fields.elements(name, most);
        for (int i = 0; i < elements.size(); i++) {
            child(name + "/" + i, elements.get(i)).ifPresent(forms::add);
        }
        return forms;
    }

    /** Lists of objects in order, as a table has rows; none when absent. */
    public List<List<JsonForm>> rowsOfObjects(String name, int most, int mostInOne) {
        List<List<JsonForm>> rows = new ArrayList<>();
        List<JsonNode> elements = fields.elements(name, most);
        for (int i = 0; i < elements.size(); i++) {
            String at = name + "/" + i;
            List<JsonForm> row = new ArrayList<>();
            List<JsonNode> cells = fields.elements(at, elements.get(i), mostInOne);
            for (int j = 0; j < cells.size(); j++) {
                child(at + "/" + j, cells.get(j)).ifPresent(row::add);
            }
            rows.add(row);
        }
        return rows;
    }

    /** True when the field is there and not null, whatever it is. */
    public boolean has(String name) {
        return fields.find(name).isPresent();
    }

    /** Notes a fault of a field that only the caller can see. */
    public void fault(String name, String detail) {
        fields.fault(name, detail);
    }

    /** Ends the reading: throws a {@link ProblemException} that lists every fault, if there is one. */
    public void check() {
        List<Fault> faults = fields.allFaults();
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
    }

    private Optional<JsonForm> child(String at, JsonNode node) {
        return fields.child(at, node).map(JsonForm::new);
    }

    private boolean readFlag(String name, JsonNode node) {
        if (!node.isBoolean()) {
            fault(name, "Expected true or false");
            return false;
        }
        return node.booleanValue();
    }

    private String oneLine(String at, String text) {
        if (!TextRules.isOneLine(text)) {
            fault(at, "This must be one line");
        }
        return text;
    }

    private <T> Optional<T> read(String name, Reading<T> reading) {
        return optionalText(name, reading.longest()).flatMap(text -> read(name, reading, text));
    }

    private <T> Optional<T> read(String at, Reading<T> reading, String text) {
        Optional<T> value = reading.parse().apply(text);
        if (value.isEmpty()) {
            fault(at, reading.fault());
        }
        return value;
    }

    /** True when a fault of this field was noted, so that nobody calls a value that cannot be read a missing one. */
    public boolean hasFault(String name) {
        return fields.hasFault(name);
    }
}
