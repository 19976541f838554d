package org.kith.contacts.segments.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kith.contacts.segments.Condition;
import org.kith.contacts.segments.OwnTest;
import org.kith.contacts.segments.Span;
import org.kith.http.JsonForm;

/** What is asked of one of the group's own fields: {@code {"type": "choice", "choices": ["Red"]}}. */
final class OwnTestJson {
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_CHOICES = 50;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private OwnTestJson() {}

    static Optional<OwnTest> read(JsonForm form) {
        String type = form.text("type", 20);
        return switch (type) {
            case "filled" -> Optional.of(new OwnTest.Filled(form.flag("is")));
            case "yes-no" -> Optional.of(new OwnTest.Flag(form.flag("is")));
            case "date" -> ReadCondition.span(form, "when").map(OwnTest.Day::new);
            case "text" -> {
                Optional<Condition.TextTest> test = form.choice("test", Condition.TextTest.class);
                String text = form.line("text", LONGEST_TEXT);
                if (test.isPresent() && !test.get().takesText()) {
                    form.fault("test", "Expected one of contains, starts, is");
                }
                yield test.filter(how -> how.takesText() && !text.isEmpty()).map(how -> new OwnTest.Text(how, text));
            }
            case "number" -> number(form);
            case "choice" -> {
                List<String> choices = form.texts("choices", MOST_CHOICES, LONGEST_TEXT);
                if (choices.isEmpty() && !form.hasFault("choices")) {
                    form.fault("choices", "Choose at least one");
                }
                yield choices.isEmpty() ? Optional.empty() : Optional.of(new OwnTest.OneOf(choices));
            }
            // Open set: whatever somebody sent.
            default -> {
                if (!type.isEmpty()) {
                    form.fault("type", "Expected one of filled, text, number, date, yes-no, choice");
                }
                yield Optional.empty();
            }
        };
    }

    static Map<String, Object> view(OwnTest test) {
        Map<String, Object> view = new LinkedHashMap<>();
        switch (test) {
            case OwnTest.Filled(boolean is) -> {
                view.put("type", "filled");
                view.put("is", is);
            }
            case OwnTest.Flag(boolean is) -> {
                view.put("type", "yes-no");
                view.put("is", is);
            }
            case OwnTest.Day(Span when) -> {
                view.put("type", "date");
                view.put("when", SpanJson.view(when));
            }
            case OwnTest.Text(Condition.TextTest how, String text) -> {
                view.put("type", "text");
                view.put("test", how);
                view.put("text", text);
            }
            case OwnTest.Amount(Optional<BigDecimal> from, Optional<BigDecimal> to) -> {
                view.put("type", "number");
                from.ifPresent(number -> view.put("from", number.toPlainString()));
                to.ifPresent(number -> view.put("to", number.toPlainString()));
            }
            case OwnTest.OneOf(List<String> choices) -> {
                view.put("type", "choice");
                view.put("choices", choices);
            }
        }
        return view;
    }

    private static Optional<OwnTest> number(JsonForm form) {
        Optional<BigDecimal> from = bound(form, "from");
        Optional<BigDecimal> to = bound(form, "to");
        if (from.isEmpty() && to.isEmpty()) {
            if (!form.hasFault("from") && !form.hasFault("to")) {
                form.fault("from", "Enter a number");
            }
            return Optional.empty();
        }
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            form.fault("to", "This must not be less than the number before it");
            return Optional.empty();
        }
        return Optional.of(new OwnTest.Amount(from, to));
    }

    private static Optional<BigDecimal> bound(JsonForm form, String name) {
        Optional<String> text = form.optionalText(name, LONGEST_TEXT);
        Optional<BigDecimal> number =
                text.filter(each -> NUMBER.matcher(each).matches()).map(BigDecimal::new);
        if (text.isPresent() && number.isEmpty()) {
            form.fault(name, "Enter a number, like 12 or 3.5");
        }
        return number;
    }
}
