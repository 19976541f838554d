package org.kith.functions.mailings.dynamodb;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.kith.dynamodb.RowSchema;
import org.kith.functions.mailings.ExclusionReason;
import org.kith.functions.mailings.sending.Addressee;
import org.kith.functions.mailings.sending.AttemptId;
import org.kith.functions.mailings.sending.MailOutcome;
import org.kith.functions.mailings.sending.Recipient;
import org.kith.functions.mailings.sending.RecipientState;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A recipient, laid flat. */
record RecipientRow(
        Addressee addressee,
        State state,
        long revision,
        Optional<String> subject,
        boolean left,
        Optional<AttemptId> attempt,
        Optional<AttemptId> doubtful,
        Optional<Instant> at,
        long returned,
        Optional<String> messageId,
        Optional<MailOutcome> outcome,
        Optional<String> reason) {
    static final String PREFIX = "R#";
    static final String STATE = "state";
    static final String REVISION = "revision";
    static final String ATTEMPT = "attempt";
    static final String DOUBTFUL = "doubtful";
    static final String AT = "at";
    static final String RETURNED = "returned";
    static final String SUBJECT = "subject";

    /** The kinds of {@link RecipientState}. */
    enum State {
        PENDING,
        SENDING,
        SENT,
        SKIPPED,
        FAILED,
        UNCERTAIN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final TableSchema<RecipientRow> SCHEMA = RowSchema.of(RecipientRow.class)
            .text("contact", row -> row.addressee().contact().value())
            .text("address", row -> row.addressee().address().value())
            .text("name", row -> row.addressee().name())
            .text("firstName", row -> row.addressee().firstName())
            .text("lastName", row -> row.addressee().lastName())
            .flag("bySegment", row -> row.addressee().bySegment())
            .text(STATE, row -> row.state().word())
            .number(REVISION, RecipientRow::revision)
            .optionalText(SUBJECT, RecipientRow::subject)
            .flag("left", RecipientRow::left)
            .optionalText(ATTEMPT, row -> row.attempt().map(AttemptId::value))
            .optionalText(DOUBTFUL, row -> row.doubtful().map(AttemptId::value))
            .optionalInstant(AT, RecipientRow::at)
            .number(RETURNED, RecipientRow::returned)
            .optionalText("messageId", RecipientRow::messageId)
            .optionalText("outcome", row -> row.outcome().map(outcome -> word(outcome.kind())))
            .flag(
                    "softBounced",
                    row -> row.outcome().map(MailOutcome::softBounced).orElse(false))
            .optionalText("detail", row -> row.outcome().flatMap(MailOutcome::detail))
            .optionalText("reason", RecipientRow::reason)
            .build(read -> new RecipientRow(
                    new Addressee(
                            new ContactId(read.text("contact")),
                            new EmailAddress(read.text("address")),
                            read.text("name"),
                            read.text("firstName"),
                            read.text("lastName"),
                            read.flag("bySegment")),
                    constant(State.class, read.text(STATE)),
                    read.number(REVISION),
                    read.optionalText(SUBJECT),
                    read.flag("left"),
                    read.optionalText(ATTEMPT).map(AttemptId::new),
                    read.optionalText(DOUBTFUL).map(AttemptId::new),
                    read.optionalInstant(AT),
                    read.numberOrZero(RETURNED),
                    read.optionalText("messageId"),
                    read.optionalText("outcome")
                            .map(word -> new MailOutcome(
                                    constant(MailOutcome.Kind.class, word),
                                    read.flag("softBounced"),
                                    read.optionalText("detail"))),
                    read.optionalText("reason")));

    static RecipientRow of(Recipient recipient) {
        return switch (recipient.state()) {
            case RecipientState.Pending(int returned, Optional<AttemptId> doubtful) ->
                row(recipient, State.PENDING, Optional.empty(), Optional.empty(), returned)
                        .doubting(doubtful);
            case RecipientState.Sending(AttemptId attempt, Instant since, int returned, Optional<AttemptId> doubtful) ->
                row(recipient, State.SENDING, Optional.of(attempt), Optional.of(since), returned)
                        .doubting(doubtful);
            case RecipientState.Uncertain(AttemptId attempt, Instant since) ->
                row(recipient, State.UNCERTAIN, Optional.of(attempt), Optional.of(since), 0);
            case RecipientState.Skipped(ExclusionReason reason) ->
                row(recipient, State.SKIPPED, Optional.empty(), Optional.empty(), 0)
                        .because(word(reason));
            case RecipientState.Failed(String reason) ->
                row(recipient, State.FAILED, Optional.empty(), Optional.empty(), 0)
                        .because(reason);
            case RecipientState.Sent(AttemptId attempt, String messageId, Instant at, MailOutcome outcome) ->
                row(recipient, State.SENT, Optional.of(attempt), Optional.of(at), 0)
                        .accepted(messageId, outcome);
        };
    }

    Recipient recipient() {
        RecipientState recipientState = switch (state) {
            case PENDING -> new RecipientState.Pending((int) returned, doubtful);
            case SENDING ->
                new RecipientState.Sending(attempt.orElseThrow(), at.orElseThrow(), (int) returned, doubtful);
            case UNCERTAIN -> new RecipientState.Uncertain(attempt.orElseThrow(), at.orElseThrow());
            case SKIPPED -> new RecipientState.Skipped(constant(ExclusionReason.class, reason.orElseThrow()));
            case FAILED -> new RecipientState.Failed(reason.orElseThrow());
            case SENT ->
                new RecipientState.Sent(
                        attempt.orElseThrow(), messageId.orElseThrow(), at.orElseThrow(), outcome.orElseThrow());
        };
        return new Recipient(addressee, recipientState, subject, left, revision);
    }

    private static RecipientRow row(
            Recipient recipient, State state, Optional<AttemptId> attempt, Optional<Instant> at, int returned) {
        return new RecipientRow(
                recipient.addressee(),
                state,
                recipient.revision(),
                recipient.subject(),
                recipient.left(),
                attempt,
                Optional.empty(),
                at,
                returned,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private RecipientRow doubting(Optional<AttemptId> earlier) {
        return new RecipientRow(
                addressee, state, revision, subject, left, attempt, earlier, at, returned, messageId, outcome, reason);
    }

    private RecipientRow because(String why) {
        return new RecipientRow(
                addressee,
                state,
                revision,
                subject,
                left,
                attempt,
                doubtful,
                at,
                returned,
                messageId,
                outcome,
                Optional.of(why));
    }

    private RecipientRow accepted(String id, MailOutcome known) {
        return new RecipientRow(
                addressee,
                state,
                revision,
                subject,
                left,
                attempt,
                doubtful,
                at,
                returned,
                Optional.of(id),
                Optional.of(known),
                reason);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
