package org.kith.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.ses.OutboxMessage;

/** The main job, end to end: a group signs up, its people come in, and each gets one mail of their own. */
class MainJobIT {
    @TempDir
    private Path data;

    @Test
    void sixHundredAndFortyReadersGetOneMailEach() throws Exception {
        try (WholeKith kith = WholeKith.start(data)) {
            Caller owner = kith.signUp("Harbour Befrienders", "Rosa", "rosa@example.org");
            Charity.settle(owner);

            String spreadsheet = kith.upload(owner, "readers.csv", Charity.sheet());
            Charity.planImport(owner, spreadsheet);
            Answered ready = kith.awaitImport(owner, spreadsheet, "ready");
            assertEquals(Charity.READERS, Charity.count(ready, "rows"));
            assertEquals(Charity.READERS, Charity.count(ready, "create"));
            assertEquals(
                    0,
                    owner.get("/api/contacts").expect(200).json().get("total").asInt(),
                    "nothing is written yet");
            owner.post("/api/imports/" + spreadsheet + "/apply").expect(202);
            kith.awaitImport(owner, spreadsheet, "applied");
            assertEquals(
                    Charity.READERS,
                    owner.get("/api/contacts").expect(200).json().get("total").asInt());

            String mailing = Charity.draft(owner);
            Charity.send(owner, mailing).expect(202);
            // A second press of the button.
            assertTrue(Charity.send(owner, mailing).status() < 500);
            Answered sent = kith.awaitMailing(owner, mailing, "sent");

            assertEquals(Charity.READERS, Charity.count(sent, "chosen"));
            assertEquals(Charity.READERS, Charity.count(sent, "sent"));
            String group =
                    owner.get("/api/session").expect(200).json().at("/group/id").asString();
            assertEquals(Set.of(Optional.of(group)), tenants(kith, true), "its mails count for the group");
            assertEquals(Set.of(Optional.empty()), tenants(kith, false), "what Kith sends counts for Kith");
            List<MimeMessage> mails = OutboxFolder.of(data).ofMailings();
            assertEquals(Charity.READERS, mails.size());
            Set<String> addressed = new HashSet<>();
            for (MimeMessage mail : mails) {
                assertEquals(1, mail.getAllRecipients().length);
                String address = ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
                assertTrue(addressed.add(address), address);
                int number = Integer.parseInt(address.replaceAll("\\D", ""));
                String expected = number % 10 == 0 ? "friend" : "First" + number;
                assertEquals("Winter news, " + expected, mail.getSubject());
                assertEquals("List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post", null));
                assertTrue(mail.getHeader("List-Unsubscribe", null).startsWith("<http"));
                assertTrue(mail.getHeader("List-Id", null).contains("<"));
            }

            assertEquals("sent", Charity.send(owner, mailing).expect(202).text("state"));
            kith.awaitNoMailingWork();
            assertEquals(Charity.READERS, OutboxFolder.of(data).ofMailings().size(), "a third press sends nothing");
        }
    }

    /** The tenants of all mails of mailings, or of all others. */
    private static Set<Optional<String>> tenants(WholeKith kith, boolean ofMailings) {
        return kith.edition()
                .ses()
                .outbox()
                .newestFirst()
                .filter(message -> message.tags().containsKey("mailing") == ofMailings)
                .map(OutboxMessage::tenant)
                .collect(Collectors.toSet());
    }
}
