package org.kith.functions.mailings.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kith.contacts.MailReceived;
import org.kith.contacts.dynamodb.ContactWrites;
import org.kith.contacts.dynamodb.DynamoDbGoneContacts;
import org.kith.contacts.gone.Gone;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.Page;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.RowKey;
import org.kith.dynamodb.Transaction;
import org.kith.dynamodb.Update;
import org.kith.functions.mailings.Audience.Excluded;
import org.kith.functions.mailings.sending.AttemptId;
import org.kith.functions.mailings.sending.MailOutcome;
import org.kith.functions.mailings.sending.MailingCounts;
import org.kith.functions.mailings.sending.Move;
import org.kith.functions.mailings.sending.Recipient;
import org.kith.functions.mailings.sending.RecipientState;
import org.kith.functions.mailings.sending.Recipients;
import org.kith.kernel.ContactId;
import org.kith.kernel.MailingId;

/** The ledger of one mailing, in the mailing's own collection. */
final class DynamoDbRecipients implements Recipients {
    private static final int PAGE = 1_000;

    private final GroupData data;
    private final MailingId mailing;
    private final PartitionKey partition;

    DynamoDbRecipients(GroupData data, MailingId mailing) {
        this.data = data;
        this.mailing = mailing;
        this.partition = data.keys().mailing(mailing);
    }

    @Override
    public Written freeze(List<Recipient> recipients, List<Excluded> excluded) {
        Transaction transaction = data.transaction();
        // Once a mailing is frozen nobody joins it, however late a second freezer comes.
        transaction.require(
                Condition.equal(MailingRow.STATE, MailingRow.State.SENDING.word())
                        .and(Condition.lacks(MailingRow.FROZEN_AT)),
                partition,
                MailingRow.SORT_KEY);
        MailingCounts added = MailingCounts.excluded(excluded.size());
        for (Recipient recipient : recipients) {
            transaction.putNew(row(recipient));
            added = added.plus(MailingCounts.of(recipient));
        }
        excluded.forEach(
                each -> transaction.putNew(Row.of(partition, LedgerRows.excludedKey(each), LedgerRows.EXCLUDED, each)));
        count(transaction, added);
        return written(transaction.commit());
    }

    @Override
    public Accounted accounted() {
        Map<String, ContactId> byAddress = new HashMap<>();
        Set<ContactId> excluded = new HashSet<>();
        each(RecipientRow.PREFIX, item -> {
            Recipient recipient = item.as(RecipientRow.SCHEMA).recipient();
            byAddress.put(
                    recipient.addressee().address().normalised(),
                    recipient.addressee().contact());
        });
        each(
                LedgerRows.EXCLUDED_PREFIX,
                item -> excluded.add(item.as(LedgerRows.EXCLUDED).contact()));
        return new Accounted(byAddress, excluded);
    }

    @Override
    public List<Recipient> find(List<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<RowKey> wanted = keys.stream()
                .distinct()
                .map(key -> new RowKey(partition, RecipientRow.PREFIX + key))
                .toList();
        Map<RowKey, Item> found = data.getAll(wanted);
        return wanted.stream()
                .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
                .map(item -> item.as(RecipientRow.SCHEMA).recipient())
                .toList();
    }

    @Override
    public List<Recipient> page(Optional<String> after, int most) {
        return read(RecipientRow.PREFIX, after.map(key -> RecipientRow.PREFIX + key), most).items().stream()
                .map(item -> item.as(RecipientRow.SCHEMA).recipient())
                .toList();
    }

    @Override
    public List<Excluded> excludedPage(Optional<ContactId> after, int most) {
        return read(LedgerRows.EXCLUDED_PREFIX, after.map(LedgerRows::excludedKey), most).items().stream()
                .map(item -> item.as(LedgerRows.EXCLUDED))
                .toList();
    }

    @Override
    public Written claim(Move move) {
        RecipientState.Sending sending = (RecipientState.Sending) move.after().state();
        // An earlier attempt in doubt stays where it is: it is in the row of whoever is waiting, too.
        Commit commit = data.update(Update.of(
                        partition,
                        sortKey(move.after()),
                        Condition.equal(RecipientRow.STATE, RecipientRow.State.PENDING.word())
                                .and(unchanged(move.before())))
                .set(RecipientRow.STATE, RecipientRow.State.SENDING.word())
                .set(RecipientRow.ATTEMPT, sending.attempt().value())
                .set(RecipientRow.AT, sending.since())
                .set(RecipientRow.RETURNED, sending.returned())
                .set(RecipientRow.SUBJECT, move.after().subject().orElseThrow())
                .set(RecipientRow.REVISION, move.after().revision()));
        return switch (commit) {
            case Commit.Done() -> Written.ALL;
            // The SDK repeats a write whose answer was lost, and then meets what it has written itself.
            case Commit.Refused _ -> isClaimedBy(sending.attempt(), move.after()) ? Written.ALL : Written.NOTHING;
        };
    }

    private boolean isClaimedBy(AttemptId attempt, Recipient recipient) {
        return find(List.of(recipient.key())).stream()
                .anyMatch(now -> now.state() instanceof RecipientState.Sending sending
                        && sending.attempt().equals(attempt));
    }

    @Override
    public Written move(List<Move> moves) {
        if (moves.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("At most " + MOST_AT_ONCE + " moves at once, not " + moves.size());
        }
        Transaction transaction = data.transaction();
        ContactWrites contacts = new ContactWrites(data.keys(), transaction);
        Map<ContactId, Gone> gone = DynamoDbGoneContacts.among(
                data,
                moves.stream()
                        .filter(move -> news(move).isPresent())
                        .map(move -> move.after().addressee().contact())
                        .toList());
        MailingCounts difference = MailingCounts.NONE;
        for (Move move : moves) {
            transaction.putIf(unchanged(move.before()), row(move.after()));
            difference = difference.plus(move.difference());
            ContactId contact = move.after().addressee().contact();
            news(move).ifPresent(mail -> contacts.mail(contact, Optional.ofNullable(gone.get(contact)), mail));
        }
        if (difference.waiting() > 0) {
            transaction.require(
                    Condition.equal(MailingRow.STATE, MailingRow.State.SENDING.word())
                            .or(Condition.equal(MailingRow.STATE, MailingRow.State.PAUSED.word())),
                    partition,
                    MailingRow.SORT_KEY);
        }
        count(transaction, difference);
        return written(transaction.commit());
    }

    @Override
    public MailingCounts counts() {
        return data.get(partition, LedgerRows.COUNTS_KEY, LedgerRows.COUNTS).orElse(MailingCounts.NONE);
    }

    /** What a move has to say to the contact's page. */
    private Optional<MailReceived> news(Move move) {
        return received(move.after()).filter(mail -> !Optional.of(mail).equals(received(move.before())));
    }

    /** What the contact's page shows of it; nothing unless it went. */
    private Optional<MailReceived> received(Recipient recipient) {
        if (recipient.state() instanceof RecipientState.Sent(var _, var _, Instant at, MailOutcome outcome)) {
            return Optional.of(new MailReceived(
                    mailing,
                    at,
                    recipient.subject().orElse(""),
                    recipient.addressee().address(),
                    switch (outcome.kind()) {
                        case SENT -> MailReceived.Outcome.SENT;
                        case DELIVERED -> MailReceived.Outcome.DELIVERED;
                        case SOFT_BOUNCED, HARD_BOUNCED -> MailReceived.Outcome.BOUNCED;
                        case COMPLAINED -> MailReceived.Outcome.COMPLAINED;
                    },
                    outcome.detail()));
        }
        return Optional.empty();
    }

    private void count(Transaction transaction, MailingCounts difference) {
        if (difference.equals(MailingCounts.NONE)) {
            return;
        }
        // There or not there: the first write makes the row.
        Update update =
                Update.of(partition, LedgerRows.COUNTS_KEY, Condition.present().or(Condition.absent()));
        LedgerRows.COUNTS
                .itemToMap(difference, true)
                .forEach((name, value) -> update.add(name, Long.parseLong(value.n())));
        transaction.update(update);
    }

    private void each(String prefix, Consumer<Item> reader) {
        Optional<String> after = Optional.empty();
        boolean more = true;
        // Ends with the collection, which is bounded by the group's contacts.
        while (more) {
            Page page = read(prefix, after, PAGE);
            page.items().forEach(reader);
            more = page.more() && !page.items().isEmpty();
            after = more ? Optional.of(page.items().getLast().sortKey()) : after;
        }
    }

    private Page read(String prefix, Optional<String> after, int most) {
        Query query = Query.of(partition, most).startingWith(prefix).consistently();
        return data.query(after.map(query::continuedAfter).orElse(query));
    }

    private Row row(Recipient recipient) {
        return Row.of(partition, sortKey(recipient), RecipientRow.SCHEMA, RecipientRow.of(recipient));
    }

    private static String sortKey(Recipient recipient) {
        return RecipientRow.PREFIX + recipient.key();
    }

    private static Condition unchanged(Recipient before) {
        return Condition.equal(RecipientRow.REVISION, before.revision());
    }

    private static Written written(Commit commit) {
        return switch (commit) {
            case Commit.Done() -> Written.ALL;
            case Commit.Refused _ -> Written.NOTHING;
        };
    }
}
