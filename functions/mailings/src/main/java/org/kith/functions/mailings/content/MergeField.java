package org.kith.functions.mailings.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What of a reader can stand in a mailing. */
public enum MergeField {
    /** Of a person. */
    FIRST_NAME("firstName"),
    /** Of a person. */
    LAST_NAME("lastName"),
    /** The name that the contact is shown by. */
    FULL_NAME("fullName"),
    /** The name of the group that sends. */
    GROUP_NAME("groupName");

    private final String word;

    MergeField(String word) {
        this.word = word;
    }

    /** As the contract writes it. */
    public String word() {
        return word;
    }

    /** The field that the contract writes so. */
    public static Optional<MergeField> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** All of them, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(MergeField::word).collect(Collectors.joining(", "));
    }
}
