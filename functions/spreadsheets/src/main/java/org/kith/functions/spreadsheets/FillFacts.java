package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.Facts;
import org.kith.contacts.PartialDate;
import org.kith.kernel.FieldId;

/** Fills what is empty and adds tags; never writes over anything. */
final class FillFacts {
    private static final int MOST_TAGS = 50;

    private FillFacts() {}

    /** The known facts, with what the sheet has more. */
    static Facts of(Facts known, Facts sheet) {
        boolean samePerson = samePerson(known, sheet);
        return known.edit()
                .firstName(samePerson ? known.firstName().or(sheet::firstName) : known.firstName())
                .lastName(samePerson ? known.lastName().or(sheet::lastName) : known.lastName())
                .name(known.kind() == sheet.kind() ? known.name().or(sheet::name) : known.name())
                .emails(known.emails().isEmpty() ? sheet.emails() : known.emails())
                .phones(known.phones().isEmpty() ? sheet.phones() : known.phones())
                .addresses(known.addresses().isEmpty() ? sheet.addresses() : known.addresses())
                .born(samePerson ? born(known.born(), sheet.born()) : known.born())
                .own(own(known, sheet, samePerson))
                .statuses(samePerson ? both(known.statuses(), sheet.statuses()) : known.statuses())
                .tags(tags(known.tags(), sheet.tags()))
                .beforeYouSpeak(known.beforeYouSpeak().or(sheet::beforeYouSpeak))
                .build();
    }

    /** Of a year, or of a month, what is missing is filled in. */
    private static Optional<PartialDate> born(Optional<PartialDate> known, Optional<PartialDate> sheet) {
        boolean isMore = known.isEmpty()
                || sheet.filter(more -> more.toString().startsWith(known.get() + "-"))
                        .isPresent();
        return isMore ? sheet : known;
    }

    private static Set<ContactStatus> both(Set<ContactStatus> known, Set<ContactStatus> more) {
        return more.isEmpty()
                ? known
                : Stream.concat(known.stream(), more.stream()).collect(Collectors.toSet());
    }

    /** An answer that is there stays; of somebody else who shares an address, nothing is taken. */
    private static Map<FieldId, String> own(Facts known, Facts sheet, boolean samePerson) {
        boolean same = samePerson || (known.kind() == sheet.kind() && known.kind() != ContactKind.PERSON);
        if (!same || sheet.own().isEmpty()) {
            return known.own();
        }
        Map<FieldId, String> own = new HashMap<>(sheet.own());
        own.putAll(known.own());
        return own;
    }

    /**
     * Two people may share an address. A missing last name is filled in only where the first names agree, or nobody was
     * named yet; and the other way round.
     */
    private static boolean samePerson(Facts known, Facts sheet) {
        return known.kind() == ContactKind.PERSON
                && sheet.kind() == ContactKind.PERSON
                && agree(known.firstName(), sheet.firstName())
                && agree(known.lastName(), sheet.lastName());
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty()
                || other.isEmpty()
                || one.get().toLowerCase(Locale.ROOT).equals(other.get().toLowerCase(Locale.ROOT));
    }

    private static List<String> tags(List<String> known, List<String> more) {
        List<String> tags = new ArrayList<>(known);
        for (String tag : more) {
            if (tags.size() < MOST_TAGS && tags.stream().noneMatch(tag::equalsIgnoreCase)) {
                tags.add(tag);
            }
        }
        return tags;
    }
}
