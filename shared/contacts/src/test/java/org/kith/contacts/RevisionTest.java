package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ListId;
import org.kith.kernel.PermissionId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;

class RevisionTest {
    private static final EmailAddress HOME = new EmailAddress("home@example.org");
    private static final EmailAddress WORK = new EmailAddress("work@example.org");
    private static final Suppression BOUNCED =
            new Suppression(HOME, SuppressionReason.HARD_BOUNCE, Optional.empty(), FixedClock.START);
    private static final ContactList NEWS = list(1, "News");
    private static final ContactList EVENTS = list(2, "Events");

    private final CountedIds ids = new CountedIds();
    private final Contact aileen = Revision.added(
                    new ContactId(CountedIds.numbered(7)),
                    Facts.person("Aileen", "Baird").withEmails(HOME),
                    TwoGroups.SIGNED,
                    ids)
            .after();

    @Test
    void isOneChangeHoweverMuchIsDone() {
        Revision revision = Revision.added(aileen.id(), aileen.facts(), TwoGroups.SIGNED, ids)
                .join(NEWS)
                .record(permission(Answer.YES));

        Change change = revision.change().orElseThrow();
        assertEquals(What.ADDED, change.what());
        assertEquals(
                List.of("kind", "firstName", "lastName", "emails", "list"),
                change.fields().stream().map(FieldChange::field).toList());
        assertEquals(1, revision.after().version());
        assertEquals(List.of(NEWS.id()), revision.after().lists());
        assertEquals(List.of(permission(Answer.YES)), revision.permissions());
    }

    @Test
    void isNamedForTheFirstThingThatIsDone() {
        assertEquals(
                What.LIST_JOINED,
                revise().join(NEWS).join(EVENTS).change().orElseThrow().what());
        assertEquals(
                What.CHANGED,
                revise().withFacts(Facts.person("E", "B"))
                        .join(NEWS)
                        .change()
                        .orElseThrow()
                        .what());
    }

    @Test
    void countsTheVersionUpOnceHoweverMuchIsDone() {
        assertEquals(2, revise().join(NEWS).join(EVENTS).after().version());
    }

    @Test
    void noImportPutsSomebodyBackOnAListThatTheyLeftByThemselves() {
        Contact left =
                by(Through.UNSUBSCRIBE, revise().join(NEWS).after()).leave(NEWS).after();

        assertEquals(List.of(NEWS.id()), left.leftLists());
        assertTrue(by(Through.IMPORT, left).join(NEWS).isEmpty());
        assertEquals(
                List.of(EVENTS.id()),
                by(Through.IMPORT, left).join(EVENTS).after().lists());

        Contact back = by(Through.APP, left).join(NEWS).after();
        assertEquals(List.of(NEWS.id()), back.lists());
        assertFalse(back.hasLeft(NEWS.id()));
        Contact offAgain = by(Through.APP, back).leave(NEWS).after();
        assertTrue(by(Through.IMPORT, offAgain).join(NEWS).isEmpty());
    }

    @Test
    void keepsThatSomebodyLeavesWhoIsNotOnTheListJustNow() {
        Revision leaves = by(Through.UNSUBSCRIBE, aileen).leave(NEWS);

        assertTrue(leaves.change().isPresent());
        assertTrue(by(Through.IMPORT, leaves.after()).join(NEWS).isEmpty());
        assertTrue(by(Through.UNSUBSCRIBE, leaves.after()).leave(NEWS).isEmpty());
    }

    @Test
    void whoWasTakenOffByAColleagueMayBeBroughtBackByAnImport() {
        Contact off = by(Through.APP, revise().join(NEWS).after()).leave(NEWS).after();

        assertEquals(
                List.of(NEWS.id()), by(Through.IMPORT, off).join(NEWS).after().lists());
    }

    private Revision by(Through through, Contact contact) {
        By somebody = new By(TwoGroups.SIGNED.by().user(), "Somebody", through);
        return Revision.of(contact, new Signature(somebody, FixedClock.START), ids);
    }

    @Test
    void isTheSameWhereThereIsNothingToDo() {
        Revision revision = revise();

        assertSame(revision, revision.withFacts(aileen.facts()));
        assertSame(revision, revision.leave(NEWS));
        assertSame(
                revision,
                revision.suppress(
                        new Suppression(WORK, SuppressionReason.COMPLAINT, Optional.empty(), FixedClock.START)));
        assertTrue(revision.isEmpty());
    }

    @Test
    void knowsWhichAddressesCameAndWent() {
        Revision revision = revise().withFacts(aileen.facts().withEmails(WORK));

        assertEquals(List.of(WORK), revision.gained());
        assertEquals(List.of(HOME), revision.lost());
        Revision recased = revise().withFacts(aileen.facts().withEmails(new EmailAddress("HOME@example.org")));
        assertEquals(List.of(), recased.gained());
        assertEquals(List.of(), recased.lost());
        assertEquals(
                List.of(HOME),
                Revision.added(aileen.id(), aileen.facts(), TwoGroups.SIGNED, ids)
                        .gained());
    }

    @Test
    void keepsTheLatestOfWhatWasSaidAboutOneMatter() {
        Contact after = revise().record(permission(Answer.YES))
                .record(permission(Answer.NO))
                .after();

        assertEquals(List.of(permission(Answer.NO)), after.permissions());
    }

    @Test
    void takesListsAndFactsBackTogether() {
        Contact filled = revise().withFacts(aileen.facts().withPhones("07700 900123"))
                .join(NEWS)
                .after();
        Change change = revise().withFacts(aileen.facts().withPhones("07700 900123"))
                .join(NEWS)
                .change()
                .orElseThrow();

        Contact back = Revision.of(filled, TwoGroups.SIGNED, ids)
                .takeBack(change)
                .orElseThrow()
                .after();

        assertEquals(aileen.facts(), back.facts());
        assertEquals(List.of(), back.lists());
    }

    @Test
    void takesNothingBackThatIsDifferentNow() {
        Change renamed = revise().withFacts(Facts.person("Eileen", "Baird").withEmails(HOME))
                .change()
                .orElseThrow();
        Change joined = revise().join(NEWS).change().orElseThrow();

        assertEquals(Optional.empty(), revise().takeBack(renamed));
        assertEquals(Optional.empty(), revise().takeBack(joined));
    }

    @Test
    void leavesNobodyWithoutAName() {
        Contact nameless = Contact.added(
                aileen.id(),
                FactsBuilder.of(ContactKind.PERSON)
                        .emails(aileen.facts().emails())
                        .build(),
                TwoGroups.SIGNED);
        Revision named = Revision.of(nameless, TwoGroups.SIGNED, ids)
                .withFacts(Facts.person("Aileen", "Baird").withEmails(HOME));
        Revision withoutAddress =
                Revision.of(named.after(), TwoGroups.SIGNED, ids).withFacts(Facts.person("Aileen", "Baird"));

        assertEquals(
                Optional.empty(),
                Revision.of(withoutAddress.after(), TwoGroups.SIGNED, ids)
                        .takeBack(named.change().orElseThrow()));
    }

    @Test
    void letsASuppressionGoWithItsAddressOnly() {
        Contact suppressed = revise().suppress(BOUNCED).after();

        assertEquals(
                List.of(BOUNCED),
                Revision.of(suppressed, TwoGroups.SIGNED, ids)
                        .withFacts(suppressed.facts().withEmails(WORK, HOME))
                        .after()
                        .suppressions());
        assertEquals(
                List.of(),
                Revision.of(suppressed, TwoGroups.SIGNED, ids)
                        .withFacts(suppressed.facts().withEmails(WORK))
                        .after()
                        .suppressions());
    }

    private Revision revise() {
        return Revision.of(aileen, TwoGroups.SIGNED, ids);
    }

    private static Permission permission(Answer answer) {
        return new Permission(
                new PermissionId(CountedIds.numbered(1)),
                Purpose.NEWSLETTER,
                Channel.EMAIL,
                answer,
                answer == Answer.YES ? Basis.CONSENT : Basis.REFUSED,
                "paper form",
                Optional.empty(),
                Optional.empty(),
                FixedClock.START,
                TwoGroups.BY_SARAH);
    }

    private static ContactList list(long number, String name) {
        return new ContactList(new ListId(CountedIds.numbered(number)), name, "", FixedClock.START);
    }
}
