package org.kith.functions.mailings;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.kith.functions.mailings.PreviewMailing.Preview;
import org.kith.functions.mailings.ServiceMailQueue.ServiceMail;
import org.kith.functions.mailings.unsubscribe.LeaveLinks;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;

/** Sends a mailing to its writer alone, as the first reader would get it; its subject says that it is a test. */
public final class SendTest {
    /** Of one mailing in an hour: enough to look at every comma, too few to bother anybody with. */
    public static final int MOST_AN_HOUR = 20;

    private final Mailings.ByGroup mailings;
    private final PreviewMailing previewMailing;
    private final ServiceMailQueue serviceMail;
    private final LeaveLinks links;
    private final InstantSource clock;

    /** Takes all it needs. */
    public SendTest(
            Mailings.ByGroup mailings,
            PreviewMailing previewMailing,
            ServiceMailQueue serviceMail,
            LeaveLinks links,
            InstantSource clock) {
        this.mailings = mailings;
        this.previewMailing = previewMailing;
        this.serviceMail = serviceMail;
        this.links = links;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It is on its way. */
        record Sent(Mailing mailing) implements Outcome {}

        /** It cannot be shown, so it cannot be sent. */
        record NotShown(Preview why) implements Outcome {}

        /** Its words can no longer be changed, so there is nothing to test. */
        record NotADraft() implements Outcome {}

        /** There were {@link #MOST_AN_HOUR} within this hour. */
        record TooMany() implements Outcome {}
    }

    /** Sends it to this address. */
    public Outcome send(GroupId group, Mailing mailing, EmailAddress writer) {
        if (!(mailing.state() instanceof MailingState.Draft)) {
            return new Outcome.NotADraft();
        }
        Preview preview = previewMailing.preview(group, mailing, Optional.empty());
        if (!(preview instanceof Preview.Shown shown)) {
            return new Outcome.NotShown(preview);
        }
        if (mailings.of(group).takeTest(mailing.id(), clock.instant(), MOST_AN_HOUR) == Mailings.Allowance.USED_UP) {
            return new Outcome.TooMany();
        }
        serviceMail.send(new ServiceMail(
                Optional.of(group),
                writer,
                "[Test] " + shown.mail().subject(),
                shown.mail().text(),
                shown.mail().html(),
                Optional.of(shown.sender().senderName()),
                Optional.of(shown.sender().replyTo()),
                // As in the real mail, so that a mail program shows it as it will show that one; the link does nothing.
                Map.of(
                        "List-Unsubscribe",
                        "<" + links.oneClick(shown.leaveToken()) + ">",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click")));
        Mailing tested = mailing.testedAt(clock.instant());
        return new Outcome.Sent(
                switch (mailings.of(group).save(mailing, tested)) {
                    case DONE -> tested;
                    // Somebody writes on while the test goes; their version has not been tested.
                    case CHANGED_SINCE -> mailings.of(group).find(mailing.id()).orElse(mailing);
                });
    }
}
