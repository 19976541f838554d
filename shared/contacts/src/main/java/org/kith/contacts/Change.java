package org.kith.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.kernel.ChangeId;
import org.kith.kernel.JobId;

/**
 * One change of a contact: who, when, through what, and each field before and after.
 *
 * @param undoneBy the change that took this one back, if one did
 * @param job the bulk job that made it, if one did
 */
public record Change(
        ChangeId id,
        What what,
        Instant at,
        By by,
        List<FieldChange> fields,
        Optional<ChangeId> undoneBy,
        Optional<JobId> job) {
    /** Keeps a copy. */
    public Change {
        fields = List.copyOf(fields);
    }

    /** A new change. */
    public static Change of(ChangeId id, What what, Signature signature, List<FieldChange> fields) {
        return new Change(id, what, signature.at(), signature.by(), fields, Optional.empty(), signature.job());
    }

    /** True of what was done with that signature. */
    public boolean isSigned(Signature signature) {
        return at.equals(signature.at()) && by.equals(signature.by());
    }

    /** The ids of all things of a kind that it was about: a task ticked off, and its next turn. */
    Stream<String> subjects(String field) {
        return fields.stream().filter(each -> each.field().equals(field)).flatMap(each -> each.subject().stream());
    }

    /** The id of the list, task, interaction, relationship or document that it was about, if it was about one. */
    public Optional<String> subject() {
        return fields.stream().flatMap(field -> field.subject().stream()).findFirst();
    }
}
