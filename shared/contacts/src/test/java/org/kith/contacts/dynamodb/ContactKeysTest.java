package org.kith.contacts.dynamodb;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactKeysTest {
    /** A page reads the last rows of a long record. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ContactKeys.CHANGE,
                ContactKeys.INTERACTION,
                ContactKeys.MAIL,
                ContactKeys.PERMISSION,
                ContactKeys.RELATIONSHIP,
                ContactKeys.TASK
            })
    void looksAreTheFirstThatALongRecordLeavesOut(String prefix) {
        assertTrue(ContactKeys.LOOK.compareTo(prefix) < 0);
        assertTrue(ContactKeys.CONTACT.compareTo(ContactKeys.LOOK) < 0);
    }
}
