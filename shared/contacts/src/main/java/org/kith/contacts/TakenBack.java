package org.kith.contacts;

import java.util.Map;
import java.util.Optional;
import org.kith.kernel.ListId;

/** A revision with an earlier change of facts and lists taken back, field by field. */
final class TakenBack {
    private final Map<FactField, String> texts;
    private Revision revision;

    private TakenBack(Revision revision) {
        this.revision = revision;
        this.texts = FactTexts.of(revision.after().facts());
    }

    /** Empty when one of the fields was changed since, when nobody would be left, or when there is nothing to do. */
    static Optional<Revision> of(Revision revision, Change change) {
        TakenBack back = new TakenBack(revision);
        for (FieldChange field : change.fields()) {
            if (!back.take(field)) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(back.revision.withFacts(FactTexts.read(back.texts)))
                    .filter(each -> !each.isEmpty());
        } catch (IllegalArgumentException namesNobody) {
            return Optional.empty();
        }
    }

    /** False when the field is not as the change left it. Permissions and suppressions stay: what was said was said. */
    private boolean take(FieldChange field) {
        Optional<FactField> fact = FactField.named(field.field());
        if (fact.isPresent()) {
            return takeFact(fact.get(), field);
        }
        return !field.field().equals(FieldChange.LIST) || takeList(field);
    }

    private boolean takeFact(FactField fact, FieldChange field) {
        if (!Optional.ofNullable(texts.get(fact)).equals(field.after())) {
            return false;
        }
        texts.remove(fact);
        field.before().ifPresent(text -> texts.put(fact, text));
        return true;
    }

    private boolean takeList(FieldChange field) {
        ListId list = new ListId(field.subject().orElseThrow());
        Revision next = field.after()
                .map(name -> revision.leave(list, name))
                .orElseGet(() -> revision.join(list, field.before().orElse("")));
        boolean moved = !next.equals(revision);
        revision = next;
        return moved;
    }
}
