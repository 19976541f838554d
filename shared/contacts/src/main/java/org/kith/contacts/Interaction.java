package org.kith.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.InteractionId;
import org.kith.kernel.TaskId;

/**
 * One touch with a contact; a meeting of several is in the collection of each of them, with the same id.
 *
 * @param change the change that wrote it down, the same on every page; undoing that takes it back
 * @param at when it took place
 * @param followUp what was to be done because of it; the task may be gone by now
 * @param others who else was there, by the names they had then
 */
public record Interaction(
        InteractionId id,
        ChangeId change,
        InteractionKind kind,
        String text,
        Instant at,
        By by,
        Optional<TaskId> followUp,
        List<OtherContact> others) {
    /** Besides the contact where it is written down. An undoing takes four writes for each of them in a transaction. */
    public static final int MOST_OTHERS = 20;

    /** Keeps a copy. */
    public Interaction {
        others = List.copyOf(others);
    }

    /** What the history says of its being written down. */
    public Change logged(Signature signature) {
        FieldChange field = FieldChange.appeared(FieldChange.INTERACTION, id.value(), text);
        return Change.of(change, What.INTERACTION_LOGGED, signature, List.of(field));
    }

    /** Without these among who else was there. */
    public Interaction without(Set<ContactId> contacts) {
        return new Interaction(
                id,
                change,
                kind,
                text,
                at,
                by,
                followUp,
                others.stream().filter(each -> !contacts.contains(each.id())).toList());
    }
}
