package org.kith.functions.spreadsheets;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.contacts.ContactList;
import org.kith.contacts.Lists;
import org.kith.contacts.Signature;
import org.kith.kernel.IdSource;
import org.kith.kernel.ListId;

/** The lists that rows of a sheet name, found by their names, give or take case and accents. */
final class NamedLists {
    /** So many different ones a sheet can name. A column that names more holds something else. */
    static final int MOST = 50;

    static final NamedLists NONE = new NamedLists(Map.of(), Set.of());

    private final Map<String, ContactList> byName;

    /** Those that are only foreseen. */
    private final Set<ListId> missing;

    private NamedLists(Map<String, ContactList> byName, Set<ListId> missing) {
        this.byName = Map.copyOf(byName);
        this.missing = Set.copyOf(missing);
    }

    /**
     * As they will be once the import is decided on: those that are there, and new ones that nobody is on.
     *
     * @param names each once
     * @param at since when new ones would be there
     */
    static NamedLists foreseen(Lists lists, Collection<String> names, IdSource ids, Instant at) {
        if (names.isEmpty()) {
            return NONE;
        }
        Map<String, ContactList> all = all(lists);
        Set<ListId> missing = new HashSet<>();
        for (String name : names) {
            all.computeIfAbsent(ListByName.folded(name), _ -> {
                ListId id = new ListId(ids.next());
                missing.add(id);
                return new ContactList(id, name, "", at);
            });
        }
        return new NamedLists(all, missing);
    }

    /**
     * With those that are not there made; empty when the group has too many. Asked again, also when one was called
     * something else meanwhile, it makes only what is missing.
     */
    static Optional<NamedLists> made(Lists lists, List<String> names, Signature signature) {
        if (names.isEmpty()) {
            return Optional.of(NONE);
        }
        Map<String, ContactList> all = all(lists);
        for (String name : names) {
            if (!all.containsKey(ListByName.folded(name))) {
                Optional<ContactList> made = ListByName.findOrAdd(lists, name, signature);
                if (made.isEmpty()) {
                    return Optional.empty();
                }
                all.put(ListByName.folded(name), made.get());
            }
        }
        return Optional.of(new NamedLists(all, Set.of()));
    }

    /** The lists of a row. */
    Stream<ContactList> of(Staged row) {
        return row.lists().stream().flatMap(name -> find(name).stream());
    }

    /** True for one that is to be made. */
    boolean isNew(ContactList list) {
        return missing.contains(list.id());
    }

    private Optional<ContactList> find(String name) {
        return Optional.ofNullable(byName.get(ListByName.folded(name)));
    }

    private static Map<String, ContactList> all(Lists lists) {
        Map<String, ContactList> all = new HashMap<>();
        lists.all().forEach(list -> all.put(ListByName.folded(list.name()), list));
        return all;
    }
}
