package org.kith.contacts.segments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.kith.contacts.Channel;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.Purpose;
import org.kith.contacts.relationships.Direction;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;
import org.kith.kernel.RelationshipKindId;

/**
 * Tells a rule as a sentence: {@code Everyone who is a volunteer now and may be sent the newsletter.} A group may have its
 * own words for the kinds of contacts, so these stand as {@code {person}}, {@code {organisation}} and {@code
 * {household}}: whoever shows the sentence puts the word there, with its article.
 */
public final class RuleWords {
    private final RuleNames names;

    /** Takes what lists and fields are called. */
    public RuleWords(RuleNames names) {
        this.names = names;
    }

    /** The whole rule. Groups in groups stand in brackets, so that it can be read in one way only. */
    public String sentence(Rule rule) {
        return "Everyone who " + inside(rule) + ".";
    }

    /** What stands above the parts of a group. */
    static String heading(Rule.Join join) {
        return switch (join) {
            case ALL -> "All of these";
            case ANY -> "At least one of these";
            case NONE -> "None of these";
        };
    }

    /** What is asked, to stand behind "who": {@code is on the list “Walkers”}. */
    String phrase(Condition condition) {
        return switch (condition) {
            case Condition.OfKind(ContactKind kind, boolean is) -> (is ? "is " : "is not ") + kind(kind);
            case Condition.Written(Condition.TextFact fact, Condition.TextTest test, String text) ->
                written(fact, test, text);
            case Condition.InArea(PostcodeArea area, boolean is) ->
                (is ? "has" : "does not have") + " a postcode in " + area.text();
            case Condition.InRole inRole -> role(inRole);
            case Condition.OnList(ListId list, Condition.ListTest test) -> list(test) + names.list(list);
            case Condition.Tagged(String tag, boolean is) -> (is ? "has" : "does not have") + " the tag “" + tag + "”";
            case Condition.Permitted(Purpose purpose, Channel channel, Condition.Said said) ->
                said(said) + purpose(purpose) + channel(channel);
            case Condition.Mailable(boolean is) -> (is ? "may" : "may not") + " be sent a newsletter now";
            case Condition.InStatus(ContactStatus status, boolean is) ->
                (is ? "" : "is not recorded as somebody who ") + status(status);
            case Condition.Born(Span when) -> "was born " + SpanWords.of(when);
            case Condition.Aged(OptionalInt from, OptionalInt to) -> "is " + age(from, to);
            case Condition.Added(Span when) -> "was added " + SpanWords.of(when);
            case Condition.Touched touched -> touched(touched);
            case Condition.Related(RelationshipKindId kind, Optional<Direction> side, Condition.RelatedTest test) ->
                related(test, names.kind(kind, side));
            case Condition.Own(FieldId field, OwnTest test) -> own(names.field(field), test);
        };
    }

    private String inside(Rule rule) {
        return switch (rule) {
            case Rule.Group(Rule.Join join, List<Rule> rules) ->
                switch (join) {
                    case ALL -> joined(rules, " and ");
                    case ANY -> joined(rules, " or ");
                    case NONE -> "is nobody who " + bracketed(rules);
                };
            case Condition condition -> phrase(condition);
        };
    }

    private String joined(List<Rule> rules, String between) {
        return rules.stream()
                .map(rule -> rule instanceof Rule.Group(Rule.Join join, List<Rule> parts)
                                && parts.size() > 1
                                && join != Rule.Join.NONE
                        ? "(" + inside(rule) + ")"
                        : inside(rule))
                .collect(Collectors.joining(between));
    }

    private String bracketed(List<Rule> rules) {
        return rules.size() == 1 ? joined(rules, "") : "(" + joined(rules, " or ") + ")";
    }

    static String kind(ContactKind kind) {
        return switch (kind) {
            case PERSON -> "{person}";
            case ORGANISATION -> "{organisation}";
            case HOUSEHOLD -> "{household}";
        };
    }

    private static String written(Condition.TextFact fact, Condition.TextTest test, String text) {
        String name = fact(fact);
        return switch (test) {
            case CONTAINS -> "has “" + text + "” in their " + name;
            case STARTS -> "has a" + (isVowel(name) ? "n " : " ") + name + " that starts with “" + text + "”";
            case IS -> "has the " + name + " “" + text + "”";
            case KNOWN -> "has a" + (isVowel(name) ? "n " : " ") + name;
            case UNKNOWN -> "has no " + name;
        };
    }

    private static boolean isVowel(String name) {
        return "aeiou".indexOf(name.charAt(0)) >= 0;
    }

    static String fact(Condition.TextFact fact) {
        return switch (fact) {
            case NAME -> "name";
            case FIRST_NAME -> "first name";
            case LAST_NAME -> "last name";
            case NICKNAME -> "nickname";
            case EMAIL -> "e-mail address";
            case PHONE -> "phone number";
            case TOWN -> "town";
            case POSTCODE -> "postcode";
        };
    }

    private static String role(Condition.InRole inRole) {
        String role = "“" + inRole.role() + "”";
        String when = inRole.when().map(span -> " " + SpanWords.of(span)).orElse("");
        return switch (inRole.test()) {
            case NOW -> "has the role " + role + " now";
            case PAST -> "had the role " + role + " and has it no longer";
            case EVER -> "has or had the role " + role;
            case NEVER -> "never had the role " + role;
            case STARTED -> "took up the role " + role + when;
            case ENDED -> "gave up the role " + role + when;
        };
    }

    private static String list(Condition.ListTest test) {
        return switch (test) {
            case ON -> "is on the list ";
            case OFF -> "is not on the list ";
            case LEFT -> "left by themselves the list ";
        };
    }

    private static String said(Condition.Said said) {
        return switch (said) {
            case YES -> "said yes to ";
            case NO -> "said no to ";
            case NOTHING -> "never said yes or no to ";
        };
    }

    private static String purpose(Purpose purpose) {
        return switch (purpose) {
            case NEWSLETTER -> "newsletters";
            case FUNDRAISING -> "fundraising";
            case SERVICE -> "service messages";
        };
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case EMAIL -> " by e-mail";
            case POST -> " by post";
            case PHONE -> " by phone";
            case SMS -> " by text message";
        };
    }

    static String status(ContactStatus status) {
        return switch (status) {
            case DECEASED -> "has died";
            case MOVED_AWAY -> "has moved away";
            case DO_NOT_CONTACT -> "must not be contacted";
        };
    }

    private static String age(OptionalInt from, OptionalInt to) {
        if (from.isPresent() && to.isPresent()) {
            return from.getAsInt() + " to " + to.getAsInt() + " years old";
        }
        return from.isPresent() ? from.getAsInt() + " or older" : to.orElseThrow() + " or younger";
    }

    private static String touched(Condition.Touched touched) {
        String when = " " + SpanWords.of(touched.when());
        if (touched.often() == Condition.HowOften.FEWER_THAN && touched.times() == 1) {
            return "had no " + kinds(touched.kinds(), 2, " or ") + when;
        }
        String often = switch (touched.often()) {
            case AT_LEAST -> "at least ";
            case FEWER_THAN -> "fewer than ";
        };
        return "had " + often + touched.times() + " " + kinds(touched.kinds(), touched.times(), " or ") + when;
    }

    static String kinds(List<InteractionKind> kinds, int count, String between) {
        return kinds.isEmpty()
                ? count == 1 ? "contact of any kind" : "contacts of any kind"
                : kinds.stream()
                        .map(kind -> kind(kind) + (count == 1 ? "" : "s"))
                        .collect(Collectors.joining(between));
    }

    private static String kind(InteractionKind kind) {
        return kind == InteractionKind.EMAIL ? "e-mail" : kind.name().toLowerCase(Locale.ROOT);
    }

    private static String related(Condition.RelatedTest test, String kind) {
        return switch (test) {
            case NOW -> "has the connection " + kind + " now";
            case NOT_NOW -> "does not have the connection " + kind + " now";
            case EVER -> "has or had the connection " + kind;
            case NEVER -> "never had the connection " + kind;
        };
    }

    private static String own(String field, OwnTest test) {
        return switch (test) {
            case OwnTest.Filled(boolean is) -> "has " + (is ? "something" : "nothing") + " in " + field;
            case OwnTest.Text(Condition.TextTest how, String text) ->
                switch (how) {
                    case CONTAINS -> "has “" + text + "” in " + field;
                    case STARTS -> "has in " + field + " what starts with “" + text + "”";
                    case IS -> "has just “" + text + "” in " + field;
                    case KNOWN -> "has something in " + field;
                    case UNKNOWN -> "has nothing in " + field;
                };
            case OwnTest.Amount(Optional<BigDecimal> from, Optional<BigDecimal> to) ->
                "has in " + field + " a number "
                        + from.map(least -> to.isPresent()
                                        ? "from " + least.toPlainString()
                                        : "of " + least.toPlainString() + " or more")
                                .orElse("")
                        + to.map(most -> from.isPresent()
                                        ? " to " + most.toPlainString()
                                        : "of " + most.toPlainString() + " or less")
                                .orElse("");
            case OwnTest.Day(Span when) -> "has in " + field + " a day " + SpanWords.of(when);
            case OwnTest.Flag(boolean yes) -> "has " + (yes ? "yes" : "no") + " in " + field;
            case OwnTest.OneOf(List<String> choices) ->
                "has "
                        + choices.stream().map(choice -> "“" + choice + "”").collect(Collectors.joining(" or "))
                        + " in " + field;
        };
    }
}
