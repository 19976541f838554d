package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.kernel.EmailAddress;
import org.kith.testing.TableSource;

/** What every store of suppressions does. */
abstract class SuppressionsContract {
    private static final EmailAddress AILEEN = new EmailAddress("aileen@example.org");
    private static final Suppression BOUNCED = new Suppression(
            AILEEN, SuppressionReason.HARD_BOUNCE, Optional.of("550 no such user"), TwoGroups.SIGNED.at());
    private static final Signature BY_SERVER = new Signature(By.mailServer(), TwoGroups.SIGNED.at());

    private final TwoGroups groups = TwoGroups.in(tables());
    private final Contacts contacts = groups.ours().contacts();
    private final Suppressions suppressions = groups.ours().suppressions();

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void showsOnThePageOfEveryContactWithTheAddress() {
        Contact aileen = contacts.add(Facts.person("Aileen", "Baird").withEmails(AILEEN), TwoGroups.SIGNED);
        Contact bob = contacts.add(
                Facts.person("Bob", "Baird").withEmails(new EmailAddress("bob@example.org"), AILEEN), TwoGroups.SIGNED);
        Contact other = contacts.add(
                Facts.person("Zoe", "Quinn").withEmails(new EmailAddress("zoe@example.org")), TwoGroups.SIGNED);

        suppressions.suppress(BOUNCED, BY_SERVER);

        assertEquals(List.of(BOUNCED), find(aileen).suppressions());
        assertEquals(List.of(BOUNCED), find(bob).suppressions());
        assertEquals(List.of(), find(other).suppressions());
        assertEquals(
                List.of(Optional.of(SuppressionReason.HARD_BOUNCE), Optional.empty(), Optional.empty()),
                contacts.everyone().stream().map(ContactSummary::suppressed).toList(),
                "only of main addresses");
        assertEquals(
                1,
                contacts.read(aileen.id()).orElseThrow().changes().stream()
                        .filter(change ->
                                change.what() == What.SUPPRESSED && change.by().equals(By.mailServer()))
                        .count());
        assertEquals(new MayMail.No(NotMailed.HARD_BOUNCE), contacts.mayMail(aileen.id(), AILEEN, Purpose.NEWSLETTER));
    }

    @Test
    void keepsTheFirstReasonAndWritesNothingTwice() {
        Contact aileen = contacts.add(Facts.person("Aileen", "Baird").withEmails(AILEEN), TwoGroups.SIGNED);
        suppressions.suppress(BOUNCED, BY_SERVER);

        suppressions.suppress(BOUNCED, BY_SERVER);
        suppressions.suppress(
                new Suppression(AILEEN, SuppressionReason.COMPLAINT, Optional.empty(), TwoGroups.SIGNED.at()),
                BY_SERVER);

        assertEquals(Map.of(AILEEN, BOUNCED), suppressions.among(List.of(AILEEN)));
        assertEquals(2, find(aileen).version());
    }

    @Test
    void reachesWhoGainsTheAddressLater() {
        suppressions.suppress(BOUNCED, BY_SERVER);
        Contact added = contacts.add(Facts.person("Aileen", "Baird").withEmails(AILEEN), TwoGroups.SIGNED);
        Contact changed = contacts.add(Facts.person("Bob", "Baird"), TwoGroups.SIGNED);
        contacts.change(
                changed.id(),
                1,
                Facts.person("Bob", "Baird").withEmails(new EmailAddress("AILEEN@example.org")),
                TwoGroups.SIGNED);

        assertEquals(List.of(BOUNCED), find(added).suppressions());
        assertEquals(List.of(BOUNCED), find(changed).suppressions());
    }

    @Test
    void isNotClearedByTakingTheAddressAwayAndBack() {
        Facts facts = Facts.person("Aileen", "Baird").withEmails(AILEEN);
        Contact aileen = contacts.add(facts, TwoGroups.SIGNED);
        suppressions.suppress(BOUNCED, BY_SERVER);

        contacts.change(aileen.id(), 2, Facts.person("Aileen", "Baird"), TwoGroups.SIGNED);
        assertEquals(List.of(), find(aileen).suppressions());
        contacts.change(aileen.id(), 3, facts, TwoGroups.SIGNED);

        assertEquals(List.of(BOUNCED), find(aileen).suppressions());
    }

    @Test
    void reachesMoreContactsThanOneTransactionHolds() {
        List<Contact> household = IntStream.range(0, 45)
                .mapToObj(i -> contacts.add(Facts.person("Person", "No" + i).withEmails(AILEEN), TwoGroups.SIGNED))
                .toList();

        suppressions.suppress(BOUNCED, BY_SERVER);

        household.forEach(each -> assertEquals(List.of(BOUNCED), find(each).suppressions()));
    }

    @Test
    void anotherGroupSeesNothingAndChangesNothing() {
        Contact theirs =
                groups.theirs().contacts().add(Facts.person("Aileen", "Baird").withEmails(AILEEN), TwoGroups.SIGNED);

        suppressions.suppress(BOUNCED, BY_SERVER);

        assertEquals(Map.of(), groups.theirs().suppressions().among(List.of(AILEEN)));
        assertEquals(Optional.of(theirs), groups.theirs().contacts().find(theirs.id()));
    }

    private Contact find(Contact contact) {
        return contacts.find(contact.id()).orElseThrow();
    }
}
