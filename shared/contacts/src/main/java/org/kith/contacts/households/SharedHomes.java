package org.kith.contacts.households;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Folded;
import org.kith.contacts.duplicates.Pair;
import org.kith.contacts.households.SharedHome.Reason;
import org.kith.kernel.ContactId;

/** Finds who may live together. Each contact is put under its home once, so the work grows with their number only. */
public final class SharedHomes {
    /** For who lives nowhere that the group knows of. */
    private static final Set<ContactStatus> ELSEWHERE = EnumSet.of(ContactStatus.DECEASED, ContactStatus.MOVED_AWAY);

    private final Map<String, List<ContactSummary>> byHome = new LinkedHashMap<>();
    private final Map<ContactId, ContactSummary> households = new HashMap<>();
    private final Memberships memberships;
    private final Set<Pair> apart;

    /**
     * Reads nothing and writes nothing.
     *
     * @param everyone by name
     * @param memberships who belongs or belonged to which household
     * @param apart pairs that somebody said do not live together; one of them may be a household
     */
    public SharedHomes(Collection<ContactSummary> everyone, Memberships memberships, Set<Pair> apart) {
        this.memberships = memberships;
        this.apart = apart;
        for (ContactSummary contact : everyone) {
            if (contact.statuses().stream().noneMatch(ELSEWHERE::contains)) {
                contact.home()
                        .ifPresent(home -> byHome.computeIfAbsent(home, _ -> new ArrayList<>(2))
                                .add(contact));
                if (contact.kind() == ContactKind.HOUSEHOLD) {
                    households.put(contact.id(), contact);
                }
            }
        }
    }

    /** All that may be asked about, by the name that comes first in each. */
    public List<SharedHome> all() {
        return byHome.values().stream().flatMap(home -> at(home).stream()).toList();
    }

    /** What may be asked about one contact: a person, or a household that somebody may belong to. */
    public Optional<SharedHome> of(ContactId contact) {
        return byHome.values().stream()
                .filter(home -> home.stream().anyMatch(each -> each.id().equals(contact))
                        || home.stream()
                                .anyMatch(each -> memberships.now(each.id()).contains(contact)))
                .flatMap(home -> at(home).stream())
                .filter(shared -> Stream.concat(shared.people().stream(), shared.household().stream())
                        .anyMatch(each -> each.id().equals(contact)))
                .findFirst();
    }

    private List<SharedHome> at(List<ContactSummary> home) {
        List<ContactSummary> people =
                home.stream().filter(each -> each.kind() == ContactKind.PERSON).toList();
        boolean office = home.stream().anyMatch(each -> each.kind() == ContactKind.ORGANISATION);
        if (office || people.size() > SharedHome.MOST) {
            return List.of();
        }
        List<ContactSummary> left = new ArrayList<>(people.stream()
                .filter(each -> memberships.now(each.id()).isEmpty())
                .toList());
        List<SharedHome> found = new ArrayList<>();
        for (ContactSummary household : householdsAt(home)) {
            List<ContactSummary> members = people.stream()
                    .filter(each -> memberships.now(each.id()).contains(household.id()))
                    .toList();
            List<ContactSummary> newcomers = takeTogether(
                    left, Stream.concat(Stream.of(household), members.stream()).toList());
            if (!newcomers.isEmpty()) {
                found.add(new SharedHome(newcomers, Optional.of(household), reasons(newcomers, members)));
            }
        }
        while (left.size() > 1) {
            ContactSummary first = left.removeFirst();
            List<ContactSummary> others = takeTogether(left, List.of(first));
            if (!others.isEmpty()) {
                List<ContactSummary> together =
                        Stream.concat(Stream.of(first), others.stream()).toList();
                found.add(new SharedHome(together, Optional.empty(), reasons(together, List.of())));
            }
        }
        return found;
    }

    /** Those at this address, and those to which somebody at it belongs, by name. */
    private List<ContactSummary> householdsAt(List<ContactSummary> home) {
        return Stream.concat(
                        home.stream().map(ContactSummary::id),
                        home.stream().flatMap(each -> memberships.now(each.id()).stream()))
                .distinct()
                .flatMap(id -> Stream.ofNullable(households.get(id)))
                .sorted(Comparator.comparing(ContactSummary::sortKey))
                .toList();
    }

    /** Takes away who may live with all of these and with each other. */
    private List<ContactSummary> takeTogether(List<ContactSummary> left, List<ContactSummary> with) {
        List<ContactSummary> taken = new ArrayList<>();
        for (ContactSummary each : left) {
            if (Stream.concat(with.stream(), taken.stream()).allMatch(other -> mayBeTogether(each, other))) {
                taken.add(each);
            }
        }
        left.removeAll(taken);
        return taken;
    }

    /** Two of whom nobody said anything yet: neither that they do not live together, nor that they did once. */
    private boolean mayBeTogether(ContactSummary one, ContactSummary other) {
        Set<ContactId> ones = memberships.ever(one.id());
        return Pair.of(one.id(), other.id()).filter(apart::contains).isEmpty()
                && !ones.contains(other.id())
                && memberships.ever(other.id()).stream().noneMatch(ones::contains);
    }

    private static List<Reason> reasons(List<ContactSummary> people, List<ContactSummary> members) {
        List<ContactSummary> all =
                Stream.concat(people.stream(), members.stream()).toList();
        List<Reason> reasons = new ArrayList<>(List.of(Reason.SAME_ADDRESS));
        Set<String> lastNames = all.stream()
                .map(each -> each.lastName().map(Folded::text).orElse(""))
                .collect(Collectors.toSet());
        if (all.size() > 1 && lastNames.size() == 1 && !lastNames.contains("")) {
            reasons.add(Reason.SAME_LAST_NAME);
        }
        Set<String> phones = new HashSet<>();
        if (!all.stream().allMatch(each -> each.phones().stream().distinct().allMatch(phones::add))) {
            reasons.add(Reason.SAME_PHONE);
        }
        return reasons;
    }
}
