package org.kith.functions.spreadsheets.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.kernel.EmailAddress;

/**
 * A cell with one e-mail address, several, or none: {@code a@x.org; Jane Smith <b@x.org>}, Google's {@code a ::: b},
 * Outlook's {@code "Smith, Jane" <a@x.org>}.
 */
sealed interface EmailCell {
    /** What the cell says; none where it is empty or says so. */
    record Addresses(List<Named> all) implements EmailCell {
        static final Addresses NONE = new Addresses(List.of());

        /** Keeps a copy. */
        public Addresses {
            all = List.copyOf(all);
        }
    }

    /**
     * One of them.
     *
     * @param name whose it is, where the cell says it
     */
    record Named(EmailAddress address, Optional<String> name) {}

    /** It says something else. */
    record Unreadable(String text) implements EmailCell {}

    static EmailCell read(String text) {
        if (NothingWord.is(text)) {
            return Addresses.NONE;
        }
        List<Named> all = new ArrayList<>();
        for (String part : Separators.parts(text)) {
            if (part.isBlank()) {
                continue;
            }
            Matcher inBrackets = Separators.IN_BRACKETS.matcher(part.strip());
            boolean isNamed = inBrackets.matches();
            Optional<EmailAddress> address = address(isNamed ? inBrackets.group(2) : part.strip());
            if (address.isEmpty()) {
                return new Unreadable(text);
            }
            if (all.stream().map(Named::address).noneMatch(address.get()::sameAs)) {
                Optional<String> name = (isNamed ? Optional.of(inBrackets.group(1)) : Optional.<String>empty())
                        .map(each -> each.strip().replaceAll(" +", " "))
                        .filter(each -> Separators.NAME.matcher(each).matches());
                all.add(new Named(address.get(), name));
            }
        }
        return all.isEmpty() ? new Unreadable(text) : new Addresses(all);
    }

    private static Optional<EmailAddress> address(String bare) {
        return EmailAddress.parse(bare.startsWith("mailto:") ? bare.substring(7) : bare);
    }

    /** Between several things in one cell. Blanks around are left to the parts: to look for them here is quadratic. */
    final class Separators {
        static final Pattern ANY = Pattern.compile("[;,\\n]|:::|\\s/\\s");
        static final Pattern IN_BRACKETS = Pattern.compile("([^<>]*)<([^<>]+)>");
        /** No address, no number and no remark. */
        static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}.&'’ -]{1,100}");

        private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
        private static final Pattern LAST_NAME_IN_FRONT =
                Pattern.compile("(^|[;\\n])\\s?([\\p{L}\\p{M}'’ -]{1,40}),\\s?([\\p{L}\\p{M}.'’ -]{1,40})<");

        private Separators() {}

        /** The comma of a name that stands before its address is none between addresses. */
        static String[] parts(String text) {
            if (text.indexOf('<') < 0) {
                return ANY.split(text, -1);
            }
            String unquoted = QUOTED.matcher(text).replaceAll("$1");
            return ANY.split(LAST_NAME_IN_FRONT.matcher(unquoted).replaceAll("$1$3 $2<"), -1);
        }
    }
}
