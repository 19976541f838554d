package org.kith.functions.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.functions.access.Challenges.Try;
import org.kith.kernel.GroupId;

abstract class ChallengesContract extends StoresContract {
    @Test
    void givesBackWhatWasAskedForBothKinds() {
        Challenge signIn = opened(new Asked.ToSignIn(JO));
        Challenge signUp = opened(new Asked.ToSignUp(JO, "Jo", "Befrienders"));
        assertEquals(new Try.Taken(signIn, 4), stores.challenges().takeTry(signIn.id(), NOW));
        assertEquals(new Try.Taken(signUp, 4), stores.challenges().takeTry(signUp.id(), NOW));
    }

    @Test
    void countsTheTriesDownAndThenItIsOver() {
        Challenge challenge = opened(new Asked.ToSignIn(JO));
        List<Try> tries = IntStream.range(0, 7)
                .mapToObj(i -> stores.challenges().takeTry(challenge.id(), NOW))
                .toList();
        assertEquals(
                List.of(
                        new Try.Taken(challenge, 4),
                        new Try.Taken(challenge, 3),
                        new Try.Taken(challenge, 2),
                        new Try.Taken(challenge, 1),
                        new Try.Taken(challenge, 0),
                        new Try.Over(),
                        new Try.Over()),
                tries);
    }

    @Test
    void guessesInParallelGetNoMoreTriesThanThereAre() throws Exception {
        Challenge challenge = opened(new Asked.ToSignIn(JO));
        List<Try> tries = atOnce(16, () -> stores.challenges().takeTry(challenge.id(), NOW));
        assertEquals(5, tries.stream().filter(Try.Taken.class::isInstance).count());
        assertEquals(
                List.of(0, 1, 2, 3, 4),
                tries.stream()
                        .filter(Try.Taken.class::isInstance)
                        .map(each -> ((Try.Taken) each).left())
                        .sorted()
                        .toList());
    }

    @Test
    void isOverAfterFifteenMinutes() {
        Challenge challenge = opened(new Asked.ToSignIn(JO));
        Instant end = NOW.plus(Duration.ofMinutes(15));
        assertEquals(new Try.Over(), stores.challenges().takeTry(challenge.id(), end));
        assertEquals(new Try.Taken(challenge, 4), stores.challenges().takeTry(challenge.id(), end.minusMillis(1)));
    }

    @Test
    void anUnknownOneIsOver() {
        assertEquals(new Try.Over(), stores.challenges().takeTry("unknown", NOW));
    }

    @Test
    void spendingItStartsTheSessionOnce() {
        Person jo = owner("Befrienders", JO);
        Challenge challenge = opened(new Asked.ToSignIn(JO));
        assertEquals(
                Entry.DONE, stores.challenges().spend(challenge, NewSession.of("first", jo.user(), jo.group(), NOW)));
        assertEquals(
                Entry.TOO_LATE,
                stores.challenges().spend(challenge, NewSession.of("second", jo.user(), jo.group(), NOW)));
        assertEquals(new Try.Over(), stores.challenges().takeTry(challenge.id(), NOW));
        assertEquals(
                Optional.of(jo.user()), stores.sessions().find("first", NOW).map(session -> session.user()));
        assertEquals(Optional.empty(), stores.sessions().find("second", NOW));
    }

    @Test
    void spentInParallelItStartsOneSession() throws Exception {
        Person jo = owner("Befrienders", JO);
        Challenge challenge = opened(new Asked.ToSignIn(JO));
        List<Entry> entries = atOnce(
                6, () -> stores.challenges().spend(challenge, NewSession.of(ids.next(), jo.user(), jo.group(), NOW)));
        assertEquals(1, entries.stream().filter(Entry.DONE::equals).count());
        assertEquals(5, entries.stream().filter(Entry.TOO_LATE::equals).count());
    }

    @Test
    void startsNoSessionInAGroupThatTheUserDoesNotBelongTo() {
        Person jo = owner("Befrienders", JO);
        Challenge challenge = opened(new Asked.ToSignIn(JO));
        NewSession session = NewSession.of("cookie", jo.user(), new GroupId(ids.next()), NOW);
        assertEquals(Entry.READ_AGAIN, stores.challenges().spend(challenge, session));
        assertEquals(Optional.empty(), stores.sessions().find("cookie", NOW));
        assertEquals(new Try.Taken(challenge, 4), stores.challenges().takeTry(challenge.id(), NOW));
    }
}
