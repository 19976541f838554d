package org.kith.contacts.segments.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;
import org.kith.kernel.RelationshipKindId;

/** Writes one condition. */
final class ConditionView {
    private ConditionView() {}

    static Map<String, Object> of(Condition condition) {
        return switch (condition) {
            case Condition.OfKind(ContactKind kind, boolean is) -> fields("kind", "kind", kind, "is", is);
            case Condition.Written(Condition.TextFact fact, Condition.TextTest test, String text) ->
                text.isEmpty()
                        ? fields("text", "fact", fact, "test", test)
                        : fields("text", "fact", fact, "test", test, "text", text);
            case Condition.InArea(PostcodeArea area, boolean is) -> fields("area", "area", area.text(), "is", is);
            case Condition.InRole(String role, Condition.RoleTest test, Optional<Span> when) -> {
                Map<String, Object> view = fields("role", "role", role, "test", test);
                when.ifPresent(span -> view.put("when", SpanJson.view(span)));
                yield view;
            }
            case Condition.OnList(ListId list, Condition.ListTest test) ->
                fields("list", "list", list.value(), "test", test);
            case Condition.Tagged(String tag, boolean is) -> fields("tag", "tag", tag, "is", is);
            case Condition.Permitted(Purpose purpose, Channel channel, Condition.Said said) ->
                fields("permission", "purpose", purpose, "channel", channel, "said", said);
            case Condition.Mailable(boolean is) -> fields("mailable", "is", is);
            case Condition.InStatus(ContactStatus status, boolean is) -> fields("status", "status", status, "is", is);
            case Condition.Born(Span when) -> fields("born", "when", SpanJson.view(when));
            case Condition.Aged(OptionalInt from, OptionalInt to) -> {
                Map<String, Object> view = fields("age");
                from.ifPresent(age -> view.put("from", age));
                to.ifPresent(age -> view.put("to", age));
                yield view;
            }
            case Condition.Added(Span when) -> fields("added", "when", SpanJson.view(when));
            case Condition.Touched(List<InteractionKind> kinds, Condition.HowOften often, int times, Span when) ->
                fields("touch", "kinds", kinds, "often", often, "times", times, "when", SpanJson.view(when));
            case Condition.Related(RelationshipKindId kind, Optional<Direction> side, Condition.RelatedTest test) -> {
                Map<String, Object> view = fields("related", "kind", kind.value(), "test", test);
                side.ifPresent(known -> view.put("side", known));
                yield view;
            }
            case Condition.Own(FieldId field, OwnTest test) ->
                fields("own", "field", field.value(), "asks", OwnTestJson.view(test));
        };
    }

    /** The type, then names and values in turn, in this order. */
    private static Map<String, Object> fields(String type, Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", type);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
