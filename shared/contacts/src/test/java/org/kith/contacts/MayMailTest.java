package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.PermissionId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;

class MayMailTest {
    private static final EmailAddress AILEEN = new EmailAddress("aileen@example.org");

    @Test
    void takesAYes() {
        Contact contact = contact(Optional.of(Answer.YES), List.of());

        assertEquals(new MayMail.Yes(contact), decide(contact, Optional.empty()));
        assertEquals(Optional.empty(), contact.summary().notMailed());
    }

    @Test
    void takesNoSilenceAndNoNo() {
        Contact silent = contact(Optional.empty(), List.of());
        Contact refusing = contact(Optional.of(Answer.NO), List.of());

        assertEquals(new MayMail.No(NotMailed.NO_PERMISSION), decide(silent, Optional.empty()));
        assertEquals(new MayMail.No(NotMailed.REFUSED), decide(refusing, Optional.empty()));
        assertEquals(Optional.of(NotMailed.NO_PERMISSION), silent.summary().notMailed());
        assertEquals(Optional.of(NotMailed.REFUSED), refusing.summary().notMailed());
    }

    @ParameterizedTest
    @EnumSource
    void letsASuppressionOverruleEverything(SuppressionReason reason) {
        Suppression suppression = new Suppression(AILEEN, reason, Optional.empty(), FixedClock.START);
        Contact contact = contact(Optional.of(Answer.YES), List.of());
        Contact copied = contact(Optional.of(Answer.YES), List.of(suppression));
        NotMailed expected = NotMailed.valueOf(reason.name());

        assertEquals(new MayMail.No(expected), decide(contact, Optional.of(suppression)), "as the address says");
        assertEquals(new MayMail.No(expected), decide(copied, Optional.empty()), "as the contact's copy says");
        assertEquals(Optional.of(expected), copied.summary().notMailed());
    }

    @Test
    void mailsOnlyAnAddressThatTheContactStillHas() {
        Contact contact = contact(Optional.of(Answer.YES), List.of());

        assertEquals(
                new MayMail.No(NotMailed.NO_EMAIL),
                MayMail.decide(
                        Optional.of(contact),
                        new EmailAddress("old@example.org"),
                        Purpose.NEWSLETTER,
                        Optional.empty()));
        assertEquals(
                new MayMail.No(NotMailed.NO_EMAIL),
                MayMail.decide(Optional.empty(), AILEEN, Purpose.NEWSLETTER, Optional.empty()));
    }

    private static MayMail decide(Contact contact, Optional<Suppression> suppressed) {
        return MayMail.decide(Optional.of(contact), AILEEN, Purpose.NEWSLETTER, suppressed);
    }

    private static Contact contact(Optional<Answer> answer, List<Suppression> suppressions) {
        List<Permission> permissions = answer
                .map(each -> new Permission(
                        new PermissionId(CountedIds.numbered(1)),
                        Purpose.NEWSLETTER,
                        Channel.EMAIL,
                        each,
                        each == Answer.YES ? Basis.CONSENT : Basis.REFUSED,
                        "paper form",
                        Optional.empty(),
                        Optional.empty(),
                        FixedClock.START,
                        TwoGroups.BY_SARAH))
                .stream()
                .toList();
        return new Contact(
                new ContactId(CountedIds.numbered(7)),
                1,
                Facts.person("Aileen", "Baird").withEmails(AILEEN),
                List.of(),
                List.of(),
                permissions,
                suppressions,
                FixedClock.START,
                new Provenance(Optional.empty(), Map.of()));
    }
}
