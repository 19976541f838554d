package org.kith.local.ses;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Which requests go wrong, and how. Rules are tried in the order in which they were given; the first that fits counts. */
public final class Faults {
    private final List<Rule> rules = new ArrayList<>();

    /** A way to go wrong. */
    public enum Fault {
        /** 429 before the mail is taken. */
        THROTTLE,
        /** 503 before the mail is taken. */
        UNAVAILABLE,
        /** 400 MessageRejected. */
        REJECT,
        /** The connection ends before the mail is taken. */
        RESET,
        /** The mail is taken and no answer comes. */
        ACCEPT_THEN_TIME_OUT,
        /** The mail is taken and the answer is 500. */
        ACCEPT_THEN_FAIL,
        /** The mail is taken and the connection ends. */
        ACCEPT_THEN_RESET,
        /** Only late. */
        DELAY,
        /** The mail is taken and then bounces for good. */
        BOUNCE,
        /** The mail is taken and then bounces for now. */
        SOFT_BOUNCE,
        /** The mail is taken, delivered, and its reader complains. */
        COMPLAIN,
        /** The mail is taken and nothing more is ever heard of it. */
        SILENCE
    }

    /**
     * A rule.
     *
     * @param match an address with {@code *} for any characters
     * @param times how often it still applies; for ever when empty
     * @param delay before anything else happens; for {@code ACCEPT_THEN_TIME_OUT} how long the answer is withheld
     */
    public record Rule(String match, Fault fault, OptionalInt times, Duration delay) {
        boolean fits(String address) {
            String pattern = String.join(
                    ".*",
                    Pattern.compile("*", Pattern.LITERAL)
                            .splitAsStream(match + "\0")
                            .map(Pattern::quote)
                            .toList());
            return Pattern.matches(pattern, address + "\0");
        }
    }

    /** Adds a rule. */
    public synchronized void add(Rule rule) {
        rules.add(rule);
    }

    /** Forgets all rules. */
    public synchronized void clear() {
        rules.clear();
    }

    /** The rules that still apply. */
    public synchronized List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** The rule for a mail to these recipients, which is one time less from now on. */
    synchronized Optional<Rule> take(List<String> recipients) {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (recipients.stream().map(Faults::bare).anyMatch(rule::fits)) {
                use(i, rule);
                return Optional.of(rule);
            }
        }
        return recipients.stream()
                .map(Faults::bare)
                .flatMap(address -> simulated(address).stream())
                .findFirst();
    }

    private void use(int place, Rule rule) {
        if (rule.times().isEmpty()) {
            return;
        }
        int left = rule.times().getAsInt() - 1;
        if (left <= 0) {
            rules.remove(place);
        } else {
            rules.set(place, new Rule(rule.match(), rule.fault(), OptionalInt.of(left), rule.delay()));
        }
    }

    /** SES's own mailbox simulator. */
    private static Optional<Rule> simulated(String address) {
        return switch (address) {
            case "bounce@simulator.amazonses.com" -> Optional.of(always(address, Fault.BOUNCE));
            case "complaint@simulator.amazonses.com" -> Optional.of(always(address, Fault.COMPLAIN));
            default -> Optional.empty();
        };
    }

    private static Rule always(String address, Fault fault) {
        return new Rule(address, fault, OptionalInt.empty(), Duration.ZERO);
    }

    /** {@code Ann <ann@example.org>} without the name, in lower case. */
    static String bare(String address) {
        int open = address.lastIndexOf('<');
        String bare = open < 0 ? address : address.substring(open + 1).replace(">", "");
        return bare.strip().toLowerCase(Locale.ROOT);
    }
}
