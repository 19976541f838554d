package org.kith.functions.spreadsheets.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.kernel.EmailAddress;

/** A cell with one e-mail address, several, or none: {@code a@x.org; Jane Smith <b@x.org>}, Google's {@code a ::: b}. */
sealed interface EmailCell {
    /** What the cell says; none where it is empty or says so. */
    record Addresses(List<EmailAddress> addresses) implements EmailCell {}

    /** It says something else. */
    record Unreadable(String text) implements EmailCell {}

    static EmailCell read(String text) {
        if (NothingWord.is(text)) {
            return new Addresses(List.of());
        }
        List<EmailAddress> addresses = new ArrayList<>();
        for (String part : Separators.ANY.split(text, -1)) {
            if (part.isBlank()) {
                continue;
            }
            Optional<EmailAddress> address = address(part.strip());
            if (address.isEmpty()) {
                return new Unreadable(text);
            }
            if (addresses.stream().noneMatch(address.get()::sameAs)) {
                addresses.add(address.get());
            }
        }
        return addresses.isEmpty() ? new Unreadable(text) : new Addresses(addresses);
    }

    private static Optional<EmailAddress> address(String part) {
        Matcher inBrackets = Separators.IN_BRACKETS.matcher(part);
        String bare = inBrackets.matches() ? inBrackets.group(1) : part;
        return EmailAddress.parse(bare.startsWith("mailto:") ? bare.substring(7) : bare);
    }

    /** Between several things in one cell. Blanks around are left to the parts: to look for them here is quadratic. */
    final class Separators {
        static final Pattern ANY = Pattern.compile("[;,\\n]|:::|\\s/\\s");
        static final Pattern IN_BRACKETS = Pattern.compile("[^<>]*<([^<>]+)>");

        private Separators() {}
    }
}
