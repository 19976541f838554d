package org.kith.http.once.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.DoneBeforeException;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.GroupTable;
import org.kith.dynamodb.OnceMark;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.RowSchema;
import org.kith.dynamodb.TableShape;
import org.kith.dynamodb.Update;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.once.Once;
import org.kith.http.session.SecretHash;
import org.kith.http.session.SignedIn;
import org.kith.kernel.SealedTokens;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * Keeps a mark for each key, written in the transaction that does the work: killed at any moment, either both are there
 * or neither. The answer follows in a write of its own; when that one is lost, a repeated request is told that its work
 * is done, and does nothing. The table holds a hash of the key, and the answer sealed with the key itself, so that who
 * reads the table learns nothing from it.
 *
 * @param <S> what the work is done with
 */
public final class DynamoDbOnce<S> implements Once<S> {
    static final Duration KEPT = Duration.ofDays(1);
    /** No function of ours runs for longer. */
    static final Duration UNDER_WAY = Duration.ofSeconds(30);
    /** Of an answer, in characters; a contact with a very long story is read again instead. */
    static final int LONGEST_ANSWER = 64_000;

    /** 22 characters hold 128 bits. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    private static final String SORT_KEY = "ONCE";
    private static final String SEALED_FOR = "answer";

    private static final TableSchema<Mark> MARK = RowSchema.of(Mark.class)
            .text("asked", Mark::asked)
            .instant("at", Mark::at)
            .optionalText("answer", Mark::answer)
            .number("status", mark -> (long) mark.status())
            .build(read -> new Mark(
                    read.text("asked"), read.instant("at"), read.optionalText("answer"), (int) read.number("status")));

    private final GroupTable table;
    private final Function<GroupData, S> stores;

    /** Takes the table of all groups, and how to make stores of one group's data. */
    public DynamoDbOnce(GroupTable table, Function<GroupData, S> stores) {
        this.table = table;
        this.stores = stores;
    }

    /** What is known of a key: a hash of what was asked with it, when, and the sealed answer with its status. */
    record Mark(String asked, Instant at, Optional<String> answer, int status) {}

    @Override
    public Response answer(Request request, SignedIn caller, Function<S, Response> work) {
        GroupData data = table.of(caller.group());
        Optional<String> key = request.header("Idempotency-Key");
        if (key.isEmpty()) {
            return work.apply(stores.apply(data));
        }
        if (!KEY.matcher(key.get()).matches()) {
            throw new ProblemException(
                    Problem.invalid("Idempotency-Key", "Expected 22 to 64 letters, digits, - and _"));
        }
        return new Asked(data, request, caller, key.get()).answer(work);
    }

    /** One request with a key. */
    private final class Asked {
        private final GroupData data;
        private final Instant now;
        private final PartitionKey partition;
        private final SealedTokens seal;
        private final String asked;

        Asked(GroupData data, Request request, SignedIn caller, String key) {
            this.data = data;
            this.now = request.receivedAt();
            this.partition = data.keys().once(SecretHash.of(caller.user().value() + "\n" + key));
            this.seal = SealedTokens.withSecret(key);
            // The parameters of a path tell the routes apart that have any; of those without, the bodies differ.
            this.asked = SecretHash.of(new TreeMap<>(request.path()) + "\n" + request.body());
        }

        Response answer(Function<S, Response> work) {
            Optional<Mark> before = mark();
            if (before.isPresent()) {
                return repeated(before.get());
            }
            Response response;
            try {
                response = work.apply(stores.apply(data.once(newMark())));
            } catch (DoneBeforeException meanwhile) {
                return repeated(mark().orElseThrow(() -> meanwhile));
            }
            keep(response);
            return response;
        }

        private Optional<Mark> mark() {
            return data.get(partition, SORT_KEY, MARK)
                    .filter(mark -> mark.at().plus(KEPT).isAfter(now));
        }

        private OnceMark newMark() {
            Row row = Row.of(partition, SORT_KEY, MARK, new Mark(asked, now, Optional.empty(), 0))
                    .expiringAt(now.plus(KEPT));
            // DynamoDB takes days to remove what is over; until then it is written over.
            Condition free = Condition.absent().or(Condition.lessThan(TableShape.EXPIRES_AT, now.getEpochSecond() + 1));
            return new OnceMark(row, free);
        }

        private Response repeated(Mark mark) {
            if (!mark.asked().equals(asked)) {
                throw new ProblemException(Problem.keyUsed());
            }
            return mark.answer()
                    .flatMap(kept -> seal.open(SEALED_FOR, kept))
                    .map(body -> Response.again(mark.status(), body))
                    .orElseThrow(() -> new ProblemException(
                            mark.at().plus(UNDER_WAY).isAfter(now) ? Problem.underWay() : Problem.doneAlready()));
        }

        private void keep(Response response) {
            if (response.body().length() > LONGEST_ANSWER) {
                return;
            }
            try {
                data.update(Update.of(partition, SORT_KEY, Condition.equal("asked", asked))
                        .set("answer", seal.seal(SEALED_FOR, response.body()))
                        .set("status", response.status()));
            } catch (SdkException lost) {
                // The work is done, and who asked is told so now; only a repeated request must do without the answer.
                return;
            }
        }
    }
}
