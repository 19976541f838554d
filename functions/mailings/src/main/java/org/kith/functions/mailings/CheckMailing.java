package org.kith.functions.mailings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.GroupStores;
import org.kith.contacts.segments.Segment;
import org.kith.contacts.segments.VisibleSegments;
import org.kith.functions.mailings.content.Content;
import org.kith.functions.mailings.content.Href;
import org.kith.functions.mailings.content.MergeField;
import org.kith.functions.mailings.content.RenderMailing;
import org.kith.functions.mailings.content.RenderMailing.Rendering;
import org.kith.functions.mailings.content.SenderIdentity;
import org.kith.kernel.GroupId;
import org.kith.kernel.SegmentId;

/** Looks a mailing over before it goes, as a careful colleague would. */
public final class CheckMailing {
    private final GroupStores.Source stores;
    private final SenderIdentities senders;
    private final ChooseAudience chooseAudience;
    private final RenderMailing renderMailing;

    /** Takes where contacts and senders are, how readers are chosen, and how mailings are rendered. */
    public CheckMailing(
            GroupStores.Source stores,
            SenderIdentities senders,
            ChooseAudience chooseAudience,
            RenderMailing renderMailing) {
        this.stores = stores;
        this.senders = senders;
        this.chooseAudience = chooseAudience;
        this.renderMailing = renderMailing;
    }

    /** How much a finding matters. */
    public enum Level {
        /** As it should be. */
        GOOD,
        /** Worth a look. */
        LOOK,
        /** It cannot be sent so. */
        STOP
    }

    /** What was looked at. */
    public enum Code {
        /** The subject. */
        SUBJECT,
        /** The text. */
        CONTENT,
        /** Pictures without alternative text. */
        ALT_TEXT,
        /** Whether its writer has seen it in a mailbox. */
        TEST_SENT,
        /** Readers who are greeted by the fallback. */
        NO_FIRST_NAME,
        /** The group's postal address, which must be in every mailing. */
        POSTAL_ADDRESS,
        /** Whether anybody would get it. */
        READERS,
        /** Where links lead. */
        LINKS
    }

    /** One finding: a sentence for the person who sends. */
    public record Check(Level level, Code code, String text) {}

    /** A mailing's audience, as of now, with all findings. */
    public record Looked(Audience audience, List<Check> checks) {}

    /** Looks it over. */
    public Looked look(GroupId group, Mailing mailing) {
        SenderIdentity sender =
                senders.of(group).orElseThrow(() -> new IllegalStateException("A mailing of a group that is gone"));
        Audience audience = chooseAudience.choose(group, mailing.aim());
        List<Check> checks = new ArrayList<>();
        checks.add(subject(mailing));
        checks.add(content(mailing, sender));
        altText(mailing.content()).ifPresent(checks::add);
        links(mailing.content()).ifPresent(checks::add);
        checks.add(readers(audience));
        segments(group, mailing).ifPresent(checks::add);
        firstNames(mailing, audience).ifPresent(checks::add);
        checks.add(postalAddress(sender));
        checks.add(test(mailing));
        return new Looked(audience, List.copyOf(checks));
    }

    /** What keeps it from being sent. */
    public List<Check> stops(GroupId group, Mailing mailing) {
        return look(group, mailing).checks().stream()
                .filter(check -> check.level() == Level.STOP)
                .toList();
    }

    private static Check subject(Mailing mailing) {
        return mailing.subject().isBlank()
                ? new Check(Level.STOP, Code.SUBJECT, "It has no subject yet")
                : new Check(Level.GOOD, Code.SUBJECT, "It has a subject");
    }

    private Check content(Mailing mailing, SenderIdentity sender) {
        if (mailing.content().isBlank()) {
            return new Check(Level.STOP, Code.CONTENT, "It says nothing yet");
        }
        return switch (renderMailing.render(mailing.subject(), mailing.content(), sender)) {
            case Rendering.Rendered _ -> new Check(Level.GOOD, Code.CONTENT, "It has something to say");
            case Rendering.TooLong(int bytes) ->
                new Check(
                        Level.STOP,
                        Code.CONTENT,
                        "It is too long: Gmail would cut it off (" + bytes / 1000 + " kB; at most "
                                + RenderMailing.MOST_HTML_BYTES / 1000 + " are possible)");
        };
    }

    private static Optional<Check> altText(Content content) {
        long without = content.picturesWithoutText();
        return without == 0
                ? Optional.empty()
                : Optional.of(new Check(
                        Level.LOOK,
                        Code.ALT_TEXT,
                        people(without, "picture has", "pictures have")
                                + " no words for people who cannot see; fine if it is only decoration"));
    }

    private static Optional<Check> links(Content content) {
        if (content.links().isEmpty()) {
            return Optional.empty();
        }
        long open = content.links().stream().filter(Href::isUnencrypted).count();
        return Optional.of(
                open == 0
                        ? new Check(Level.GOOD, Code.LINKS, "Every link leads to a secure address")
                        : new Check(
                                Level.LOOK,
                                Code.LINKS,
                                people(open, "link starts", "links start") + " with http:// and not https://"));
    }

    private static Check readers(Audience audience) {
        if (audience.readers().isEmpty()) {
            return new Check(
                    Level.STOP, Code.READERS, "Nobody would get it: choose a list or segment with readers who agreed");
        }
        return new Check(
                Level.GOOD,
                Code.READERS,
                people(audience.readers().size(), "reader gets it", "readers get it") + ", each once");
    }

    private Optional<Check> segments(GroupId group, Mailing mailing) {
        if (!mailing.aim().hasSegments()) {
            return Optional.empty();
        }
        GroupStores own = stores.of(group);
        Map<SegmentId, Segment> known =
                own.segments().all().stream().collect(Collectors.toMap(Segment::id, segment -> segment));
        VisibleSegments possible = ChooseAudience.possible(own);
        return mailing.aim().segments().stream()
                .flatMap(aimed -> Optional.ofNullable(known.get(aimed.id()))
                        .map(segment -> possible.shows(segment) ? Optional.<String>empty() : Optional.of(hidden(aimed)))
                        .orElseGet(() -> Optional.of(deleted(aimed)))
                        .stream())
                .findFirst()
                .map(text -> new Check(Level.STOP, Code.READERS, text));
    }

    /** Its people would still be found, for a while; but whoever deleted it may have had a reason. */
    private static String deleted(SegmentName segment) {
        return "The segment “" + segment.name() + "” was deleted: choose other readers, or bring it back";
    }

    /** Nobody is found for it: who reads the results would learn the answers. */
    private static String hidden(SegmentName segment) {
        return "The segment “" + segment.name() + "” asks what not every user may see: choose other readers";
    }

    private static Optional<Check> firstNames(Mailing mailing, Audience audience) {
        if (!mailing.content().merges(MergeField.FIRST_NAME)
                && !mailing.subject().merges(MergeField.FIRST_NAME)) {
            return Optional.empty();
        }
        long without = audience.readers().stream()
                .map(ContactSummary::firstName)
                .filter(Optional::isEmpty)
                .count();
        return Optional.of(
                without == 0
                        ? new Check(Level.GOOD, Code.NO_FIRST_NAME, "Everybody is greeted by name")
                        : new Check(
                                Level.LOOK,
                                Code.NO_FIRST_NAME,
                                people(without, "reader has", "readers have")
                                        + " no first name and will see the words you chose instead"));
    }

    private static Check postalAddress(SenderIdentity sender) {
        return sender.postalAddress().isBlank()
                ? new Check(
                        Level.STOP,
                        Code.POSTAL_ADDRESS,
                        "Your group's postal address is missing; an owner can add it under Settings")
                : new Check(Level.GOOD, Code.POSTAL_ADDRESS, "Your group's postal address is at the foot");
    }

    private static Check test(Mailing mailing) {
        if (mailing.testSentAt().isEmpty()) {
            return new Check(Level.LOOK, Code.TEST_SENT, "No test has been sent yet");
        }
        return mailing.testSentAt().get().isBefore(mailing.changedAt())
                ? new Check(Level.LOOK, Code.TEST_SENT, "It was changed since the last test")
                : new Check(Level.GOOD, Code.TEST_SENT, "A test was sent");
    }

    private static String people(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
