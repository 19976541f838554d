package org.kith.contacts;

import java.util.Optional;

/**
 * What became of one field.
 *
 * @param field the name of a fact ({@link FactField}), or {@link #CONFIRMED}, {@link #LIST}, {@link #TASK}, {@link #INTERACTION}, {@link
 *     #RELATIONSHIP}, {@link #DOCUMENT}, {@link #PERMISSION}, {@link #SUPPRESSION}, {@link #CONTACT}
 * @param before the text it had, as {@link FactTexts} or in words; empty when it had none
 * @param after the text it has
 * @param subject the id of the list, task, interaction, relationship or document
 */
public record FieldChange(String field, Optional<String> before, Optional<String> after, Optional<String> subject) {
    /** Facts were found right as they are. */
    public static final String CONFIRMED = "confirmed";
    /** A list was joined or left. */
    public static final String LIST = "list";
    /** Something to do. */
    public static final String TASK = "task";
    /** A touch with the contact. */
    public static final String INTERACTION = "interaction";
    /** What the contact is to another; the texts are {@link org.kith.contacts.relationships.RelationshipText}. */
    public static final String RELATIONSHIP = "relationship";
    /** A file that is attached; the text is its name. */
    public static final String DOCUMENT = "document";
    /** Something said about a purpose and a channel, when it is taken back. */
    public static final String PERMISSION = "permission";
    /** Whether an address may be mailed. */
    public static final String SUPPRESSION = "suppression";
    /** The contact as a whole, by its name. */
    public static final String CONTACT = "contact";

    static FieldChange of(String field, Optional<String> before, Optional<String> after) {
        return new FieldChange(field, before, after, Optional.empty());
    }

    /** Something is there that was not. */
    public static FieldChange appeared(String field, String subject, String text) {
        return new FieldChange(field, Optional.empty(), Optional.of(text), Optional.of(subject));
    }

    /** Something is gone that was there. */
    public static FieldChange disappeared(String field, String subject, String text) {
        return new FieldChange(field, Optional.of(text), Optional.empty(), Optional.of(subject));
    }
}
