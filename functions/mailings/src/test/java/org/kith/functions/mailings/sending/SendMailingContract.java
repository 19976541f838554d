package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.Facts;
import org.kith.contacts.MailReceived;
import org.kith.functions.mailings.ExclusionReason;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.World;
import org.kith.testing.TableSource;

/** Sending as it should be: everybody gets one mail, and everybody is accounted for. */
abstract class SendMailingContract {
    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void eachReaderGetsOneMailAndEverybodyIsAccountedFor() {
        Contact aileen = world.reader("Aileen");
        world.reader("Tom");
        world.contact(Facts.organisation("Corner Café").withEmails(World.address("cafe")), yes());
        world.contact(Facts.person("No", "Address"), yes());
        world.contact(Facts.person("Never", "Asked").withEmails(World.address("never")), Optional.empty());
        world.contact(Facts.person("Said", "No").withEmails(World.address("said")), no());
        world.contact(Facts.person("Zoë", "Baird").withEmails(World.address("Tom")), yes());
        Mailing mailing = world.sent();

        assertInstanceOf(MailingState.Sent.class, world.state(mailing));
        MailingCounts counts = world.counts(mailing);
        assertEquals(new MailingCounts(7, 0, 3, 4, 0, 0, 0, 0, 0, 0), counts);
        assertEquals(List.of("aileen@example.org", "cafe@example.org", "tom@example.org"), addresses());
        MailMessage mail = mailTo("aileen@example.org");
        assertEquals("News for Aileen", mail.subject().value());
        assertEquals(
                "\"Northgate Befrienders\" <hello@kith.example.org>",
                mail.from().header());
        assertEquals("reply@northgate.example", mail.replyTo().orElseThrow().value());
        assertEquals("\"Aileen Baird\" <aileen@example.org>", mail.to().header());
        assertEquals("News for friend", mailTo("cafe@example.org").subject().value());
        MailReceived received =
                world.stores.contacts().read(aileen.id()).orElseThrow().mail().getFirst();
        assertEquals("News for Aileen", received.subject());
        assertEquals(MailReceived.Outcome.SENT, received.outcome());
        assertEquals(
                List.of(
                        ExclusionReason.NO_EMAIL,
                        ExclusionReason.NO_PERMISSION,
                        ExclusionReason.REFUSED,
                        ExclusionReason.SAME_ADDRESS),
                ReadResults.read(world.mailings.recipients(mailing.id())).stream()
                        .flatMap(group -> group.reason().stream())
                        .toList());
        assertEquals(List.of(), world.process().underWay.all(10));
    }

    @Test
    void everyMailHasTheHeadersThatBulkMailNeeds() {
        world.reader("Aileen");
        Mailing mailing = world.sent();
        MailMessage mail = world.ses.called().getFirst();
        String unsubscribe = header(mail, "List-Unsubscribe");
        assertTrue(unsubscribe.matches("<https://kith\\.example\\.org/api/unsubscribe/[A-Za-z0-9_-]+>"), unsubscribe);
        assertEquals("List-Unsubscribe=One-Click", header(mail, "List-Unsubscribe-Post"));
        assertEquals("<" + World.GROUP + ".newsletters.kith.example.org>", header(mail, "List-Id"));
        assertTrue(header(mail, "Feedback-ID").contains(mailing.id().value()));
        assertEquals(World.GROUP.value(), mail.tags().get("group"));
        assertEquals(mailing.id().value(), mail.tags().get("mailing"));
        assertEquals(World.address("Aileen").hash(), mail.tags().get("recipient"));
        assertTrue(mail.html().contains("https://kith.example.org/leave/"));
        assertTrue(mail.text().contains("https://kith.example.org/leave/"));
    }

    private List<String> addresses() {
        return world.ses.called().stream()
                .map(mail -> mail.to().address().value())
                .sorted()
                .toList();
    }

    private MailMessage mailTo(String address) {
        return world.ses.called().stream()
                .filter(mail -> mail.to().address().value().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static String header(MailMessage mail, String name) {
        return Optional.ofNullable(mail.headers().get(name)).orElseThrow().value();
    }

    private static Optional<org.kith.contacts.Answer> yes() {
        return Optional.of(org.kith.contacts.Answer.YES);
    }

    private static Optional<org.kith.contacts.Answer> no() {
        return Optional.of(org.kith.contacts.Answer.NO);
    }
}
