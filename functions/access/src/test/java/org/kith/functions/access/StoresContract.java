package org.kith.functions.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.kith.http.session.SignedIn;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.Role;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;

/** What the contracts of all stores start from. */
abstract class StoresContract {
    static final Instant NOW = FixedClock.START;
    static final EmailAddress JO = new EmailAddress("jo@example.org");
    static final EmailAddress SAM = new EmailAddress("sam@example.org");

    final CountedIds ids = new CountedIds();
    final SecretSource secrets = new CountedSecrets();
    final Stores stores = stores();

    /** New and empty. */
    abstract Stores stores();

    /** Somebody who came in. */
    record Person(UserId user, GroupId group, String cookie) {}

    Challenge opened(Asked asked) {
        Challenge challenge = Challenge.of(asked, secrets.token(), secrets.token(), secrets.code(), NOW);
        stores.challenges().open(challenge);
        return challenge;
    }

    /** The owner of a new group, whose address is new, too. */
    Person owner(String groupName, EmailAddress address) {
        User user = new User(new UserId(ids.next()), "Name of " + address, address);
        return started(groupName, new Joining(user, Joining.Standing.NEW, Role.OWNER, NOW));
    }

    Person started(String groupName, Joining joining) {
        GroupId group = new GroupId(ids.next());
        String cookie = secrets.token();
        Challenge challenge = opened(new Asked.ToSignUp(joining.user().email(), "Jo", groupName));
        NewSession session = NewSession.of(cookie, joining.user().id(), group, joining.at());
        assertEquals(
                Entry.DONE,
                stores.groups()
                        .start(
                                group,
                                Settings.ofNewGroup(groupName, joining.user().email()),
                                joining,
                                challenge,
                                session));
        return new Person(joining.user().id(), group, cookie);
    }

    /** A new user who joined somebody's group. */
    Person joined(GroupId group, EmailAddress address, Role role) {
        Invitation invitation = invited(group, address, role, secrets.token());
        User user = new User(new UserId(ids.next()), "Name of " + address, address);
        String cookie = secrets.token();
        assertEquals(
                Entry.DONE,
                stores.invitations()
                        .accept(
                                invitation,
                                new Joining(user, Joining.Standing.NEW, role, NOW),
                                NewSession.of(cookie, user.id(), group, NOW)));
        return new Person(user.id(), group, cookie);
    }

    Invitation invited(GroupId group, EmailAddress address, Role role, String token) {
        Invitation invitation = Invitation.of(group, address, role, "Jo", token, NOW);
        assertEquals(
                GroupInvitations.Keeping.DONE,
                stores.groups().invitations(group).keep(invitation, Optional.empty()));
        return invitation;
    }

    SignedIn signedIn(Person person) {
        return stores.sessions().find(person.cookie(), NOW).orElseThrow();
    }

    Optional<Role> role(Person person) {
        return stores.groups().users(person.group()).find(person.user()).map(GroupUser::role);
    }

    /** Does all of it at the same moment, each in a thread of its own. */
    static <T> List<T> atOnce(List<Callable<T>> rivals) throws Exception {
        CyclicBarrier start = new CyclicBarrier(rivals.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(rivals.size())) {
            List<Future<T>> futures = rivals.stream()
                    .map(rival -> threads.submit(() -> {
                        start.await();
                        return rival.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    static <T> List<T> atOnce(int times, Callable<T> rival) throws Exception {
        return atOnce(IntStream.range(0, times).mapToObj(i -> rival).toList());
    }
}
