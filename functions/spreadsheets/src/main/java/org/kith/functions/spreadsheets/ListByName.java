package org.kith.functions.spreadsheets;

import java.util.Optional;
import org.kith.contacts.ContactList;
import org.kith.contacts.Folded;
import org.kith.contacts.Lists;
import org.kith.contacts.Signature;

/** The list that somebody calls so. Asking for it twice makes one list, which is why an import may be told twice. */
final class ListByName {
    private ListByName() {}

    /** One that is there, give or take case and accents. */
    static Optional<ContactList> find(Lists lists, String name) {
        return lists.all().stream()
                .filter(each -> folded(each.name()).equals(folded(name)))
                .findFirst();
    }

    /** One that is there, or a new one; empty when the group has too many. */
    static Optional<ContactList> findOrAdd(Lists lists, String name, Signature signature) {
        return find(lists, name).or(() -> switch (lists.add(name, "", signature)) {
            case Lists.Outcome.Saved(ContactList list) -> Optional.of(list);
            // Somebody was faster by a moment.
            case Lists.Outcome.NameTaken() -> find(lists, name);
            case Lists.Outcome.TooMany(), Lists.Outcome.Missing() -> Optional.empty();
        });
    }

    /** What two names share that are one list's. */
    static String folded(String name) {
        return Folded.text(name.strip());
    }
}
