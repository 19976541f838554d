package org.kith.contacts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.kernel.ListId;

/** A revision with an earlier change of facts and lists taken back, field by field. */
final class TakenBack {
    private final Map<String, String> texts;
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
        if (FactField.isFact(field.field())) {
            return takeFact(field);
        }
        return !field.field().equals(FieldChange.LIST) || takeList(field);
    }

    private boolean takeFact(FieldChange field) {
        if (FactField.isItemByItem(field.field())) {
            return takeItems(field);
        }
        if (!Optional.ofNullable(texts.get(field.field())).equals(field.after())) {
            return false;
        }
        texts.remove(field.field());
        field.before().ifPresent(text -> texts.put(field.field(), text));
        return true;
    }

    /** Tag by tag, role by role: what somebody else added or took off meanwhile stays so. */
    private boolean takeItems(FieldChange field) {
        List<String> before = lines(field.before());
        List<String> after = lines(field.after());
        List<String> now = lines(Optional.ofNullable(texts.get(field.field())));
        List<String> added =
                after.stream().filter(item -> !before.contains(item)).toList();
        List<String> removed =
                before.stream().filter(item -> !after.contains(item)).toList();
        if (!now.containsAll(added) || removed.stream().anyMatch(now::contains)) {
            return false;
        }
        List<String> back = now.equals(after)
                ? before
                : Stream.concat(now.stream().filter(item -> !added.contains(item)), removed.stream())
                        .toList();
        texts.remove(field.field());
        if (!back.isEmpty()) {
            texts.put(field.field(), String.join("\n", back));
        }
        return true;
    }

    private static List<String> lines(Optional<String> text) {
        return text.stream().flatMap(String::lines).toList();
    }

    private boolean takeList(FieldChange field) {
        ListId list = new ListId(field.subject().orElseThrow());
        // Whoever left by themselves is put back by somebody who means it, not by taking back something else.
        if (field.after().isEmpty() && revision.after().hasLeft(list)) {
            return false;
        }
        Revision next = field.after()
                .map(name -> revision.leave(list, name))
                .orElseGet(() -> revision.join(list, field.before().orElse("")));
        boolean moved = !next.equals(revision);
        revision = next;
        return moved;
    }
}
