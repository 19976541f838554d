package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.Folded;
import org.kith.contacts.LabelledPhone;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PostalAddress;
import org.kith.contacts.duplicates.CalledBy;
import org.kith.kernel.ContactId;

/**
 * Finds the contact that is called alike and has the same date of birth, phone number or postcode. A name alone says
 * nothing: half a village has it. Who was born on another day is somebody else, whatever they share.
 */
final class AlikeContacts {

    private final Map<String, List<Known>> byKey = new HashMap<>();

    /** What there is besides the name, the strongest first. */
    private enum Besides {
        BORN("date of birth and name"),
        PHONE("phone number and name"),
        POSTCODE("postcode and name");

        private final String words;

        Besides(String words) {
            this.words = words;
        }

        MatchedBy matchedBy() {
            return new MatchedBy(words);
        }
    }

    private record Known(ContactId id, CalledBy name, Optional<PartialDate> born) {}

    void add(ContactSummary contact) {
        Known known = new Known(contact.id(), CalledBy.of(contact), contact.born());
        Stream.of(
                        born(contact.born()),
                        contact.phones().stream().map(AlikeContacts::phone),
                        postcode(contact.postcode()))
                .flatMap(keys -> keys)
                .distinct()
                .forEach(key ->
                        byKey.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(known));
    }

    /** Who a row with these facts is about. */
    Match find(Facts facts) {
        CalledBy name = CalledBy.of(facts);
        for (Besides by : Besides.values()) {
            List<ContactId> alike = keys(by, facts)
                    .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                    .filter(each -> agree(by, each.name(), name) && !areOfTwo(each.born(), facts.born()))
                    .map(Known::id)
                    .distinct()
                    .toList();
            if (!alike.isEmpty()) {
                return alike.size() == 1 ? Match.of(alike.getFirst(), by.matchedBy()) : Match.inDoubt(by.matchedBy());
            }
        }
        return Match.NOBODY;
    }

    /** Families share a home more often than a number. */
    private static boolean agree(Besides by, CalledBy one, CalledBy other) {
        return by == Besides.POSTCODE ? one.isCalledTheSame(other) : one.isCalledAlike(other);
    }

    private static Stream<String> keys(Besides by, Facts facts) {
        return switch (by) {
            case BORN -> born(facts.born());
            case PHONE -> facts.phones().stream().map(LabelledPhone::number).map(AlikeContacts::phone);
            case POSTCODE -> postcode(facts.address().flatMap(PostalAddress::postcode));
        };
    }

    /** Of a whole date: half a group was born in the same year. */
    private static Stream<String> born(Optional<PartialDate> date) {
        return date.filter(each -> each.day().isPresent()).map(each -> "b" + each).stream();
    }

    private static String phone(String number) {
        return "t" + number;
    }

    private static Stream<String> postcode(Optional<String> code) {
        return code.map(each -> "p" + Folded.text(each)).stream();
    }

    /** As far as both are known. */
    private static boolean areOfTwo(Optional<PartialDate> one, Optional<PartialDate> other) {
        return one.isPresent()
                && other.isPresent()
                && !one.get().toString().startsWith(other.get().toString())
                && !other.get().toString().startsWith(one.get().toString());
    }
}
