package org.kith.functions.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;

class MailTextsTest {
    private static final EmailAddress JO = new EmailAddress("jo@example.org");

    private final MailTexts texts = new MailTexts("https://kith.example.org");

    @Test
    void aSignInMailHasLinkAndCodeOnLinesOfTheirOwn() {
        assertEquals("""
                Hello, and welcome back.

                Sign in to Kith:
                https://kith.example.org/sign-in/link#token

                Or type this code where you asked for it:

                012345

                Both work once, for 15 minutes, in the browser where you asked.

                If this was not you, leave this mail alone: nothing happens, and nobody gets in without it.

                --\s
                Kith – who your group knows, all in one place
                """, texts.signIn(JO, "token", "012345").text());
    }

    @Test
    void bothFormsHoldLinkAndCode() {
        for (Mail mail : new Mail[] {texts.signIn(JO, "token", "012345"), texts.signUp(JO, "token", "012345")}) {
            assertEquals(JO, mail.to());
            for (String form : new String[] {mail.text(), mail.html()}) {
                assertTrue(form.contains("https://kith.example.org/sign-in/link#token"), form);
                assertTrue(form.contains("012345"), form);
            }
        }
    }

    @Test
    void aMailToSomebodyUnknownLeadsToSignUpAndHasNoWayIn() {
        Mail mail = texts.noUser(JO);
        assertTrue(mail.text().contains("https://kith.example.org/sign-up"));
        assertFalse(mail.text().contains("#"));
    }

    @Test
    void whatPeopleTypedIsEscapedInHtml() {
        Invitation invitation = Invitation.of(
                new GroupId(CountedIds.numbered(1)), JO, Role.OWNER, "<b>Sam's</b>", "token", FixedClock.START);
        Mail mail = texts.invitation(invitation, "A & \"B\"", "token");
        assertTrue(mail.html().contains("&lt;b&gt;Sam&#39;s&lt;/b&gt; would like you to join A &amp; &quot;B&quot;"));
        assertFalse(mail.html().contains("<b>"));
        assertTrue(mail.text().contains("on Kith, as an owner."));
        assertTrue(mail.text().contains("https://kith.example.org/invitation#token"));
    }

    @Test
    void aSubjectIsOneLine() {
        assertThrows(IllegalArgumentException.class, () -> new Mail(JO, "a\r\nBcc: b", "", ""));
        assertThrows(IllegalArgumentException.class, () -> new Mail(JO, "a\nb", "", ""));
    }
}
