package org.kith.contacts.segments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kith.contacts.ContactList;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;

/** What lists and fields are called that a rule knows by id. */
public record RuleNames(Map<ListId, String> lists, Map<FieldId, String> fields) {
    /** Keeps copies. */
    public RuleNames {
        lists = Map.copyOf(lists);
        fields = Map.copyOf(fields);
    }

    /** A group's names. */
    public static RuleNames of(List<ContactList> lists) {
        return new RuleNames(lists.stream().collect(Collectors.toMap(ContactList::id, ContactList::name)), Map.of());
    }

    String list(ListId id) {
        return Optional.ofNullable(lists.get(id)).map(name -> "“" + name + "”").orElse("that is gone");
    }

    String field(FieldId id) {
        return Optional.ofNullable(fields.get(id)).map(name -> "“" + name + "”").orElse("a field that is gone");
    }
}
