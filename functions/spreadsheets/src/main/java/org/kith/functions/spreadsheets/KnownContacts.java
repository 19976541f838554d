package org.kith.functions.spreadsheets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.LabelledEmail;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;

/**
 * Finds the contact that a row belongs to: by any of its e-mail addresses. A row that belongs to nobody gets an id that
 * follows from what it says, so that two imports of the same person, even at the same moment, cannot create two
 * contacts; and a row without an address is known again by it.
 */
final class KnownContacts {
    private final GroupId group;
    private final Map<String, ContactId> byAddress = new HashMap<>();

    KnownContacts(GroupId group, List<ContactSummary> everyone) {
        this.group = group;
        for (ContactSummary contact : everyone) {
            for (EmailAddress address : contact.emails()) {
                byAddress.putIfAbsent(address.normalised(), contact.id());
            }
        }
    }

    /** Who has one of these addresses. */
    Optional<ContactId> withAddress(Facts facts) {
        return facts.emails().stream()
                .flatMap(
                        each -> Optional.ofNullable(byAddress.get(each.address().normalised())).stream())
                .findFirst();
    }

    /** What makes two rows the same contact: any key in common. */
    List<String> keys(Facts facts) {
        Optional<ContactId> known = withAddress(facts);
        if (known.isPresent()) {
            return List.of(known.get().value());
        }
        return facts.emails().isEmpty()
                ? List.of(identity(facts))
                : facts.emails().stream()
                        .map(each -> each.address().normalised())
                        .toList();
    }

    /** The id of a contact that the row would create. */
    ContactId idFor(Facts facts) {
        String identity = facts.emails().stream()
                .findFirst()
                .map(each -> each.address().normalised())
                .orElseGet(() -> identity(facts));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((group.value() + "\n" + identity).getBytes(StandardCharsets.UTF_8));
            return new ContactId(IdSource.encode(Arrays.copyOf(digest, 16)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** True when the contact has one of the row's addresses, or the row has none to compare. */
    static boolean agree(Facts contact, Facts row) {
        return row.emails().isEmpty()
                || row.emails().stream().map(LabelledEmail::address).anyMatch(contact::hasEmail);
    }

    /** Name, phone numbers and address: who it is, as opposed to what is known about them. */
    private static String identity(Facts facts) {
        return (facts.kind() + "\n" + facts.displayName() + "\n" + facts.phones() + "\n" + facts.address())
                .toLowerCase(Locale.ROOT);
    }
}
