package org.kith.functions.mailings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.kith.contacts.ContactSummary;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;

/**
 * Who a mailing is aimed at: everybody on its lists or in its segments is a reader or excluded with a reason, and nobody is both.
 *
 * @param readers by name; no two have the same address
 */
public record Audience(List<ContactSummary> readers, List<Excluded> excluded) {
    private static final int SAMPLES = 3;

    /** Somebody it is aimed at who does not get the mailing. */
    public record Excluded(ContactId contact, String name, Optional<EmailAddress> address, ExclusionReason reason) {}

    /** Keeps copies. */
    public Audience {
        readers = List.copyOf(readers);
        excluded = List.copyOf(excluded);
    }

    /** Chooses among everyone; the same people always give the same answer. */
    public static Audience choose(List<ContactSummary> everyone, Predicate<ContactSummary> chosen) {
        return choose(everyone, chosen, Map.of());
    }

    /**
     * Chooses among everyone.
     *
     * @param chosen whom the mailing is aimed at
     * @param taken who is known to get the mailing already, by normalised address
     */
    public static Audience choose(
            List<ContactSummary> everyone, Predicate<ContactSummary> chosen, Map<String, ContactId> taken) {
        Map<String, ContactId> byAddress = new HashMap<>(taken);
        List<ContactSummary> readers = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        everyone.stream()
                .filter(chosen)
                .sorted(Comparator.comparing(ContactSummary::sortKey))
                .forEach(contact -> {
                    Optional<ExclusionReason> reason = contact.notMailed()
                            .map(ExclusionReason::atChoice)
                            .or(() -> sameAddress(contact, byAddress));
                    if (reason.isPresent()) {
                        excluded.add(new Excluded(contact.id(), contact.name(), contact.email(), reason.get()));
                    } else {
                        readers.add(contact);
                    }
                });
        return new Audience(readers, excluded);
    }

    /** Three readers to preview as: one without a first name, if there is one, and then the first ones. */
    public List<ContactSummary> samples() {
        List<ContactSummary> samples = new ArrayList<>();
        readers.stream().filter(each -> each.firstName().isEmpty()).findFirst().ifPresent(samples::add);
        readers.stream()
                .filter(each -> !samples.contains(each))
                .limit(SAMPLES - samples.size())
                .toList()
                .reversed()
                .forEach(samples::addFirst);
        return samples;
    }

    /** readers + excluded. */
    public int chosen() {
        return readers.size() + excluded.size();
    }

    private static Optional<ExclusionReason> sameAddress(ContactSummary contact, Map<String, ContactId> byAddress) {
        String address = contact.email().orElseThrow().normalised();
        ContactId first = byAddress.computeIfAbsent(address, unknown -> contact.id());
        return first.equals(contact.id()) ? Optional.empty() : Optional.of(ExclusionReason.SAME_ADDRESS);
    }
}
