package org.kith.functions.contacts.http;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contacts.Change;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.Interaction;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.MailReceived;
import org.kith.contacts.Permission;
import org.kith.contacts.UndoPlan;
import org.kith.contacts.What;
import org.kith.contacts.documents.Document;
import org.kith.contacts.fields.VisibleFields;
import org.kith.functions.contacts.http.ContactView.PermissionView;
import org.kith.functions.contacts.http.DocumentRoutes.DocumentView;
import org.kith.functions.contacts.http.Views.ByView;
import org.kith.functions.contacts.http.Views.FieldView;
import org.kith.functions.contacts.http.Views.Named;
import org.kith.kernel.JobId;
import org.kith.kernel.TaskId;

/** One line of a contact's story. {@code type} tells the web app which it is. */
sealed interface TimelineEntry {
    /** When it took place. */
    Instant at();

    record InteractionEntry(String type, Instant at, InteractionView interaction) implements TimelineEntry {}

    record DocumentEntry(String type, Instant at, DocumentView document) implements TimelineEntry {}

    record MailEntry(
            String type,
            Instant at,
            String mailingId,
            String subject,
            String address,
            MailReceived.Outcome outcome,
            Optional<String> detail)
            implements TimelineEntry {}

    record PermissionEntry(String type, Instant at, PermissionView permission) implements TimelineEntry {}

    record ChangeEntry(
            String type,
            Instant at,
            String id,
            What what,
            ByView by,
            List<FieldView> fields,
            boolean undoable,
            Optional<String> jobId)
            implements TimelineEntry {}

    record InteractionView(
            String id,
            String changeId,
            InteractionKind kind,
            String text,
            Instant at,
            ByView by,
            Optional<String> followUpId,
            List<Named> others) {
        static InteractionView of(Interaction interaction) {
            return new InteractionView(
                    interaction.id().value(),
                    interaction.change().value(),
                    interaction.kind(),
                    interaction.text(),
                    interaction.at(),
                    ByView.of(interaction.by()),
                    interaction.followUp().map(TaskId::value),
                    interaction.others().stream()
                            .map(other -> new Named(other.id().value(), other.name()))
                            .toList());
        }
    }

    /** The whole story, newest first. */
    static List<TimelineEntry> allOf(ContactRecord record, VisibleFields visible) {
        Stream<TimelineEntry> interactions = record.allInteractions().stream()
                .map(ContactRecord.Held::entry)
                .map(each -> new InteractionEntry("interaction", each.at(), InteractionView.of(each)));
        Stream<TimelineEntry> documents = record.once(ContactRecord::documents, Document::id).stream()
                .map(ContactRecord.Held::entry)
                .filter(Document::kept)
                .map(each -> new DocumentEntry("document", each.at(), DocumentView.of(each)));
        Stream<TimelineEntry> mail =
                record.once(ContactRecord::mail, each -> each).stream().map(held -> mail(held.entry()));
        Stream<TimelineEntry> permissions = record.once(ContactRecord::permissions, Permission::id).stream()
                .map(ContactRecord.Held::entry)
                .map(each -> new PermissionEntry("permission", each.at(), PermissionView.of(each)));
        Stream<TimelineEntry> changes = record.once(ContactRecord::changes, Change::id).stream()
                // They say themselves who wrote them down or attached them; said again, it would be on the page twice.
                .filter(held -> held.part().interactionOf(held.entry()).isEmpty()
                        && held.part().documentOf(held.entry()).isEmpty())
                .flatMap(held -> change(held, visible).stream());
        return Stream.of(interactions, documents, mail, permissions, changes)
                .flatMap(each -> each)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
    }

    private static TimelineEntry mail(MailReceived mail) {
        return new MailEntry(
                "mail",
                mail.at(),
                mail.mailing().value(),
                mail.subject(),
                mail.address().value(),
                mail.outcome(),
                mail.detail());
    }

    /** Empty when nothing of it may be shown. */
    private static Optional<TimelineEntry> change(ContactRecord.Held<Change> held, VisibleFields visible) {
        Change change = held.entry();
        List<FieldView> fields = change.fields().stream()
                .filter(visible::shows)
                .map(FieldView::of)
                .toList();
        boolean whole = fields.size() == change.fields().size();
        if (fields.isEmpty() && !whole) {
            return Optional.empty();
        }
        return Optional.of(new ChangeEntry(
                "change",
                change.at(),
                change.id().value(),
                change.what(),
                ByView.of(change.by()),
                fields,
                // Nobody takes back what they do not see.
                whole && UndoPlan.of(held.part(), change).possible(),
                change.job().map(JobId::value)));
    }
}
