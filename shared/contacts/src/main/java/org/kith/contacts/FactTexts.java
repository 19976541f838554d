package org.kith.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kith.kernel.EmailAddress;

/**
 * Facts as one text for each field, and back, without loss. Stored so, and so held by change records, too: then a
 * change's before and after can be compared with what is there now, shown, and put back, whatever the field is. Parts
 * are kept apart by tabs, which no single line holds ({@link Line}).
 */
public final class FactTexts {
    private FactTexts() {}

    /** The texts of the fields that are known. */
    public static Map<FactField, String> of(Facts facts) {
        Map<FactField, String> texts = new EnumMap<>(FactField.class);
        texts.put(FactField.KIND, facts.kind().name().toLowerCase(Locale.ROOT));
        facts.firstName().ifPresent(text -> texts.put(FactField.FIRST_NAME, text));
        facts.lastName().ifPresent(text -> texts.put(FactField.LAST_NAME, text));
        facts.name().ifPresent(text -> texts.put(FactField.NAME, text));
        putLines(
                texts,
                FactField.EMAILS,
                facts.emails().stream()
                        .map(each -> labelled(each.address().value(), each.label()))
                        .toList());
        putLines(
                texts,
                FactField.PHONES,
                facts.phones().stream()
                        .map(each -> labelled(each.number(), each.label()))
                        .toList());
        facts.address()
                .ifPresent(address -> texts.put(
                        FactField.ADDRESS,
                        String.join(
                                "\t",
                                address.lines().orElse(""),
                                address.town().orElse(""),
                                address.postcode().orElse(""))));
        putLines(texts, FactField.TAGS, facts.tags());
        facts.beforeYouSpeak().ifPresent(text -> texts.put(FactField.BEFORE_YOU_SPEAK, text));
        return texts;
    }

    /** The facts that those texts are of. Throws {@link IllegalArgumentException} when they make no contact. */
    public static Facts read(Map<FactField, String> texts) {
        return new Facts(
                ContactKind.valueOf(text(texts, FactField.KIND).orElse("person").toUpperCase(Locale.ROOT)),
                text(texts, FactField.FIRST_NAME),
                text(texts, FactField.LAST_NAME),
                text(texts, FactField.NAME),
                lines(texts, FactField.EMAILS).stream()
                        .map(line -> new LabelledEmail(new EmailAddress(value(line)), label(line)))
                        .toList(),
                lines(texts, FactField.PHONES).stream()
                        .map(line -> new LabelledPhone(value(line), label(line)))
                        .toList(),
                text(texts, FactField.ADDRESS).map(FactTexts::address),
                lines(texts, FactField.TAGS),
                text(texts, FactField.BEFORE_YOU_SPEAK));
    }

    /** A field's text as people read it: without tabs, a line each. */
    public static String shown(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(line -> Arrays.stream(line.split("\t", -1))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    /** What is different, field by field. */
    static List<FieldChange> difference(Map<FactField, String> from, Map<FactField, String> to) {
        List<FieldChange> changes = new ArrayList<>();
        for (FactField field : FactField.values()) {
            String was = from.get(field);
            String is = to.get(field);
            if (!Objects.equals(was, is)) {
                changes.add(FieldChange.of(field, Optional.ofNullable(was), Optional.ofNullable(is)));
            }
        }
        return changes;
    }

    private static PostalAddress address(String text) {
        String[] parts = text.split("\t", -1);
        return new PostalAddress(Optional.of(parts[0]), Optional.of(parts[1]), Optional.of(parts[2]));
    }

    private static Optional<String> text(Map<FactField, String> texts, FactField field) {
        return Optional.ofNullable(texts.get(field));
    }

    private static List<String> lines(Map<FactField, String> texts, FactField field) {
        return text(texts, field).map(text -> List.of(text.split("\n"))).orElse(List.of());
    }

    private static void putLines(Map<FactField, String> texts, FactField field, List<String> lines) {
        if (!lines.isEmpty()) {
            texts.put(field, String.join("\n", lines));
        }
    }

    private static String labelled(String value, Optional<String> label) {
        return label.map(each -> value + "\t" + each).orElse(value);
    }

    private static String value(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 ? line : line.substring(0, tab);
    }

    private static Optional<String> label(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 ? Optional.empty() : Optional.of(line.substring(tab + 1));
    }
}
