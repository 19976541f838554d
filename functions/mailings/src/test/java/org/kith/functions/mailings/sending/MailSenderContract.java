package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.functions.mailings.content.HeaderText;
import org.kith.functions.mailings.sending.FakeMailSender.Answer;
import org.kith.kernel.EmailAddress;

/** What every {@link MailSender} does; above all: one call for one mail, whatever happens to it. */
public abstract class MailSenderContract {
    /** The one under test. */
    protected abstract MailSender sender();

    /** What the mail service does with the next mail. */
    protected abstract void next(Answer answer);

    /** The addresses that the mail service was asked to mail, one for each request that reached it. */
    protected abstract List<String> asked();

    @Test
    void anAcceptedMailHasAnId() {
        next(Answer.ACCEPT);
        SendOutcome.Accepted accepted = assertInstanceOf(SendOutcome.Accepted.class, send());
        assertEquals("message-1", accepted.messageId());
        assertEquals(List.of("aileen@example.org"), asked());
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLE", "QUOTA_USED_UP", "UNAVAILABLE"})
    void whatWasNotTakenMayGoLater(Answer answer) {
        next(answer);
        assertEquals(new SendOutcome.Busy(), send());
        assertEquals(1, asked().size());
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_REACHABLE", "NO_CREDENTIALS"})
    void whatNeverLeftUsWasSurelyNotTaken(Answer answer) {
        next(answer);
        assertEquals(new SendOutcome.Busy(), send());
        assertEquals(0, asked().size());
    }

    @Test
    void aRefusalOfThisMailSaysWhy() {
        next(Answer.REJECT);
        assertEquals(new SendOutcome.Refused("Email address is not verified."), send());
        next(Answer.MALFORMED);
        assertEquals(new SendOutcome.Refused("A header is too long."), send());
        assertEquals(2, asked().size());
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SUSPENDED",
                "SWITCHED_OFF",
                "DOMAIN_NOT_VERIFIED",
                "ACCESS_DENIED",
                "NOT_AUTHORISED",
                "FORBIDDEN",
                "NOT_FOUND"
            })
    void whatIsWrongWithUsIsNoFaultOfTheRecipient(Answer answer) {
        next(answer);
        assertInstanceOf(SendOutcome.Barred.class, send());
        assertEquals(1, asked().size());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "ACCEPT_THEN_.*")
    void inDoubtItIsInDoubtAndNeverAskedAgain(Answer answer) {
        // On a connection that is kept open from an earlier mail, where HTTP clients like to try again.
        next(Answer.ACCEPT);
        send();
        next(answer);
        assertInstanceOf(SendOutcome.Unknown.class, send());
        assertEquals(2, asked().size());
    }

    private SendOutcome send() {
        return sender().send(new MailMessage(
                Optional.empty(),
                Mailbox.of("Nørthgate", new EmailAddress("hello@kith.example.org")),
                Optional.of(new EmailAddress("reply@northgate.example")),
                Mailbox.of("Aileen Baird", new EmailAddress("aileen@example.org")),
                new HeaderText("News für Aileen"),
                "<p>Hello</p>",
                "Hello",
                Map.of("List-Id", new HeaderText("<x.newsletters.kith.example.org>")),
                Map.of(MailTags.ATTEMPT, "a1")));
    }
}
