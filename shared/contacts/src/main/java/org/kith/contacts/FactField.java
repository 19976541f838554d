package org.kith.contacts;

import java.util.Arrays;
import java.util.Optional;

/** One of the facts, by the name that the contract gives it. */
public enum FactField {
    /** Person, organisation or household. */
    KIND("kind"),
    /** Of a person. */
    FIRST_NAME("firstName"),
    /** Of a person. */
    LAST_NAME("lastName"),
    /** Of an organisation or household. */
    NAME("name"),
    /** A line each, the label behind a tab. */
    EMAILS("emails"),
    /** A line each, the label behind a tab. */
    PHONES("phones"),
    /** Street lines, town and postcode, with tabs between. */
    ADDRESS("address"),
    /** A line each. */
    TAGS("tags"),
    /** As it is. */
    BEFORE_YOU_SPEAK("beforeYouSpeak");

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
}
