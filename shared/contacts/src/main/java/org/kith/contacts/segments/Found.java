package org.kith.contacts.segments;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.ContactRole;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.NotMailed;
import org.kith.contacts.PartialDate;
import org.kith.contacts.Touch;
import org.kith.contacts.relationships.Tie;

/** What a condition found in a contact, in a few words: the other half of "why". */
final class Found {
    private static final String NOTHING = "Nothing on record";

    private final ContactSummary contact;
    private final Background background;

    Found(ContactSummary contact, Background background) {
        this.contact = contact;
        this.background = background;
    }

    String by(Condition condition) {
        return switch (condition) {
            case Condition.OfKind _ -> sentence("It is " + RuleWords.kind(contact.kind()));
            case Condition.Written written -> series(CompiledRule.asWritten(contact, written.fact()));
            case Condition.InArea _ -> series(contact.postcode().stream());
            case Condition.InRole _ -> series(contact.roles().stream().map(this::role));
            case Condition.OnList onList -> list(onList);
            case Condition.Tagged _ -> series(contact.tags().stream());
            case Condition.Permitted permitted ->
                switch (CompiledRule.said(contact.permission(permitted.purpose(), permitted.channel()))) {
                    case YES -> "They said yes";
                    case NO -> "They said no";
                    case NOTHING -> NOTHING;
                };
            case Condition.Mailable _ -> contact.notMailed().map(Found::reason).orElse("Nothing stands in the way");
            case Condition.InStatus _ -> series(contact.statuses().stream().map(RuleWords::status));
            case Condition.Born _, Condition.Aged _ ->
                contact.born().map(this::born).orElse(NOTHING);
            case Condition.Added _ ->
                sentence("added on " + SpanWords.day(LocalDate.ofInstant(contact.since(), background.zone())));
            case Condition.Touched touched -> touched(touched);
            case Condition.Related related -> related(related);
            case Condition.Own own ->
                Optional.ofNullable(contact.own().get(own.field()))
                        .map(text -> series(text.lines()))
                        .orElse(NOTHING);
        };
    }

    private String role(ContactRole role) {
        return role.name()
                + role.since().map(day -> " since " + SpanWords.day(day)).orElse("")
                + role.until().map(day -> " until " + SpanWords.day(day)).orElse("");
    }

    private String list(Condition.OnList onList) {
        if (contact.lists().contains(onList.list())) {
            return "They are on it";
        }
        return contact.hasLeft(onList.list()) ? "They left it by themselves" : "They are not on it";
    }

    private String born(PartialDate date) {
        int youngest = Period.between(date.latest(), background.today()).getYears();
        int oldest = Period.between(date.earliest(), background.today()).getYears();
        String day = date.earliest().equals(date.latest()) ? SpanWords.day(date.earliest()) : date.toString();
        return "Born " + day + ", aged " + youngest + (youngest == oldest ? "" : " or " + oldest);
    }

    private String touched(Condition.Touched touched) {
        Background.Moments moments = background.moments(touched.when());
        List<Touch> counted = background.touches().stream()
                .filter(touch -> touch.contact().equals(contact.id()))
                .filter(touch -> touched.counts(touch.kind()) && moments.hold(touch.at()))
                .sorted(Comparator.comparing(Touch::at).reversed())
                .toList();
        return counted.isEmpty()
                ? "None"
                : counted.size() + ", the last on "
                        + SpanWords.day(LocalDate.ofInstant(counted.getFirst().at(), background.zone()));
    }

    private String related(Condition.Related related) {
        List<Tie> begun = background.ties().stream()
                .filter(tie -> tie.kind().equals(related.kind()) && tie.hasBegunOn(background.today()))
                .filter(tie -> related.sides().stream().map(tie::seenFrom).anyMatch(contact.id()::equals))
                .toList();
        long now = begun.stream().filter(tie -> tie.holdsOn(background.today())).count();
        long over = begun.size() - now;
        return begun.isEmpty()
                ? "None"
                : now + " now" + (over == 0 ? "" : ", " + over + " that " + (over == 1 ? "is" : "are") + " over");
    }

    private static String reason(NotMailed reason) {
        return switch (reason) {
            case NO_EMAIL -> "There is no e-mail address";
            case DECEASED -> "They have died";
            case DO_NOT_CONTACT -> "They want to hear nothing from us";
            case NO_PERMISSION -> "They never said yes to newsletters";
            case REFUSED -> "They said no to newsletters";
            case COMPLAINT -> "They called an earlier mail spam";
            case HARD_BOUNCE -> "Their mailbox does not exist";
            case ASKED_TO_STOP -> "They want no more mailings";
            case ERASED -> "Whoever had their address was erased for ever";
        };
    }

    private static String series(Stream<String> texts) {
        String all = texts.collect(Collectors.joining(", "));
        return all.isEmpty() ? NOTHING : sentence(all);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
