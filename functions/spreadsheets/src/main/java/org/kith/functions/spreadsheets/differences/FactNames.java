package org.kith.functions.spreadsheets.differences;

import java.util.Map;
import java.util.Optional;
import org.kith.contacts.FactField;
import org.kith.contacts.fields.Field;
import org.kith.kernel.FieldId;

/** What facts are called in a sentence. */
public final class FactNames {
    private FactNames() {}

    /**
     * With its article: {@code the last name}.
     *
     * @param fact its word, as in {@link Treatments}
     * @param fields own fields that it may be
     */
    public static String of(String fact, Map<FieldId, Field> fields) {
        Optional<String> own = FactField.ownField(fact)
                .map(id -> Optional.ofNullable(fields.get(id))
                        .map(field -> "“" + field.name() + "”")
                        .orElse("a field of yours"));
        return own.or(() -> FactField.named(fact).map(FactNames::builtIn)).orElse(fact);
    }

    private static String builtIn(FactField fact) {
        return switch (fact) {
            case KIND -> "whether this is a person, an organisation or a household";
            case FIRST_NAME -> "the first name";
            case LAST_NAME -> "the last name";
            case NICKNAME -> "the nickname";
            case NAME -> "the name";
            case EMAILS -> "the e-mail address";
            case PHONES -> "the phone number";
            case ADDRESSES -> "the postal address";
            case BORN -> "the birth date";
            case ROLES -> "the roles";
            case STATUSES -> "the statuses";
            case KEEP_IN_TOUCH -> "how often to keep in touch";
            case TAGS -> "the tags";
            case BEFORE_YOU_SPEAK -> "what to know before speaking to them";
        };
    }
}
