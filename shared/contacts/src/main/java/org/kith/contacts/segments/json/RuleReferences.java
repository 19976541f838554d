package org.kith.contacts.segments.json;

import java.util.function.Predicate;
import org.kith.contacts.segments.RuleNames;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;
import org.kith.kernel.RelationshipKindId;

/** Which of the group's own things a rule may speak of: those that there are. */
public record RuleReferences(Predicate<ListId> lists, Predicate<FieldId> fields, Predicate<RelationshipKindId> kinds) {
    /** Whatever is spoken of: for what was stored, and may be gone since. */
    public static final RuleReferences ANY = new RuleReferences(list -> true, field -> true, kind -> true);

    /** What these names know. */
    public static RuleReferences of(RuleNames names) {
        return new RuleReferences(names::knows, names::knows, names::knows);
    }
}
