package org.kith.contacts.segments.json;

import java.util.function.Predicate;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;

/** Which of the group's own things a rule may speak of: those that there are. */
public record RuleReferences(Predicate<ListId> lists, Predicate<FieldId> fields) {
    /** Whatever is spoken of: for what was stored, and may be gone since. */
    public static final RuleReferences ANY = new RuleReferences(list -> true, field -> true);
}
