package org.kith.contacts;

/** How well a typed word was found in a contact, best first. What was forgiven comes behind all that was not. */
enum Found {
    /** It is a first or last name, or how an organisation is called. */
    WHOLE_NAME(0),
    /** A first or last name starts so. */
    NAME(1),
    /** Another word of the name starts so. */
    OTHER_NAME(2),
    /** It is another form of the first name: Bill for William. */
    OTHER_FORM(3),
    /** An e-mail address starts so. */
    EMAIL(4),
    /** A phone number, postcode or tag starts so. */
    REST(5),
    /** It stands inside a phone number. */
    INSIDE_NUMBER(6),
    /** It is a word of the name but for one slip. */
    MISTYPED_NAME(7),
    /** Something starts so but for one slip. */
    MISTYPED(8),
    /** Nowhere. */
    NOT(9);

    private final int rank;

    Found(int rank) {
        this.rank = rank;
    }

    /** 0 for the best. */
    int rank() {
        return rank;
    }

    /** The better of the two. */
    Found or(Found other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
