package org.kith.functions.spreadsheets;

import org.kith.contacts.fields.Field;

/**
 * What told that a row is about a contact that is known.
 *
 * @param words what goes on after "by"
 */
record MatchedBy(String words) {
    static final MatchedBy ID = new MatchedBy("Kith’s own id");
    static final MatchedBy EMAIL = new MatchedBy("e-mail address");
    static final MatchedBy ROW = new MatchedBy("a row just like it that came in before");
    static final MatchedBy LAST_TIME = new MatchedBy("what the sheet said of them the last time");

    /** The number that the group itself gave them. */
    static MatchedBy reference(Field field) {
        return new MatchedBy("“" + field.name() + "”");
    }

    /** Of a row that may be about several. */
    String doubt(boolean isTaken) {
        return "Several in Kith have this " + words + ": "
                + (isTaken ? "we took one of them" : "we cannot tell who is meant, so a new one comes in");
    }
}
