package org.kith.functions.access.dynamodb;

import java.time.Instant;
import java.util.Optional;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.Transaction;
import org.kith.dynamodb.Update;
import org.kith.functions.access.Challenge;
import org.kith.functions.access.Challenges;
import org.kith.functions.access.Entry;
import org.kith.functions.access.NewSession;
import org.kith.functions.access.dynamodb.AccessRows.ChallengeRow;

/** Challenges in the Directory table, each a collection of one row that DynamoDB removes when it is over. */
public final class DirectoryChallenges implements Challenges {
    private final Directory directory;
    private final Entrances entrances;

    /** Takes the Directory table. */
    public DirectoryChallenges(Directory directory) {
        this.directory = directory;
        this.entrances = new Entrances(directory);
    }

    @Override
    public void open(Challenge challenge) {
        directory
                .transaction()
                .putNew(Row.of(
                                key(challenge.id()),
                                AccessRows.CHALLENGE_KEY,
                                AccessRows.CHALLENGE,
                                ChallengeRow.of(challenge))
                        .expiringAt(challenge.until()))
                .commit()
                .orThrow();
    }

    @Override
    public Try takeTry(String id, Instant now) {
        // Each refusal means that somebody else took a try, of which there are only so many.
        for (int i = 0; i <= Challenge.TRIES; i++) {
            Optional<ChallengeRow> found = directory
                    .get(key(id), AccessRows.CHALLENGE_KEY, AccessRows.CHALLENGE)
                    .filter(row -> now.isBefore(row.until()) && row.tries() < Challenge.TRIES);
            if (found.isEmpty()) {
                return new Try.Over();
            }
            ChallengeRow row = found.get();
            Update take = Update.of(key(id), AccessRows.CHALLENGE_KEY, Condition.equal("tries", row.tries()))
                    .add("tries", 1);
            if (directory.update(take) instanceof Commit.Done) {
                return new Try.Taken(row.challenge(id), Math.toIntExact(Challenge.TRIES - row.tries() - 1));
            }
        }
        return new Try.Over();
    }

    @Override
    public Entry spend(Challenge challenge, NewSession session) {
        Transaction transaction = directory.transaction();
        entrances.spend(transaction, challenge);
        transaction.update(entrances.used(session.user(), session.group(), session.startedAt()));
        entrances.start(transaction, session);
        return Entrances.entry(transaction.commit());
    }

    private PartitionKey key(String id) {
        return directory.keys().challenge(id);
    }
}
