package org.kith.contacts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One fact that can be confirmed by itself: a field, or one of several values of a field.
 *
 * @param field its name in the contract, {@link FactField} or {@code own/<id>}
 * @param value which of several: the e-mail address, the phone number, the address's text; else empty
 */
public record FactKey(String field, Optional<String> value) {
    private static final char SEPARATOR = '\t';

    /** A field that has one value. */
    public static FactKey field(FactField field) {
        return new FactKey(field.word(), Optional.empty());
    }

    /** One e-mail address. */
    public static FactKey email(LabelledEmail email) {
        return new FactKey(FactField.EMAILS.word(), Optional.of(email.address().normalised()));
    }

    /** One phone number. */
    public static FactKey phone(LabelledPhone phone) {
        return new FactKey(FactField.PHONES.word(), Optional.of(phone.number()));
    }

    /** One postal address. */
    public static FactKey address(LabelledAddress address) {
        return new FactKey(
                FactField.ADDRESSES.word(), Optional.of(address.address().shown()));
    }

    /** Every fact that is known, with its text: the same text, the same fact. Tags and roles stand for themselves. */
    public static Map<FactKey, String> of(Facts facts) {
        Map<FactKey, String> keys = new LinkedHashMap<>();
        FactTexts.of(facts).forEach((field, text) -> {
            if (!FactField.named(field).map(FactField::isOfSeveral).orElse(false)) {
                keys.put(new FactKey(field, Optional.empty()), text);
            }
        });
        put(keys, facts.emails(), FactKey::email);
        put(keys, facts.phones(), FactKey::phone);
        put(keys, facts.addresses(), FactKey::address);
        return keys;
    }

    private static <T> void put(Map<FactKey, String> keys, List<T> all, Function<T, FactKey> key) {
        // Relabelled is not confirmed: the text is the value alone.
        all.forEach(each -> keys.put(key.apply(each), key.apply(each).value().orElse("")));
    }

    /** As one text, for storing. */
    public String text() {
        return value.map(each -> field + SEPARATOR + each).orElse(field);
    }

    /** The key that such a text is of. */
    public static FactKey read(String text) {
        int separator = text.indexOf(SEPARATOR);
        return separator < 0
                ? new FactKey(text, Optional.empty())
                : new FactKey(text.substring(0, separator), Optional.of(text.substring(separator + 1)));
    }
}
