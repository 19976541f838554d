package org.kith.functions.spreadsheets.differences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.ContactRole;
import org.kith.contacts.Facts;

/**
 * Roles that a sheet names beside those that are known. A role that somebody has or had stays theirs as the record tells it:
 * a sheet seldom says that one is over, and its silence is no news.
 */
final class Roles {
    private Roles() {}

    /** The known ones, with days where the record knew none, and those that are new, as far as there is room. */
    static List<ContactRole> merged(List<ContactRole> known, List<ContactRole> sheet) {
        List<ContactRole> all = new ArrayList<>(
                known.stream().map(role -> filled(role, known, sheet)).toList());
        sheet.stream()
                .filter(role -> known.stream().noneMatch(each -> each.key().equals(role.key())))
                .limit(Math.max(0, Facts.MOST_ROLES - known.size()))
                .forEach(all::add);
        return all;
    }

    private static ContactRole filled(ContactRole role, List<ContactRole> known, List<ContactRole> sheet) {
        boolean once =
                known.stream().filter(each -> each.key().equals(role.key())).count() == 1;
        boolean isUndated = role.since().isEmpty() && role.until().isEmpty();
        Optional<ContactRole> same =
                sheet.stream().filter(each -> each.key().equals(role.key())).findFirst();
        return once && isUndated
                ? same.map(dated -> new ContactRole(role.name(), dated.since(), dated.until()))
                        .orElse(role)
                : role;
    }
}
