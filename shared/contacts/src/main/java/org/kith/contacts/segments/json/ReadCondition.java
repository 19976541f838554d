package org.kith.contacts.segments.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kith.contacts.Channel;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.Purpose;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.segments.Condition;
import org.kith.contacts.segments.OwnTest;
import org.kith.contacts.segments.PostcodeArea;
import org.kith.contacts.segments.Span;
import org.kith.http.Json;
import org.kith.http.JsonForm;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;
import org.kith.kernel.RelationshipKindId;

/** Reads one condition; what is faulty is noted in the form, and the answer then is empty. */
final class ReadCondition {
    private static final int LONGEST_TEXT = 100;
    private static final int OLDEST = 150;
    private static final int MOST_TIMES = 1000;

    private final RuleReferences references;

    ReadCondition(RuleReferences references) {
        this.references = references;
    }

    Optional<Condition> read(String type, JsonForm form) {
        return switch (type) {
            case "kind" -> {
                Optional<ContactKind> kind = form.choice("kind", ContactKind.class);
                boolean is = form.flag("is");
                yield kind.map(each -> new Condition.OfKind(each, is));
            }
            case "text" -> written(form);
            case "area" -> area(form);
            case "role" -> role(form);
            case "list" -> list(form);
            case "tag" -> {
                String tag = form.line("tag", LONGEST_TEXT);
                boolean is = form.flag("is");
                yield some(!tag.isEmpty(), new Condition.Tagged(tag, is));
            }
            case "permission" -> {
                Optional<Purpose> purpose = form.choice("purpose", Purpose.class);
                Optional<Channel> channel = form.choice("channel", Channel.class);
                Optional<Condition.Said> said = form.choice("said", Condition.Said.class);
                yield purpose.flatMap(
                        what -> channel.flatMap(how -> said.map(each -> new Condition.Permitted(what, how, each))));
            }
            case "mailable" -> Optional.of(new Condition.Mailable(form.flag("is")));
            case "status" -> {
                Optional<ContactStatus> status = form.choice("status", ContactStatus.class);
                boolean is = form.flag("is");
                yield status.map(each -> new Condition.InStatus(each, is));
            }
            case "born" -> span(form, "when").map(Condition.Born::new);
            case "age" -> age(form);
            case "added" -> span(form, "when").map(Condition.Added::new);
            case "touch" -> touched(form);
            case "related" -> related(form);
            case "own" -> own(form);
            // Open set: whatever somebody sent.
            default -> {
                form.fault("type", "Kith does not know this kind of condition");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Condition> written(JsonForm form) {
        Optional<Condition.TextFact> fact = form.choice("fact", Condition.TextFact.class);
        Optional<Condition.TextTest> test = form.choice("test", Condition.TextTest.class);
        boolean takesText = test.map(Condition.TextTest::takesText).orElse(true);
        String text = takesText ? form.line("text", LONGEST_TEXT) : "";
        boolean phone =
                takesText && fact.filter(Condition.TextFact.PHONE::equals).isPresent();
        if (phone) {
            form.fault("test", "Of a phone number, ask only whether it is known or unknown");
        }
        return fact.flatMap(what -> test.flatMap(
                how -> some(!phone && takesText != text.isEmpty(), new Condition.Written(what, how, text))));
    }

    private static Optional<Condition> area(JsonForm form) {
        String typed = form.line("area", 10);
        boolean is = form.flag("is");
        Optional<PostcodeArea> area = PostcodeArea.parse(typed);
        if (area.isEmpty() && !typed.isEmpty()) {
            form.fault("area", "Enter the start of a postcode, like EH, EH6 or EH6 7");
        }
        return area.map(each -> new Condition.InArea(each, is));
    }

    private static Optional<Condition> role(JsonForm form) {
        String role = form.line("role", LONGEST_TEXT);
        Optional<Condition.RoleTest> test = form.choice("test", Condition.RoleTest.class);
        boolean takesSpan = test.filter(Condition.RoleTest::takesSpan).isPresent();
        Optional<Span> when = takesSpan ? span(form, "when") : Optional.empty();
        return test.flatMap(
                each -> some(!role.isEmpty() && takesSpan == when.isPresent(), new Condition.InRole(role, each, when)));
    }

    private Optional<Condition> list(JsonForm form) {
        Optional<ListId> list = form.id("list", ListId::new);
        Optional<Condition.ListTest> test = form.choice("test", Condition.ListTest.class);
        if (list.isPresent() && !references.lists().test(list.get())) {
            form.fault("list", "There is no such list");
        }
        return list.flatMap(each -> test.map(how -> new Condition.OnList(each, how)));
    }

    private Optional<Condition> related(JsonForm form) {
        Optional<RelationshipKindId> kind = form.id("kind", RelationshipKindId::new);
        if (kind.isPresent() && !references.kinds().test(kind.get())) {
            form.fault("kind", "There is no such kind of connection");
        }
        Optional<Direction> side = form.optionalChoice("side", Direction.class);
        Optional<Condition.RelatedTest> test = form.choice("test", Condition.RelatedTest.class);
        return kind.flatMap(each -> test.map(how -> new Condition.Related(each, side, how)));
    }

    private Optional<Condition> own(JsonForm form) {
        Optional<FieldId> field = form.id("field", FieldId::new);
        if (field.isPresent() && !references.fields().test(field.get())) {
            form.fault("field", "There is no such field");
        }
        Optional<OwnTest> test = needed(form, "asks").flatMap(OwnTestJson::read);
        return field.flatMap(each -> test.map(asks -> new Condition.Own(each, asks)));
    }

    private static Optional<Condition> age(JsonForm form) {
        OptionalInt from = optionalNumber(form, "from", 0, OLDEST);
        OptionalInt to = optionalNumber(form, "to", 0, OLDEST);
        boolean none = from.isEmpty() && to.isEmpty() && !form.hasFault("from") && !form.hasFault("to");
        if (none) {
            form.fault("from", "Enter an age");
        }
        boolean backwards = from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt();
        if (backwards) {
            form.fault("to", "This must not be less than the age before it");
        }
        return some(!none && !backwards, new Condition.Aged(from, to));
    }

    private static Optional<Condition> touched(JsonForm form) {
        List<InteractionKind> kinds = choices(form, "kinds", InteractionKind.class);
        Optional<Condition.HowOften> often = form.choice("often", Condition.HowOften.class);
        OptionalLong times = form.number("times", 1, MOST_TIMES);
        Optional<Span> when = span(form, "when");
        if (times.isEmpty()) {
            return Optional.empty();
        }
        return often.flatMap(how -> when.map(span -> new Condition.Touched(kinds, how, (int) times.getAsLong(), span)));
    }

    static Optional<Span> span(JsonForm form, String name) {
        return needed(form, name).flatMap(SpanJson::read);
    }

    /** An object that must be there; one fault when it is not, and not one for each of its fields. */
    private static Optional<JsonForm> needed(JsonForm form, String name) {
        Optional<JsonForm> object = form.optionalObject(name);
        if (object.isEmpty() && !form.hasFault(name)) {
            form.fault(name, "This is needed");
        }
        return object;
    }

    private static <E extends Enum<E>> List<E> choices(JsonForm form, String name, Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        List<String> words = form.texts(name, constants.size(), LONGEST_TEXT);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (constants.stream().noneMatch(each -> Json.word(each).equals(word))) {
                form.fault(
                        name + "/" + i,
                        "Expected one of "
                                + String.join(
                                        ", ", constants.stream().map(Json::word).toList()));
            }
        }
        return constants.stream()
                .filter(each -> words.contains(Json.word(each)))
                .toList();
    }

    private static OptionalInt optionalNumber(JsonForm form, String name, int least, int most) {
        if (!form.has(name)) {
            return OptionalInt.empty();
        }
        return form.number(name, least, most).stream()
                .mapToInt(each -> (int) each)
                .findFirst();
    }

    private static <T> Optional<T> some(boolean good, T value) {
        return good ? Optional.of(value) : Optional.empty();
    }
}
