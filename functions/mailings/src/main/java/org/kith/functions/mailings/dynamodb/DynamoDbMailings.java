package org.kith.functions.mailings.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.RowKey;
import org.kith.dynamodb.RowSchema;
import org.kith.dynamodb.TableShape;
import org.kith.dynamodb.Transaction;
import org.kith.dynamodb.Update;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.content.Content;
import org.kith.functions.mailings.content.SenderIdentity;
import org.kith.functions.mailings.json.ContentJson;
import org.kith.functions.mailings.sending.MailingCounts;
import org.kith.functions.mailings.sending.Recipients;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.MailingId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Mailings in the GroupData table, found by name of their collection, and in the listing index by age. */
public final class DynamoDbMailings implements Mailings {
    private static final String CONTENT_KEY = "CONTENT";
    private static final String SENDER_KEY = "SENDER";

    /** How many tests went in an hour; nobody needs it after. */
    private static final String TESTS_PREFIX = "TESTS#";

    private static final String COUNT = "count";

    /** Mailing and content of each: as many as one BatchGetItem can read. */
    private static final int MOST_LISTED = 50;

    /** Always with milliseconds, so that texts sort by time. */
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final TableSchema<ContentRow> CONTENT = RowSchema.of(ContentRow.class)
            .text("json", ContentRow::json)
            .build(read -> new ContentRow(read.text("json")));

    private static final TableSchema<MailingId> LISTED =
            RowSchema.of(MailingId.class).text("id", MailingId::value).build(read -> new MailingId(read.text("id")));

    private static final TableSchema<SenderIdentity> SENDER = RowSchema.of(SenderIdentity.class)
            .text("groupName", SenderIdentity::groupName)
            .text("postalAddress", SenderIdentity::postalAddress)
            .text("senderName", SenderIdentity::senderName)
            .text("replyTo", sender -> sender.replyTo().value())
            .text("timeZone", sender -> sender.timeZone().getId())
            .build(read -> new SenderIdentity(
                    read.text("groupName"),
                    read.text("postalAddress"),
                    read.text("senderName"),
                    new EmailAddress(read.text("replyTo")),
                    ZoneId.of(read.text("timeZone"))));

    private final GroupData data;

    /** Takes one group's data. */
    public DynamoDbMailings(GroupData data) {
        this.data = data;
    }

    private record ContentRow(String json) {}

    @Override
    public Optional<Mailing> find(MailingId id) {
        return read(List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<MailingState> state(MailingId id) {
        return data.get(partition(id), MailingRow.SORT_KEY, MailingRow.SCHEMA).map(MailingRow::mailingState);
    }

    @Override
    public List<Mailing> newest(int most) {
        List<MailingId> ids = data
                .query(
                        TableShape.LISTING,
                        Query.of(data.keys().mailingListing(), Math.min(most, MOST_LISTED))
                                .fromTheEnd())
                .items()
                .stream()
                .map(item -> item.as(LISTED))
                .toList();
        return read(ids);
    }

    @Override
    public void add(Mailing mailing) {
        data.transaction()
                .putNew(row(mailing))
                .put(contentRow(mailing))
                .commit()
                .orThrow();
    }

    @Override
    public Saved save(Mailing before, Mailing after) {
        Transaction transaction = data.transaction().putIf(unchanged(before), row(after));
        if (!after.content().equals(before.content())) {
            transaction.put(contentRow(after));
        }
        if (after.state() instanceof MailingState.Sent) {
            transaction.require(
                    Condition.equal(LedgerRows.WAITING, 0).or(Condition.lacks(LedgerRows.WAITING)),
                    partition(after.id()),
                    LedgerRows.COUNTS_KEY);
        }
        return saved(transaction.commit());
    }

    @Override
    public Allowance takeTest(MailingId id, Instant now, int most) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Commit commit = data.update(Update.of(
                        partition(id),
                        TESTS_PREFIX + when(hour),
                        Condition.lacks(COUNT).or(Condition.lessThan(COUNT, most)))
                .add(COUNT, 1)
                .set(TableShape.EXPIRES_AT, hour.plus(Duration.ofHours(1)).getEpochSecond()));
        return switch (commit) {
            case Commit.Done() -> Allowance.GRANTED;
            case Commit.Refused _ -> Allowance.USED_UP;
        };
    }

    @Override
    public Saved remove(Mailing mailing) {
        return saved(data.transaction()
                .deleteIf(unchanged(mailing), partition(mailing.id()), MailingRow.SORT_KEY)
                .delete(partition(mailing.id()), CONTENT_KEY)
                .commit());
    }

    @Override
    public SenderIdentity freezeSender(MailingId id, SenderIdentity sender) {
        Commit commit = data.transaction()
                .putNew(Row.of(partition(id), SENDER_KEY, SENDER, sender))
                .commit();
        return switch (commit) {
            case Commit.Done() -> sender;
            case Commit.Refused _ -> frozenSender(id).orElseThrow();
        };
    }

    @Override
    public Optional<SenderIdentity> frozenSender(MailingId id) {
        return data.get(partition(id), SENDER_KEY, SENDER);
    }

    @Override
    public Map<MailingId, MailingCounts> counts(Collection<MailingId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<RowKey, Item> rows = data.getAll(
                ids.stream().map(id -> key(id, LedgerRows.COUNTS_KEY)).toList());
        Map<MailingId, MailingCounts> counts = new HashMap<>();
        for (MailingId id : ids) {
            Optional.ofNullable(rows.get(key(id, LedgerRows.COUNTS_KEY)))
                    .ifPresent(item -> counts.put(id, item.as(LedgerRows.COUNTS)));
        }
        return counts;
    }

    @Override
    public Recipients recipients(MailingId id) {
        return new DynamoDbRecipients(data, id);
    }

    private List<Mailing> read(List<MailingId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<RowKey, Item> rows = data.getAll(ids.stream()
                .flatMap(id -> Stream.of(key(id, MailingRow.SORT_KEY), key(id, CONTENT_KEY)))
                .toList());
        List<Mailing> mailings = new ArrayList<>();
        for (MailingId id : ids) {
            Optional<Content> content = Optional.ofNullable(rows.get(key(id, CONTENT_KEY)))
                    .map(item -> ContentJson.parse(item.as(CONTENT).json()));
            // Either row is missing when the mailing is removed at this moment.
            Optional.ofNullable(rows.get(key(id, MailingRow.SORT_KEY)))
                    .flatMap(item -> content.map(item.as(MailingRow.SCHEMA)::mailing))
                    .ifPresent(mailings::add);
        }
        return mailings;
    }

    private Row row(Mailing mailing) {
        return Row.of(partition(mailing.id()), MailingRow.SORT_KEY, MailingRow.SCHEMA, MailingRow.of(mailing))
                .listedUnder(
                        data.keys().mailingListing(),
                        when(mailing.createdAt()) + "#" + mailing.id().value(),
                        LISTED,
                        mailing.id());
    }

    private Row contentRow(Mailing mailing) {
        return Row.of(
                partition(mailing.id()), CONTENT_KEY, CONTENT, new ContentRow(ContentJson.write(mailing.content())));
    }

    private RowKey key(MailingId id, String sortKey) {
        return new RowKey(partition(id), sortKey);
    }

    private PartitionKey partition(MailingId id) {
        return data.keys().mailing(id);
    }

    private static Condition unchanged(Mailing before) {
        return Condition.equal(MailingRow.VERSION, before.version());
    }

    private static Saved saved(Commit commit) {
        return switch (commit) {
            case Commit.Done() -> Saved.DONE;
            case Commit.Refused _ -> Saved.CHANGED_SINCE;
        };
    }

    private static String when(Instant instant) {
        return WHEN.format(instant);
    }
}
