package org.kith.contacts.duplicates;

/** Why two contacts may be the same. */
public enum Reason {
    /** First and last name, or the name of an organisation or household. */
    SAME_NAME,
    /** The same words of a name, in another order or in other boxes. */
    SWAPPED_NAME,
    /** One first name is another form of the other: Bill and William. */
    SHORT_NAME,
    /** One slip of the finger apart. */
    MISTYPED_NAME,
    /** The same last name, and one has only the first letter of the other's first name. */
    INITIAL,
    /** The same last name, and of one the first name is not known. */
    SAME_LAST_NAME,
    /** The same first name; the last name differs or is not known. */
    SAME_FIRST_NAME,
    SAME_EMAIL,
    SAME_PHONE,
    SAME_BIRTH_DATE,
    SAME_POSTCODE
}
