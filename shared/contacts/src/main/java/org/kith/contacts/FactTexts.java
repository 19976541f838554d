package org.kith.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;

/**
 * Facts as one text for each field, and back, without loss. Stored so, and so held by change records, too: then a
 * change's before and after can be compared with what is there now, shown, and put back, whatever the field is. Keyed
 * by the fields' names ({@link FactField#word}, {@link FactField#own}).
 *
 * <p>Values of a field stand on lines, parts of a value between tabs, which no single line holds ({@link Line}). The
 * lines of a street are the one value that has lines itself: inside, they end with a line separator, U+2028.
 */
public final class FactTexts {
    private static final char STREET_LINE = '\u2028';

    private FactTexts() {}

    /** The texts of the fields that are known. */
    public static Map<String, String> of(Facts facts) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, FactField.KIND, Optional.of(word(facts.kind())));
        put(texts, FactField.FIRST_NAME, facts.firstName());
        put(texts, FactField.LAST_NAME, facts.lastName());
        put(texts, FactField.NICKNAME, facts.nickname());
        put(texts, FactField.NAME, facts.name());
        putLines(
                texts,
                FactField.EMAILS,
                facts.emails(),
                each -> parts(each.address().value(), each.label()));
        putLines(texts, FactField.PHONES, facts.phones(), each -> parts(each.number(), each.label()));
        putLines(texts, FactField.ADDRESSES, facts.addresses(), FactTexts::address);
        put(texts, FactField.BORN, facts.born().map(PartialDate::toString));
        putLines(texts, FactField.ROLES, facts.roles(), ContactRole::text);
        putLines(texts, FactField.STATUSES, facts.orderedStatuses(), FactTexts::word);
        put(texts, FactField.KEEP_IN_TOUCH, facts.keepInTouch().map(KeepInTouch::toString));
        putLines(texts, FactField.TAGS, facts.tags(), each -> each);
        put(texts, FactField.BEFORE_YOU_SPEAK, facts.beforeYouSpeak());
        facts.own().forEach((field, text) -> texts.put(FactField.own(field), text));
        return texts;
    }

    /** The facts that those texts are of. Throws {@link IllegalArgumentException} when they make no contact. */
    public static Facts read(Map<String, String> texts) {
        return FactsBuilder.of(text(texts, FactField.KIND)
                        .map(word -> constant(ContactKind.class, word))
                        .orElse(ContactKind.PERSON))
                .firstName(text(texts, FactField.FIRST_NAME))
                .lastName(text(texts, FactField.LAST_NAME))
                .nickname(text(texts, FactField.NICKNAME))
                .name(text(texts, FactField.NAME))
                .emails(lines(texts, FactField.EMAILS)
                        .map(line -> new LabelledEmail(new EmailAddress(value(line)), label(line)))
                        .toList())
                .phones(lines(texts, FactField.PHONES)
                        .map(line -> new LabelledPhone(value(line), label(line)))
                        .toList())
                .addresses(lines(texts, FactField.ADDRESSES)
                        .map(FactTexts::readAddress)
                        .toList())
                .born(text(texts, FactField.BORN).flatMap(PartialDate::parse))
                .roles(lines(texts, FactField.ROLES).map(ContactRole::read).toList())
                .statuses(lines(texts, FactField.STATUSES)
                        .map(word -> constant(ContactStatus.class, word))
                        .collect(Collectors.toSet()))
                .keepInTouch(text(texts, FactField.KEEP_IN_TOUCH).flatMap(KeepInTouch::parse))
                .tags(lines(texts, FactField.TAGS).toList())
                .beforeYouSpeak(text(texts, FactField.BEFORE_YOU_SPEAK))
                .own(own(texts))
                .build();
    }

    /** A field's text as people read it: without tabs, a line each. */
    public static String shown(String text) {
        return text.lines()
                .map(line -> Arrays.stream(line.split("\t", -1))
                        .filter(part -> !part.isBlank())
                        .map(part -> PhoneNumber.shown(part.replace(String.valueOf(STREET_LINE), ", ")))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    /** What is different, field by field. */
    public static List<FieldChange> difference(Map<String, String> from, Map<String, String> to) {
        List<FieldChange> changes = new ArrayList<>();
        Stream<String> own = Stream.concat(from.keySet().stream(), to.keySet().stream())
                .filter(word -> FactField.named(word).isEmpty())
                // Sorted, so that the same change is told the same way.
                .collect(Collectors.toCollection(TreeSet::new))
                .stream();
        Stream.concat(Arrays.stream(FactField.values()).map(FactField::word), own)
                .forEach(field -> {
                    String was = from.get(field);
                    String is = to.get(field);
                    if (!Objects.equals(was, is)) {
                        changes.add(FieldChange.of(field, Optional.ofNullable(was), Optional.ofNullable(is)));
                    }
                });
        return changes;
    }

    private static String address(LabelledAddress labelled) {
        PostalAddress address = labelled.address();
        return String.join(
                "\t",
                address.lines().orElse("").replace('\n', STREET_LINE),
                address.town().orElse(""),
                address.postcode().orElse(""),
                labelled.label().orElse(""));
    }

    private static LabelledAddress readAddress(String text) {
        String[] parts = text.split("\t", -1);
        return new LabelledAddress(
                new PostalAddress(
                        Optional.of(parts[0].replace(STREET_LINE, '\n')), Optional.of(parts[1]), Optional.of(parts[2])),
                Optional.of(parts[3]));
    }

    private static Map<FieldId, String> own(Map<String, String> texts) {
        Map<FieldId, String> own = new HashMap<>();
        texts.forEach((word, text) -> FactField.ownField(word).ifPresent(field -> own.put(field, text)));
        return own;
    }

    private static Optional<String> text(Map<String, String> texts, FactField field) {
        return Optional.ofNullable(texts.get(field.word()));
    }

    private static Stream<String> lines(Map<String, String> texts, FactField field) {
        return text(texts, field).stream().flatMap(text -> Arrays.stream(text.split("\n", -1)));
    }

    private static void put(Map<String, String> texts, FactField field, Optional<String> text) {
        text.ifPresent(known -> texts.put(field.word(), known));
    }

    private static <T> void putLines(
            Map<String, String> texts, FactField field, List<T> all, Function<T, String> line) {
        if (!all.isEmpty()) {
            texts.put(field.word(), all.stream().map(line).collect(Collectors.joining("\n")));
        }
    }

    private static String parts(String value, Optional<String> label) {
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

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
