package org.kith.functions.spreadsheets;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.Change;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.FactField;
import org.kith.contacts.FieldChange;
import org.kith.contacts.Interaction;
import org.kith.contacts.Permission;
import org.kith.contacts.Signature;
import org.kith.contacts.Through;
import org.kith.contacts.What;
import org.kith.kernel.ChangeId;

/**
 * What became of a contact since an import. It counts what the contact is, not how often it was written: what was done to
 * it and taken back, by the Undo of a change, of a job or of another import, is as if it had never been.
 *
 * <p>Each change says what each field was and what it became. Added up over all changes since, each value that came must
 * have gone again, and each that went must have come again. Then the last state is the first, in whichever order the
 * changes were made.
 */
final class SinceImport {
    private final ContactRecord record;
    private final Signature applied;

    SinceImport(ContactRecord record, Signature applied) {
        this.record = record;
        this.applied = applied;
    }

    /** True when nothing is there now that was not when the import had written it, and the other way round. */
    boolean isAsLeft() {
        return record.complete()
                && addsUp()
                && record.permissions().stream().noneMatch(this::isSaidSince)
                && record.mail().stream().noneMatch(mail -> isSince(mail.at()))
                && changes().noneMatch(SinceImport::isOfTheirOwn);
    }

    /** True when nothing else is known of the contact than what the import wrote and what was taken back since. */
    boolean isAllThereIs() {
        return isAsLeft()
                && record.contact().absorbed().isEmpty()
                && noted().size() == record.interactions().size()
                && record.tasks().isEmpty()
                && record.relationships().isEmpty()
                && record.documents().isEmpty()
                && record.mail().isEmpty();
    }

    /** What the import wrote down, as far as it is there. */
    List<Interaction> noted() {
        Set<ChangeId> own = record.changes().stream()
                .filter(change -> change.isSigned(applied))
                .map(Change::id)
                .collect(Collectors.toSet());
        return record.interactions().stream()
                .filter(each -> own.contains(each.change()))
                .toList();
    }

    private Stream<Change> changes() {
        return record.changes().stream().filter(change -> isSince(change.at()) && !change.isSigned(applied));
    }

    private boolean isSince(Instant at) {
        return !at.isBefore(applied.at());
    }

    /** A value of a field, or of one thing of a kind. */
    private record Value(String field, Optional<String> subject, String text) {}

    private boolean addsUp() {
        Map<Value, Integer> sums = new HashMap<>();
        changes().forEach(change -> {
            for (FieldChange field : change.fields()) {
                // Parting two contacts says with whom in the same words as merging them did.
                boolean isParted =
                        change.what() == What.UNMERGED && field.field().equals(FieldChange.CONTACT);
                int came = isParted ? -1 : 1;
                values(field, field.after()).forEach(value -> sums.merge(value, came, Integer::sum));
                values(field, field.before()).forEach(value -> sums.merge(value, -came, Integer::sum));
            }
        });
        return sums.values().stream().allMatch(sum -> sum == 0);
    }

    /** A permission that was taken back is looked at with the others ({@link #isSaidSince}). */
    private static Stream<Value> values(FieldChange field, Optional<String> text) {
        return switch (field.field()) {
            case FieldChange.PERMISSION -> Stream.empty();
            // By whichever name it had then.
            case FieldChange.LIST, FieldChange.CONTACT ->
                text.stream().map(_ -> new Value(field.field(), field.subject(), ""));
            default ->
                (FactField.isItemByItem(field.field()) ? text.stream().flatMap(String::lines) : text.stream())
                        .map(each -> new Value(field.field(), field.subject(), each));
        };
    }

    /** Said by nobody of this import, since then, and not retracted. */
    private boolean isSaidSince(Permission said) {
        return isSince(said.at())
                && !said.isSigned(applied)
                && !retracted().contains(said.id().value());
    }

    private Set<String> retracted() {
        return record.changes().stream()
                .map(Change::fields)
                .flatMap(List::stream)
                .filter(field -> field.field().equals(FieldChange.PERMISSION)
                        && field.after().isEmpty())
                .flatMap(field -> field.subject().stream())
                .collect(Collectors.toSet());
    }

    /** What readers say by the link in a mail, and what was handed out to them, is nobody's to take back. */
    private static boolean isOfTheirOwn(Change change) {
        return change.by().through() == Through.UNSUBSCRIBE || change.what() == What.EXPORTED;
    }
}
