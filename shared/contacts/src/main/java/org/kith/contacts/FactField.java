package org.kith.contacts;

import java.util.Arrays;
import java.util.Optional;
import org.kith.kernel.FieldId;

/** One of the facts that every group knows, by the name that the contract gives it. */
public enum FactField {
    /** Person, organisation or household. */
    KIND("kind"),
    /** Of a person. */
    FIRST_NAME("firstName"),
    /** Of a person. */
    LAST_NAME("lastName"),
    /** Of a person: what they are called by those who know them. */
    NICKNAME("nickname"),
    /** Of an organisation or household. */
    NAME("name"),
    /** A line each, the label behind a tab. */
    EMAILS("emails"),
    /** A line each, the label behind a tab. */
    PHONES("phones"),
    /** A line each: street lines, town, postcode and label, with tabs between. */
    ADDRESSES("addresses"),
    /** Of a person, as {@link PartialDate}. */
    BORN("born"),
    /** A line each: name, first and last day, with tabs between. */
    ROLES("roles"),
    /** A line each. */
    STATUSES("statuses"),
    /** As {@link KeepInTouch}. */
    KEEP_IN_TOUCH("keepInTouch"),
    /** A line each. */
    TAGS("tags"),
    /** As it is. */
    BEFORE_YOU_SPEAK("beforeYouSpeak");

    private static final String OWN = "own/";

    private final String word;

    FactField(String word) {
        this.word = word;
    }

    /** The name, as in the contract. */
    public String word() {
        return word;
    }

    /** The field of that name, if there is one. */
    public static Optional<FactField> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** True of tags and roles: who changes one of them changes no other, and their order says nothing. */
    public static boolean isItemByItem(String word) {
        return word.equals(TAGS.word) || word.equals(ROLES.word);
    }

    /** The name of one of the group's own fields. */
    public static String own(FieldId field) {
        return OWN + field.value();
    }

    /** The group's own field of that name; empty when it is none. */
    public static Optional<FieldId> ownField(String word) {
        return word.startsWith(OWN) ? Optional.of(new FieldId(word.substring(OWN.length()))) : Optional.empty();
    }

    /** True for the name of any fact. */
    public static boolean isFact(String word) {
        return named(word).isPresent() || word.startsWith(OWN);
    }

    /** True when a contact can have several values, each a fact by itself. */
    boolean isOfSeveral() {
        return switch (this) {
            case EMAILS, PHONES, ADDRESSES, ROLES, TAGS -> true;
            case KIND, FIRST_NAME, LAST_NAME, NICKNAME, NAME, BORN, STATUSES, KEEP_IN_TOUCH, BEFORE_YOU_SPEAK -> false;
        };
    }
}
