package org.kith.functions.spreadsheets.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.contacts.ContactRole;

/** Roles in one cell: our own export's {@code Volunteer, since 2020-05-01; Trustee}, and people's {@code volunteer/driver}. */
final class RolesCell {
    private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";
    private static final Pattern WITH_DAYS =
            Pattern.compile("([^,;\\n]+)(?:, since " + DAY + ")?(?:, until " + DAY + ")?");
    private static final Pattern BETWEEN = Pattern.compile("[;\\n|]");
    private static final Pattern BETWEEN_SHORT = Pattern.compile("[,/]");

    private RolesCell() {}

    static List<ContactRole> read(String text) {
        List<ContactRole> roles = new ArrayList<>();
        for (String part : BETWEEN.split(text, -1)) {
            Matcher role = WITH_DAYS.matcher(part.strip());
            if (NothingWord.is(part.strip())) {
                continue;
            }
            if (role.matches() && (role.group(2) != null || role.group(3) != null)) {
                roles.add(dated(part.strip(), role));
            } else {
                for (String name : BETWEEN_SHORT.split(part, -1)) {
                    if (!name.isBlank()) {
                        roles.add(ContactRole.of(name));
                    }
                }
            }
        }
        return roles;
    }

    /** Days that no calendar has, or in the wrong order, are no days, and part of the name. */
    private static ContactRole dated(String part, Matcher role) {
        try {
            return new ContactRole(role.group(1), day(role.group(2)), day(role.group(3)));
        } catch (IllegalArgumentException | DateTimeException none) {
            return ContactRole.of(part);
        }
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }
}
