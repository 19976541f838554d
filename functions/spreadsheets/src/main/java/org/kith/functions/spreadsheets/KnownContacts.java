package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.duplicates.CalledBy;
import org.kith.contacts.fields.Field;
import org.kith.contacts.gone.GoneContacts;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.Sha256;

/**
 * Finds the contact that a row belongs to: by the id that it names, else by the number that the group itself gave it, else by any of its e-mail addresses, unless
 * the names are those of two, else by its name together with something more ({@link AlikeContacts}). A row that belongs to nobody gets an id that follows from what it says, so that two imports of the
 * same person, even at the same moment, cannot create two contacts; and a row without an address is known again by it.
 */
final class KnownContacts {
    private static final String ANOTHERS_ID =
            "Kith’s own id in this row is that of somebody of another name: we did not go by it";

    /** Nobody is deleted and brought in again more often. */
    private static final int MOST_TIMES = 50;
    /** As many as the stores answer in one request. */
    private static final int AT_ONCE = 100;

    private final GroupId group;
    private final Map<String, List<Owner>> byAddress = new HashMap<>();
    private final References references;
    private final AlikeContacts alike = new AlikeContacts();
    /** By what such a sheet said the last time: an address, or the identity of a row without one. */
    private final Map<String, List<Owner>> fromLastTime = new HashMap<>();

    private final Map<ContactId, CalledBy> names = new HashMap<>();

    /** Takes the own fields that tell who is who, with nobody in them yet. */
    KnownContacts(GroupId group, List<ContactSummary> everyone, References references) {
        this.group = group;
        this.references = references;
        for (ContactSummary contact : everyone) {
            CalledBy name = CalledBy.of(contact);
            names.put(contact.id(), name);
            alike.add(contact);
            references.add(contact);
            for (EmailAddress address : contact.emails()) {
                byAddress
                        .computeIfAbsent(address.normalised(), _ -> new ArrayList<>(1))
                        .add(new Owner(contact.id(), name));
            }
        }
    }

    /** Those are known by what the sheet said of them the last time, too: somebody may have another address since. */
    void alsoBy(LastTime lastTime) {
        lastTime.byContact().forEach((contact, said) -> {
            if (!has(contact)) {
                return;
            }
            Owner owner = new Owner(contact, CalledBy.of(said));
            keysOfLastTime(said)
                    .forEach(key -> fromLastTime
                            .computeIfAbsent(key, _ -> new ArrayList<>(1))
                            .add(owner));
        });
    }

    /** A name alone is nobody's. */
    private static List<String> keysOfLastTime(Facts facts) {
        if (facts.emails().isEmpty()
                && facts.phones().isEmpty()
                && facts.addresses().isEmpty()) {
            return List.of();
        }
        return facts.emails().isEmpty()
                ? List.of(identity(facts))
                : facts.emails().stream()
                        .map(each -> each.address().normalised())
                        .toList();
    }

    private record Owner(ContactId id, CalledBy name) {}

    /** Who has one of these addresses, and not the name of somebody else. */
    Optional<ContactId> withAddress(Facts facts) {
        return byAddress(facts).contact();
    }

    private Match byAddress(Facts facts) {
        CalledBy name = CalledBy.of(facts);
        List<Owner> owners = owners(facts)
                .filter(owner -> !owner.name().isSomebodyElse(name))
                .distinct()
                .toList();
        if (owners.isEmpty()) {
            return Match.NOBODY;
        }
        int most = owners.stream()
                .mapToInt(owner -> owner.name().likeness(name))
                .max()
                .orElse(0);
        List<ContactId> likeliest = owners.stream()
                .filter(owner -> owner.name().likeness(name) == most)
                .map(Owner::id)
                .toList();
        return likeliest.size() == 1
                ? Match.of(likeliest.getFirst(), MatchedBy.EMAIL)
                : Match.taken(likeliest.getFirst(), MatchedBy.EMAIL);
    }

    private Match fromLastTime(Facts facts) {
        CalledBy name = CalledBy.of(facts);
        List<ContactId> owners = keysOfLastTime(facts).stream()
                .flatMap(key -> fromLastTime.getOrDefault(key, List.of()).stream())
                .filter(owner -> !owner.name().isSomebodyElse(name))
                .map(Owner::id)
                .distinct()
                .toList();
        return owners.size() == 1 ? Match.of(owners.getFirst(), MatchedBy.LAST_TIME) : Match.NOBODY;
    }

    /** True when somebody of another name has one of these addresses. */
    boolean isShared(Facts facts) {
        CalledBy name = CalledBy.of(facts);
        return owners(facts).anyMatch(owner -> owner.name().isSomebodyElse(name));
    }

    private Stream<Owner> owners(Facts facts) {
        return facts.emails().stream()
                .flatMap(each -> byAddress.getOrDefault(each.address().normalised(), List.of()).stream());
    }

    /** Who the row is about, and what tells so. */
    Match match(Understood row) {
        Optional<ContactId> named = row.contact().filter(this::has);
        if (named.isPresent() && !namesSomebodyElse(row)) {
            return Match.of(named.get(), MatchedBy.ID);
        }
        Match numbered = references.find(row.facts());
        if (numbered.contact().isPresent()) {
            return numbered;
        }
        Match owner = byAddress(row.facts());
        if (owner.contact().isPresent()) {
            return owner;
        }
        Match then = fromLastTime(row.facts());
        if (then.contact().isPresent()) {
            return then;
        }
        Match like = alike.find(row.facts());
        if (like.contact().isPresent()) {
            return like;
        }
        // Of several, whom such a row made before, so that the same file again finds them.
        ContactId made = idFor(row.facts());
        return has(made) ? Match.of(made, MatchedBy.ROW) : like;
    }

    /** What of a row is somebody's by whom it is not known, and why. */
    List<Remark> doubts(Understood row) {
        Match match = match(row);
        return Stream.of(
                        Stream.of(ANOTHERS_ID).filter(_ -> namesSomebodyElse(row)),
                        match.by().filter(MatchedBy.ID::equals).isPresent()
                                ? Stream.<String>of()
                                : references.doubts(row.facts()).stream(),
                        match.by().filter(_ -> match.inDoubt()).stream()
                                .map(by -> by.doubt(match.contact().isPresent())))
                .flatMap(reasons -> reasons)
                .map(reason -> new Remark(row.row(), reason, row.facts().displayName()))
                .toList();
    }

    /** Whoever sorts a sheet may leave a column behind. */
    private boolean namesSomebodyElse(Understood row) {
        return row.contact()
                .flatMap(id -> Optional.ofNullable(names.get(id)))
                .filter(name -> name.isSomebodyElse(CalledBy.of(row.facts())))
                .isPresent();
    }

    /** By which own field rows with these facts have one number, under texts that are equal for equal numbers. */
    Map<String, Field> references(Facts facts) {
        return references.keys(facts);
    }

    /** The contact that the row is about, if there is one and nobody can be mistaken for it. */
    Optional<ContactId> owner(Understood row) {
        return match(row).contact();
    }

    /** What the contact is that the row is about, or that it would become. */
    ContactKind kind(Understood row) {
        return owner(row)
                .map(id -> Objects.requireNonNull(names.get(id)).kind())
                .orElse(row.facts().kind());
    }

    /** True when there is such a contact. */
    boolean has(ContactId id) {
        return names.containsKey(id);
    }

    /** The id of a contact that the row would create. */
    ContactId idFor(Facts facts) {
        return digest(group.value() + "\n" + identity(facts));
    }

    /**
     * For each id of a contact to be created that a deleted contact has, another that follows from it, the same each time
     * as all of them are; the others are left out. One request for a hundred ids, and one more each time that somebody was
     * deleted, came again, and was deleted again.
     */
    Map<ContactId, ContactId> unused(GoneContacts gone, Collection<ContactId> wanted) {
        Map<ContactId, ContactId> others = new HashMap<>();
        Set<ContactId> open = Set.copyOf(wanted);
        for (int time = 0; time < MOST_TIMES && !open.isEmpty(); time++) {
            Set<ContactId> taken = new HashSet<>();
            List<ContactId> asked =
                    open.stream().map(id -> others.getOrDefault(id, id)).toList();
            for (int from = 0; from < asked.size(); from += AT_ONCE) {
                taken.addAll(gone.among(asked.subList(from, Math.min(asked.size(), from + AT_ONCE)))
                        .keySet());
            }
            open = open.stream()
                    .filter(id -> taken.contains(others.getOrDefault(id, id)))
                    .collect(Collectors.toSet());
            open.forEach(id -> others.put(id, digest(others.getOrDefault(id, id).value())));
        }
        if (!open.isEmpty()) {
            throw new IllegalStateException("A contact was deleted and brought in " + MOST_TIMES + " times");
        }
        return others;
    }

    private static ContactId digest(String text) {
        return new ContactId(IdSource.encode(Arrays.copyOf(Sha256.of(text), 16)));
    }

    /** True when the contact has one of the row's addresses and not another name, or the row has none to compare. */
    static boolean agree(Facts contact, Facts row) {
        return row.emails().isEmpty()
                || (row.emails().stream().map(LabelledEmail::address).anyMatch(contact::hasEmail)
                        && !CalledBy.of(contact).isSomebodyElse(CalledBy.of(row)));
    }

    /**
     * Who it is, as opposed to what is known about them: the name and the main e-mail address, or without one the phone
     * numbers and the postal address.
     */
    static String identity(Facts facts) {
        String reached = facts.mainEmail()
                .map(EmailAddress::normalised)
                .orElseGet(() -> facts.phones() + "\n" + facts.address());
        return (facts.kind() + "\n" + facts.displayName() + "\n" + reached).toLowerCase(Locale.ROOT);
    }
}
