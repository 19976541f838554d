package org.kith.contacts.segments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kith.contacts.ContactList;
import org.kith.contacts.GroupStores;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.VisibleFields;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;
import org.kith.kernel.RelationshipKindId;
import org.kith.kernel.Role;

/**
 * What a rule knows by id, and what it is called: lists, own fields, kinds of relationship. Each is read when a rule first
 * speaks of such a thing. An own field that somebody may not see is not known to them.
 */
public final class RuleNames {
    private static final String GONE = "that is gone";

    private final Supplier<Map<ListId, String>> lists;
    private final Supplier<Map<FieldId, String>> fields;
    private final Supplier<Map<RelationshipKindId, RelationshipKind>> kinds;

    private RuleNames(
            Supplier<List<ContactList>> lists, Supplier<List<Field>> fields, Supplier<List<RelationshipKind>> kinds) {
        this.lists = new ReadOnce<>(
                () -> lists.get().stream().collect(Collectors.toMap(ContactList::id, ContactList::name)));
        this.fields = new ReadOnce<>(() -> fields.get().stream().collect(Collectors.toMap(Field::id, Field::name)));
        this.kinds = new ReadOnce<>(
                () -> kinds.get().stream().collect(Collectors.toMap(RelationshipKind::id, kind -> kind)));
    }

    /** A group's, as far as a role sees them. */
    public static RuleNames of(GroupStores group, Role role) {
        return new RuleNames(
                group.lists()::all,
                () -> VisibleFields.of(group.fields().all(), role).all(),
                group.relationshipKinds()::all);
    }

    /** These. */
    public static RuleNames of(List<ContactList> lists, List<Field> fields, List<RelationshipKind> kinds) {
        return new RuleNames(() -> lists, () -> fields, () -> kinds);
    }

    /** Whether there is such a list. */
    public boolean knows(ListId id) {
        return lists.get().containsKey(id);
    }

    /** Whether there is such a field, and it may be seen. */
    public boolean knows(FieldId id) {
        return fields.get().containsKey(id);
    }

    /** Whether there is such a kind of relationship, retired or not. */
    public boolean knows(RelationshipKindId id) {
        return kinds.get().containsKey(id);
    }

    String list(ListId id) {
        return Optional.ofNullable(lists.get().get(id)).map(RuleNames::quoted).orElse(GONE);
    }

    String field(FieldId id) {
        return Optional.ofNullable(fields.get().get(id)).map(RuleNames::quoted).orElse("a field " + GONE);
    }

    /** From one side, or from each where it reads otherwise: {@code “carer of” or “cared for by”}. */
    String kind(RelationshipKindId id, Optional<Direction> side) {
        return Optional.ofNullable(kinds.get().get(id))
                .map(kind -> side.map(kind::words)
                        .map(RuleNames::quoted)
                        .orElseGet(() ->
                                quoted(kind.forward()) + (kind.symmetrical() ? "" : " or " + quoted(kind.backward()))))
                .orElse(GONE);
    }

    private static String quoted(String name) {
        return "“" + name + "”";
    }
}
