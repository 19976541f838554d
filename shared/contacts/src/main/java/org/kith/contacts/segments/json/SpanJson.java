package org.kith.contacts.segments.json;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.kith.contacts.segments.Span;
import org.kith.http.JsonForm;

/** Spans of time: {@code {"type": "last", "amount": 6, "unit": "month"}}. */
final class SpanJson {
    /** A century in days would do for anybody. */
    private static final int LONGEST = 1000;

    private SpanJson() {}

    static Optional<Span> read(JsonForm form) {
        String type = form.text("type", 20);
        return switch (type) {
            case "last" -> {
                OptionalLong amount = form.number("amount", 1, LONGEST);
                Optional<Span.Unit> unit = form.choice("unit", Span.Unit.class);
                yield amount.isEmpty()
                        ? Optional.empty()
                        : unit.map(each -> new Span.Last((int) amount.getAsLong(), each));
            }
            case "this" -> form.choice("unit", Span.Unit.class).map(Span.This::new);
            case "between" -> between(form);
            // Open set: whatever somebody sent.
            default -> {
                if (!type.isEmpty()) {
                    form.fault("type", "Expected one of last, this, between");
                }
                yield Optional.empty();
            }
        };
    }

    static Map<String, Object> view(Span span) {
        Map<String, Object> view = new LinkedHashMap<>();
        switch (span) {
            case Span.Last(int amount, Span.Unit unit) -> {
                view.put("type", "last");
                view.put("amount", amount);
                view.put("unit", unit);
            }
            case Span.This(Span.Unit unit) -> {
                view.put("type", "this");
                view.put("unit", unit);
            }
            case Span.Between(Optional<LocalDate> from, Optional<LocalDate> to) -> {
                view.put("type", "between");
                from.ifPresent(day -> view.put("from", day.toString()));
                to.ifPresent(day -> view.put("to", day.toString()));
            }
        }
        return view;
    }

    private static Optional<Span> between(JsonForm form) {
        Optional<LocalDate> from = form.optionalDay("from");
        Optional<LocalDate> to = form.optionalDay("to");
        if (from.isEmpty() && to.isEmpty()) {
            if (!form.hasFault("from") && !form.hasFault("to")) {
                form.fault("from", "Enter a first or a last day");
            }
            return Optional.empty();
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            form.fault("to", "This must not be before the first day");
            return Optional.empty();
        }
        return Optional.of(new Span.Between(from, to));
    }
}
