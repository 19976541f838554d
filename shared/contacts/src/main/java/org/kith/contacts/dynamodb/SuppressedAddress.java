package org.kith.contacts.dynamodb;

import static org.kith.contacts.dynamodb.ContactKeys.constant;
import static org.kith.contacts.dynamodb.ContactKeys.word;

import java.time.Instant;
import java.util.Optional;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.RowSchema;
import org.kith.dynamodb.Update;
import org.kith.kernel.EmailAddress;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * In an address's collection: that it must not be mailed. The collection is found by the address's hash, so the row can do
 * without the address itself, and does once its owner was erased.
 *
 * @param address empty once nothing that leads to a person may be kept
 */
record SuppressedAddress(Optional<String> address, SuppressionReason reason, Optional<String> detail, Instant at) {
    private static final String ADDRESS = "address";
    private static final String DETAIL = "detail";

    static final TableSchema<SuppressedAddress> SCHEMA = RowSchema.of(SuppressedAddress.class)
            .optionalText(ADDRESS, SuppressedAddress::address)
            .text("reason", row -> word(row.reason()))
            .optionalText(DETAIL, SuppressedAddress::detail)
            .instant("at", SuppressedAddress::at)
            .build(read -> new SuppressedAddress(
                    read.optionalText(ADDRESS),
                    constant(SuppressionReason.class, read.text("reason")),
                    read.optionalText(DETAIL),
                    read.instant("at")));

    /** What is listed of it: nothing that leads to a person. */
    static final TableSchema<SuppressedAddress> LISTED = RowSchema.of(SuppressedAddress.class)
            .text("reason", row -> word(row.reason()))
            .instant("at", SuppressedAddress::at)
            .build(read -> new SuppressedAddress(
                    Optional.empty(),
                    constant(SuppressionReason.class, read.text("reason")),
                    Optional.empty(),
                    read.instant("at")));

    static SuppressedAddress of(Suppression suppression) {
        return new SuppressedAddress(
                suppression.reason() == SuppressionReason.ERASED
                        ? Optional.empty()
                        : Optional.of(suppression.address().value()),
                suppression.reason(),
                suppression.detail(),
                suppression.at());
    }

    /** A row that stays when the address's owner is erased, without the address and what a server said of it. */
    static Update nameless(PartitionKey address) {
        return Update.of(address, ContactKeys.SUPPRESSION, Condition.present())
                .remove(ADDRESS)
                .remove(DETAIL);
    }

    /** The row found for an address that somebody asked for. */
    static Suppression read(Item item, EmailAddress asked) {
        SuppressedAddress row = item.as(SCHEMA);
        return new Suppression(
                row.address().map(EmailAddress::new).orElse(asked), row.reason(), row.detail(), row.at());
    }
}
