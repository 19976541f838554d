package org.kith.functions.spreadsheets;

/** What told that a row is about a contact that is known. */
enum MatchedBy {
    ID("Kith’s own id"),
    EMAIL("e-mail address"),
    ROW("a row just like it that came in before"),
    LAST_TIME("what the sheet said of them the last time"),
    BORN("date of birth and name"),
    PHONE("phone number and name"),
    POSTCODE("postcode and name");

    private final String words;

    MatchedBy(String words) {
        this.words = words;
    }

    /** What goes on after "by". */
    String words() {
        return words;
    }

    /** Of a row that may be about several. */
    String doubt(boolean isTaken) {
        return "Several in Kith have this " + words + ": "
                + (isTaken ? "we took one of them" : "we cannot tell who is meant, so a new one comes in");
    }
}
