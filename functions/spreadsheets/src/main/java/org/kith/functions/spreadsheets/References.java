package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.Folded;
import org.kith.contacts.duplicates.CalledBy;
import org.kith.contacts.fields.Field;
import org.kith.kernel.ContactId;
import org.kith.kernel.FieldId;

/**
 * Finds the contact with the number that the group itself gave it: the answers to those own fields of which somebody said
 * that they tell who is who. No two are known by one number, but whoever sorts a sheet may leave a column behind, and a
 * number may be typed wrong: so it never leads to somebody of another name.
 */
final class References {
    static final References NONE = new References(List.of());

    /** P-0012 and p 0012 are one; noughts count. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}/._]+");

    private final List<Field> fields;
    private final Map<String, List<Known>> byKey = new HashMap<>();

    /** Takes the own fields, those first that count first. */
    References(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    private record Known(ContactId id, CalledBy name) {}

    void add(ContactSummary contact) {
        if (fields.isEmpty()) {
            return;
        }
        Known known = new Known(contact.id(), CalledBy.of(contact));
        fields.forEach(field -> key(field, contact.own())
                .ifPresent(key ->
                        byKey.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(known)));
    }

    /** Who a row with these facts is about, if it is one and not of another name. */
    Match find(Facts facts) {
        CalledBy name = CalledBy.of(facts);
        return fields.stream()
                .filter(field -> having(field, facts).size() == 1)
                .filter(field -> !having(field, facts).getFirst().name().isSomebodyElse(name))
                .findFirst()
                .map(field -> Match.of(having(field, facts).getFirst().id(), MatchedBy.reference(field)))
                .orElse(Match.NOBODY);
    }

    /** Why a row with these facts is not known by its numbers, where somebody has them. */
    List<String> doubts(Facts facts) {
        CalledBy name = CalledBy.of(facts);
        return fields.stream()
                .flatMap(field -> doubt(field, having(field, facts), name).stream())
                .toList();
    }

    private static Optional<String> doubt(Field field, List<Known> having, CalledBy name) {
        String number = "“" + field.name() + "”";
        if (having.size() > 1) {
            return Optional.of("Several in Kith have the same " + number + ": we did not go by it");
        }
        return having.stream()
                .filter(each -> each.name().isSomebodyElse(name))
                .map(_ -> "The " + number + " in this row is that of somebody of another name: we did not go by it")
                .findFirst();
    }

    /** By which field rows with these facts have one number, under texts that are equal for equal numbers. */
    Map<String, Field> keys(Facts facts) {
        return keys(facts.own());
    }

    /** As {@link #keys(Facts)}, of answers by their fields. */
    Map<String, Field> keys(Map<FieldId, String> answers) {
        Map<String, Field> keys = new HashMap<>();
        fields.forEach(field -> key(field, answers).ifPresent(key -> keys.put(key, field)));
        return keys;
    }

    /** Under which texts contacts are known that have this number, by whichever field. */
    List<String> keysOf(String number) {
        return fields.stream()
                .flatMap(field -> key(field, Map.of(field.id(), number)).stream())
                .toList();
    }

    private List<Known> having(Field field, Facts facts) {
        return key(field, facts.own()).stream()
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                .toList();
    }

    private static Optional<String> key(Field field, Map<FieldId, String> answers) {
        return Optional.ofNullable(answers.get(field.id()))
                .map(answer -> BETWEEN.matcher(Folded.text(answer)).replaceAll(""))
                .filter(answer -> !answer.isEmpty())
                .map(answer -> "n" + field.id() + " " + answer);
    }
}
