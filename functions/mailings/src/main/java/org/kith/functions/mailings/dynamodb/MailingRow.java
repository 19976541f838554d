package org.kith.functions.mailings.dynamodb;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.kith.dynamodb.RowSchema;
import org.kith.functions.mailings.Aim;
import org.kith.functions.mailings.ListName;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Person;
import org.kith.functions.mailings.SegmentName;
import org.kith.functions.mailings.content.Content;
import org.kith.functions.mailings.content.Subject;
import org.kith.kernel.ListId;
import org.kith.kernel.MailingId;
import org.kith.kernel.SegmentId;
import org.kith.kernel.UserId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A mailing without its content. */
record MailingRow(
        String id,
        long version,
        State state,
        String subject,
        Aim aim,
        Instant createdAt,
        Instant changedAt,
        Person changedBy,
        Optional<Instant> testSentAt,
        Optional<Person> sentBy,
        Optional<Instant> goesAt,
        Optional<Instant> startedAt,
        Optional<Instant> frozenAt,
        Optional<Instant> sentAt,
        Optional<String> problem) {
    static final String SORT_KEY = "MAILING";
    static final String VERSION = "version";
    static final String STATE = "state";
    static final String FROZEN_AT = "frozenAt";

    /** The kinds of {@link MailingState}. */
    enum State {
        DRAFT,
        QUEUED,
        SENDING,
        PAUSED,
        SENT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final TableSchema<ListName> LIST = RowSchema.of(ListName.class)
            .text("id", list -> list.id().value())
            .text("name", ListName::name)
            .build(read -> new ListName(new ListId(read.text("id")), read.text("name")));

    private static final TableSchema<SegmentName> SEGMENT = RowSchema.of(SegmentName.class)
            .text("id", segment -> segment.id().value())
            .text("name", SegmentName::name)
            .build(read -> new SegmentName(new SegmentId(read.text("id")), read.text("name")));

    private static final TableSchema<Person> PERSON = RowSchema.of(Person.class)
            .text("id", person -> person.id().value())
            .text("name", Person::name)
            .build(read -> new Person(new UserId(read.text("id")), read.text("name")));

    static final TableSchema<MailingRow> SCHEMA = RowSchema.of(MailingRow.class)
            .text("id", MailingRow::id)
            .number(VERSION, MailingRow::version)
            .text(STATE, row -> row.state().word())
            .text("subject", MailingRow::subject)
            .rows("lists", ListName.class, LIST, row -> row.aim().lists())
            .rows("segments", SegmentName.class, SEGMENT, row -> row.aim().segments())
            .instant("createdAt", MailingRow::createdAt)
            .instant("changedAt", MailingRow::changedAt)
            .row("changedBy", Person.class, PERSON, row -> Optional.of(row.changedBy()))
            .optionalInstant("testSentAt", MailingRow::testSentAt)
            .row("sentBy", Person.class, PERSON, MailingRow::sentBy)
            .optionalInstant("goesAt", MailingRow::goesAt)
            .optionalInstant("startedAt", MailingRow::startedAt)
            .optionalInstant(FROZEN_AT, MailingRow::frozenAt)
            .optionalInstant("sentAt", MailingRow::sentAt)
            .optionalText("problem", MailingRow::problem)
            .build(read -> new MailingRow(
                    read.text("id"),
                    read.number(VERSION),
                    State.valueOf(read.text(STATE).toUpperCase(Locale.ROOT)),
                    read.text("subject"),
                    new Aim(read.rows("lists", ListName.class), read.rows("segments", SegmentName.class)),
                    read.instant("createdAt"),
                    read.instant("changedAt"),
                    read.row("changedBy", Person.class).orElseThrow(),
                    read.optionalInstant("testSentAt"),
                    read.row("sentBy", Person.class),
                    read.optionalInstant("goesAt"),
                    read.optionalInstant("startedAt"),
                    read.optionalInstant(FROZEN_AT),
                    read.optionalInstant("sentAt"),
                    read.optionalText("problem")));

    static MailingRow of(Mailing mailing) {
        MailingState state = mailing.state();
        return new MailingRow(
                mailing.id().value(),
                mailing.version(),
                word(state),
                mailing.subject().source(),
                mailing.aim(),
                mailing.createdAt(),
                mailing.changedAt(),
                mailing.changedBy(),
                mailing.testSentAt(),
                switch (state) {
                    case MailingState.Draft() -> Optional.empty();
                    case MailingState.Queued queued -> Optional.of(queued.by());
                    case MailingState.Sending sending -> Optional.of(sending.by());
                    case MailingState.Paused paused -> Optional.of(paused.by());
                    case MailingState.Sent sent -> Optional.of(sent.by());
                },
                state instanceof MailingState.Queued queued ? Optional.of(queued.goesAt()) : Optional.empty(),
                state instanceof MailingState.Sending sending
                        ? Optional.of(sending.startedAt())
                        : state instanceof MailingState.Paused paused
                                ? Optional.of(paused.startedAt())
                                : Optional.empty(),
                state instanceof MailingState.Sending sending
                        ? sending.frozenAt()
                        : state instanceof MailingState.Paused paused ? paused.frozenAt() : Optional.empty(),
                state instanceof MailingState.Sent sent ? Optional.of(sent.at()) : Optional.empty(),
                state instanceof MailingState.Paused paused ? Optional.of(paused.problem()) : Optional.empty());
    }

    private static State word(MailingState state) {
        return switch (state) {
            case MailingState.Draft() -> State.DRAFT;
            case MailingState.Queued _ -> State.QUEUED;
            case MailingState.Sending _ -> State.SENDING;
            case MailingState.Paused _ -> State.PAUSED;
            case MailingState.Sent _ -> State.SENT;
        };
    }

    Mailing mailing(Content content) {
        return new Mailing(
                new MailingId(id),
                version,
                mailingState(),
                new Subject(subject),
                content,
                aim,
                createdAt,
                changedAt,
                changedBy,
                testSentAt);
    }

    MailingState mailingState() {
        return switch (state) {
            case DRAFT -> new MailingState.Draft();
            case QUEUED -> new MailingState.Queued(sentBy.orElseThrow(), goesAt.orElseThrow());
            case SENDING -> new MailingState.Sending(sentBy.orElseThrow(), startedAt.orElseThrow(), frozenAt);
            case PAUSED ->
                new MailingState.Paused(sentBy.orElseThrow(), startedAt.orElseThrow(), frozenAt, problem.orElseThrow());
            case SENT -> new MailingState.Sent(sentBy.orElseThrow(), sentAt.orElseThrow());
        };
    }
}
