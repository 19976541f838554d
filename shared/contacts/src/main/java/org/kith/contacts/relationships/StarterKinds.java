package org.kith.contacts.relationships;

import java.util.List;
import java.util.Optional;
import org.kith.kernel.RelationshipKindId;

/** What every group can say from the first day. Nothing is stored of them until a group changes one. */
public final class StarterKinds {
    /** The one that Kith itself knows: whose other side is a household, and who belongs to it. */
    public static final RelationshipKindId MEMBER_OF_HOUSEHOLD = id(7);

    private static final List<RelationshipKind> ALL = List.of(
            kind(1, "works for", "employs"),
            kind(2, "chair of", "chaired by"),
            kind(3, "carer of", "cared for by"),
            kind(4, "parent of", "child of"),
            kind(5, "partner of", "partner of"),
            kind(6, "neighbour of", "neighbour of"),
            kind(7, "member of household", "has member"),
            kind(8, "emergency contact of", "has emergency contact"),
            kind(9, "volunteer befriender of", "befriended by"));

    private StarterKinds() {}

    /** All of them. */
    public static List<RelationshipKind> all() {
        return ALL;
    }

    /** One of them. */
    public static Optional<RelationshipKind> find(RelationshipKindId id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static RelationshipKind kind(int number, String forward, String backward) {
        return new RelationshipKind(id(number), forward, backward, false);
    }

    /** The same in every group, and never what an {@code IdSource} makes. */
    private static RelationshipKindId id(int number) {
        return new RelationshipKindId("relationshipkind" + String.format("%010d", number));
    }
}
