package org.kith.functions.contacts.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.Answer;
import org.kith.contacts.Basis;
import org.kith.contacts.Channel;
import org.kith.contacts.Confirmation;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.FactKey;
import org.kith.contacts.Look;
import org.kith.contacts.Permission;
import org.kith.contacts.PhoneNumber;
import org.kith.contacts.Purpose;
import org.kith.contacts.Repeat;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.contacts.Task;
import org.kith.contacts.fields.VisibleFields;
import org.kith.functions.contacts.http.RelationshipViews.RelationshipView;
import org.kith.functions.contacts.http.Views.ByView;
import org.kith.functions.contacts.http.Views.FactsView;
import org.kith.functions.contacts.http.Views.Named;
import org.kith.kernel.ListId;
import org.kith.kernel.Role;

/** Everything about one contact, as its page shows it. */
record ContactView(
        String id,
        long version,
        String displayName,
        FactsView facts,
        List<ProvenanceView> provenance,
        List<String> lists,
        List<String> leftLists,
        List<PermissionView> permissions,
        List<SuppressionView> suppressions,
        List<TaskView> tasks,
        List<RelationshipView> relationships,
        List<TimelineEntry> timeline,
        List<AnswerView> own,
        List<LookView> looks,
        boolean complete,
        List<MergedInView> merged) {

    /** Open tasks by day, then what was done last. */
    private static final Comparator<Task> TASK_ORDER = Comparator.comparing(Task::done)
            .thenComparing(task -> task.doneAt().orElse(Instant.EPOCH), Comparator.reverseOrder())
            .thenComparing(Task::due)
            .thenComparing(task -> task.id().value());

    /** Shows a record; lists by their ids, for their names are the group's and would be a second Query. */
    static ContactView of(ContactRecord record, VisibleFields visible, Role role) {
        Contact contact = record.contact();
        ContactRecord all = record.together();
        String name = contact.facts().displayName();
        return new ContactView(
                contact.id().value(),
                contact.version(),
                name,
                FactsView.of(contact.facts()),
                ProvenanceView.all(contact, visible),
                contact.lists().stream().map(ListId::value).toList(),
                contact.leftLists().stream()
                        .filter(contact::hasLeft)
                        .map(ListId::value)
                        .toList(),
                contact.permissions().stream()
                        .sorted(Comparator.comparing(Permission::purpose).thenComparing(Permission::channel))
                        .map(PermissionView::of)
                        .toList(),
                contact.suppressions().stream().map(SuppressionView::of).toList(),
                all.tasks().stream()
                        .sorted(TASK_ORDER)
                        .map(task -> TaskView.of(task, new Named(contact.id().value(), name)))
                        .toList(),
                RelationshipView.allOf(all.relationships()),
                TimelineEntry.allOf(record, visible),
                AnswerView.all(contact, visible),
                role.atLeast(Role.COORDINATOR) ? LookView.all(all) : List.of(),
                all.complete(),
                MergedInView.all(record));
    }

    /**
     * Where a fact is from.
     *
     * @param value as the facts show it, for facts of which there are several
     */
    record ProvenanceView(String fact, Optional<String> value, Instant at, ByView by, Confirmation.How how) {
        /** Of each fact of which it is known. */
        static List<ProvenanceView> all(Contact contact, VisibleFields visible) {
            return FactKey.of(contact.facts()).keySet().stream()
                    .filter(fact -> visible.shows(fact.field()))
                    .flatMap(fact -> contact.provenance().of(fact).map(each -> of(fact, each)).stream())
                    .toList();
        }

        private static ProvenanceView of(FactKey fact, Confirmation confirmation) {
            return new ProvenanceView(
                    fact.field(),
                    fact.value().map(PhoneNumber::shown),
                    confirmation.at(),
                    ByView.of(confirmation.by()),
                    confirmation.how());
        }
    }

    /** An answer to one of the group's own fields; the field itself is in {@code GET /api/fields}. */
    record AnswerView(String field, String answer, boolean sensitive) {
        static List<AnswerView> all(Contact contact, VisibleFields visible) {
            return visible.answers(contact).entrySet().stream()
                    .map(each -> new AnswerView(
                            each.getKey().id().value(),
                            each.getValue(),
                            each.getKey().sensitive()))
                    .toList();
        }
    }

    /** That somebody saw what is sensitive. */
    record LookView(LocalDate day, Instant at, ByView by) {
        private static final int MOST = 50;

        /** The newest. */
        static List<LookView> all(ContactRecord record) {
            return record.looks().stream()
                    .sorted(Comparator.comparing(Look::at).reversed())
                    .limit(MOST)
                    .map(look -> new LookView(look.day(), look.at(), ByView.of(look.by())))
                    .toList();
        }
    }

    record PermissionView(
            String id,
            Purpose purpose,
            Channel channel,
            Answer answer,
            Basis basis,
            String source,
            Optional<String> wording,
            Optional<LocalDate> given,
            Instant at,
            ByView by) {
        static PermissionView of(Permission permission) {
            return new PermissionView(
                    permission.id().value(),
                    permission.purpose(),
                    permission.channel(),
                    permission.answer(),
                    permission.basis(),
                    permission.source(),
                    permission.wording(),
                    permission.given(),
                    permission.at(),
                    ByView.of(permission.by()));
        }
    }

    record SuppressionView(String address, SuppressionReason reason, Optional<String> detail, Instant at) {
        static SuppressionView of(Suppression suppression) {
            return new SuppressionView(
                    suppression.address().value(), suppression.reason(), suppression.detail(), suppression.at());
        }
    }

    record TaskView(
            String id,
            String contactId,
            String contactName,
            String text,
            LocalDate due,
            long version,
            Named owner,
            Optional<Repeat.Every> repeat,
            boolean done,
            Optional<Instant> doneAt,
            Optional<LocalDate> nextDue) {
        /** Shows a task with the name that the contact has now; of one that was merged into another, as that one's. */
        static TaskView of(Task task, Named contact) {
            return new TaskView(
                    task.id().value(),
                    contact.id(),
                    contact.name(),
                    task.text(),
                    task.due(),
                    task.version(),
                    new Named(task.owner().id().value(), task.owner().name()),
                    task.repeat().map(Repeat::every),
                    task.done(),
                    task.doneAt(),
                    task.next().filter(_ -> task.done()).map(Task.Next::due));
        }
    }
}
