package org.kith.contacts.dynamodb;

import org.kith.contacts.Contact;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.RowSchema;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * A contact's row as it was read, to be written only if nothing was written of the contact since: neither its own facts,
 * which count its version up, nor anything beside them, which counts up how often it was touched.
 *
 * @param touched since its version began; saving a version begins anew
 */
record AsRead(Contact contact, long touched) {
    /** Counts interactions, tasks and relationships on the contact's row, so that taking a contact away notices them. */
    static final String TOUCHED = "touched";

    private record Counts(long version, long touched) {}

    private static final TableSchema<Counts> COUNTS = RowSchema.of(Counts.class)
            .number(ContactSchemas.VERSION, Counts::version)
            .number(TOUCHED, Counts::touched)
            .build(read -> new Counts(read.number(ContactSchemas.VERSION), read.numberOrZero(TOUCHED)));

    static AsRead of(Item row) {
        return new AsRead(row.as(ContactSchemas.CONTACT), row.as(COUNTS).touched());
    }

    Condition unchanged() {
        return Condition.equal(ContactSchemas.VERSION, contact.version())
                .and(touched == 0 ? Condition.lacks(TOUCHED) : Condition.equal(TOUCHED, touched));
    }
}
