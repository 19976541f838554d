package org.kith.functions.mailings.dynamodb;

import org.kith.dynamodb.RowSchema;
import org.kith.functions.mailings.Audience.Excluded;
import org.kith.functions.mailings.ExclusionReason;
import org.kith.functions.mailings.sending.MailingCounts;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The rows of a mailing's ledger besides its recipients. */
final class LedgerRows {
    static final String COUNTS_KEY = "COUNTS";
    static final String WAITING = "waiting";
    static final String EXCLUDED_PREFIX = "X#";

    static final TableSchema<MailingCounts> COUNTS = RowSchema.of(MailingCounts.class)
            .number("chosen", MailingCounts::chosen)
            .number(WAITING, MailingCounts::waiting)
            .number("sent", MailingCounts::sent)
            .number("skipped", MailingCounts::skipped)
            .number("failed", MailingCounts::failed)
            .number("uncertain", MailingCounts::uncertain)
            .number("delivered", MailingCounts::delivered)
            .number("bounced", MailingCounts::bounced)
            .number("complained", MailingCounts::complained)
            .number("left", MailingCounts::left)
            .build(read -> new MailingCounts(
                    read.numberOrZero("chosen"),
                    read.numberOrZero(WAITING),
                    read.numberOrZero("sent"),
                    read.numberOrZero("skipped"),
                    read.numberOrZero("failed"),
                    read.numberOrZero("uncertain"),
                    read.numberOrZero("delivered"),
                    read.numberOrZero("bounced"),
                    read.numberOrZero("complained"),
                    read.numberOrZero("left")));

    static final TableSchema<Excluded> EXCLUDED = RowSchema.of(Excluded.class)
            .text("contact", excluded -> excluded.contact().value())
            .text("name", Excluded::name)
            .optionalText("address", excluded -> excluded.address().map(EmailAddress::value))
            .text("reason", excluded -> RecipientRow.word(excluded.reason()))
            .build(read -> new Excluded(
                    new ContactId(read.text("contact")),
                    read.text("name"),
                    read.optionalText("address").map(EmailAddress::new),
                    RecipientRow.constant(ExclusionReason.class, read.text("reason"))));

    private LedgerRows() {}

    static String excludedKey(Excluded excluded) {
        return excludedKey(excluded.contact());
    }

    static String excludedKey(ContactId contact) {
        return EXCLUDED_PREFIX + contact.value();
    }
}
