package org.kith.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Kith is killed (SIGKILL) in the middle of an import and of a mailing, started again, and nothing is lost or doubled. */
// It waits for minutes until leases and queues' timeouts have passed, in a process of its own.
@Execution(ExecutionMode.CONCURRENT)
class HardStopIT {
    private static final Map<String, String> SETTINGS = Map.of(
            "KITH_SEND_DELAY_SECONDS", "0",
            // A doubt is shown after this long, so that the test need not wait for the minutes that people can.
            "KITH_UNCERTAIN_AFTER_SECONDS", "5");

    @TempDir
    private Path data;

    @Test
    void killedInMidImportAndMidMailing() throws Exception {
        Caller owner;
        try (WholeKith kith = WholeKith.start(data)) {
            owner = kith.signUp("Harbour Befrienders", "Rosa", "rosa@example.org");
            Charity.settle(owner);
            String spreadsheet = kith.upload(owner, "readers.csv", Charity.sheet());
            Charity.planImport(owner, spreadsheet);
            kith.awaitImport(owner, spreadsheet, "ready");
        }

        owner = importWithAHardStop(owner);
        mailWithAHardStop(owner);
    }

    private Caller importWithAHardStop(Caller owner) throws Exception {
        String id;
        Caller caller;
        try (KilledKith kith = KilledKith.start(data, SETTINGS)) {
            Caller now = owner.at(kith.origin());
            caller = now;
            String spreadsheet = now.get("/api/imports")
                    .json()
                    .get("imports")
                    .get(0)
                    .get("id")
                    .asString();
            id = spreadsheet;
            now.post("/api/imports/" + id + "/apply").expect(202);
            WholeKith.await(
                    "rows applied",
                    () -> Optional.of(Charity.count(now.get("/api/imports/" + spreadsheet), "done"))
                            .filter(done -> done >= 200));
            kith.kill();
        }
        try (KilledKith kith = KilledKith.start(data, SETTINGS)) {
            Caller now = caller.at(kith.origin());
            Answered applied = WholeKith.await(
                    "import applied",
                    () -> Optional.of(now.get("/api/imports/" + id))
                            .filter(each -> each.text("state").equals("applied")));
            assertEquals(Charity.READERS, Charity.count(applied, "done"));
            assertEquals(
                    Charity.READERS,
                    now.get("/api/contacts").json().get("total").asInt());
            kith.kill();
            return now;
        }
    }

    private void mailWithAHardStop(Caller owner) throws Exception {
        String id;
        try (KilledKith kith = KilledKith.start(data, SETTINGS)) {
            Caller now = owner.at(kith.origin());
            id = Charity.draft(now);
            Charity.send(now, id).expect(202);
            WholeKith.await(
                    "mails in the outbox",
                    () -> Optional.of(OutboxFolder.of(data).ofMailings().size()).filter(mails -> mails >= 200));
            kith.kill();
            assertNobodyTwice();
        }
        try (KilledKith kith = KilledKith.start(data, SETTINGS)) {
            Caller now = owner.at(kith.origin());
            Answered settled = awaitSent(now, id);
            int uncertain = Charity.count(settled, "uncertain");
            assertEquals(Charity.READERS, Charity.count(settled, "chosen"));
            assertEquals(Charity.READERS, Charity.count(settled, "sent") + uncertain);
            // What reached the outbox was told by feedback: only mails that never left are in doubt.
            assertEquals(Charity.READERS - uncertain, assertNobodyTwice());

            if (uncertain > 0) {
                now.post("/api/mailings/" + id + "/uncertain", "{\"decision\": \"send-again\"}")
                        .expect(202);
                settled = awaitSent(now, id);
            }
            assertEquals(Charity.READERS, Charity.count(settled, "sent"));
            assertEquals(Charity.READERS, assertNobodyTwice());
        }
    }

    private static Answered awaitSent(Caller caller, String mailing) {
        return WholeKith.await(
                "mailing sent",
                () -> Optional.of(caller.get("/api/mailings/" + mailing))
                        .filter(each -> each.text("state").equals("sent")));
    }

    /** How many mails there are, each to somebody else. */
    private int assertNobodyTwice() throws IOException, MessagingException {
        Map<String, Integer> mails = new HashMap<>();
        for (MimeMessage mail : OutboxFolder.of(data).ofMailings()) {
            mails.merge(((InternetAddress) mail.getAllRecipients()[0]).getAddress(), 1, Integer::sum);
        }
        assertTrue(mails.values().stream().allMatch(each -> each == 1), mails::toString);
        return mails.size();
    }
}
