package org.kith.functions.spreadsheets;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.Folded;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.duplicates.CalledBy;
import org.kith.functions.spreadsheets.StagedRelationship.Side;
import org.kith.functions.spreadsheets.sheet.WhoIsNamed;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;

/**
 * Finds whom a cell names that names somebody else, among those in the record and those in the sheet: by our id, by e-mail
 * address, by a number that the group itself gave them, or by the whole name where one alone is called so. Nothing is
 * guessed. Holds only those who are named.
 */
final class NamedContacts {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final References references;
    private final Map<String, Map<ContactId, Found>> byKey = new HashMap<>();

    /**
     * With nobody in it yet.
     *
     * @param wanted what cells name
     */
    NamedContacts(References references, Collection<String> wanted) {
        this.references = references;
        wanted.stream().flatMap(this::keys).forEach(key -> byKey.put(key, new HashMap<>(1)));
    }

    /** Somebody who is named. */
    record Found(Side side, ContactKind kind, CalledBy name) {}

    /** Somebody in the record. */
    void add(ContactSummary contact) {
        Found found = new Found(new Side(contact.id(), Optional.empty()), contact.kind(), CalledBy.of(contact));
        add(found, contact.emails(), contact.own(), called(contact.name(), contact.nickname(), contact.lastName()));
    }

    /** Somebody whom a row is about, as what it comes in as. */
    void add(Facts facts, Side side, ContactKind kind) {
        add(
                new Found(side, kind, CalledBy.of(facts)),
                facts.emails().stream().map(LabelledEmail::address).toList(),
                facts.own(),
                called(facts.displayName(), facts.nickname(), facts.lastName()));
    }

    private void add(Found found, List<EmailAddress> addresses, Map<FieldId, String> own, Stream<String> names) {
        Stream.of(
                        Stream.of(id(found.side().contact().value())),
                        addresses.stream().map(NamedContacts::address),
                        references.keys(own).keySet().stream(),
                        names.map(NamedContacts::name))
                .flatMap(keys -> keys)
                .forEach(key -> add(key, found));
    }

    private void add(String key, Found found) {
        Map<ContactId, Found> all = byKey.get(key);
        if (all != null) {
            // Of somebody in the record who is in the sheet, the row tells what becomes of it.
            all.merge(
                    found.side().contact(),
                    found,
                    (one, other) -> one.side().row().isPresent() ? one : other);
        }
    }

    /** Whoever may be meant: one, several, or nobody. What tells most counts first. */
    Collection<Found> find(String text) {
        WhoIsNamed named = WhoIsNamed.read(text);
        Map<ContactId, Found> called = having(named.names().stream().map(NamedContacts::name));
        Map<ContactId, Found> reached = having(named.addresses().stream().map(NamedContacts::address));
        // Two may have one address, and an address may be somebody else's: the name beside it tells.
        named.calledBy()
                .ifPresent(
                        name -> reached.values().removeIf(found -> found.name().isSomebodyElse(name)));
        return Stream.of(
                        having(named.id().map(NamedContacts::id).stream()),
                        reached,
                        having(references.keysOf(text).stream()),
                        named.addresses().isEmpty() ? called : Map.<ContactId, Found>of())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Map.of())
                .values();
    }

    private Map<ContactId, Found> having(Stream<String> keys) {
        Map<ContactId, Found> all = new HashMap<>();
        keys.forEach(key -> all.putAll(byKey.getOrDefault(key, Map.of())));
        return all;
    }

    private Stream<String> keys(String text) {
        WhoIsNamed named = WhoIsNamed.read(text);
        return Stream.of(
                        named.id().map(NamedContacts::id).stream(),
                        named.addresses().stream().map(NamedContacts::address),
                        references.keysOf(text).stream(),
                        named.names().stream().map(NamedContacts::name))
                .flatMap(keys -> keys);
    }

    private static Stream<String> called(String name, Optional<String> nickname, Optional<String> lastName) {
        return Stream.concat(
                Stream.of(name), nickname.flatMap(known -> lastName.map(last -> known + " " + last)).stream());
    }

    private static String id(String id) {
        return "i" + id;
    }

    private static String address(EmailAddress address) {
        return "e" + address.normalised();
    }

    private static String name(String name) {
        return "c" + SPACES.matcher(Folded.text(name).strip()).replaceAll(" ");
    }
}
