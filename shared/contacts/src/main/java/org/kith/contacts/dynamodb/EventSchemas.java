package org.kith.contacts.dynamodb;

import static org.kith.contacts.dynamodb.ContactKeys.constant;
import static org.kith.contacts.dynamodb.ContactKeys.word;
import static org.kith.contacts.dynamodb.ContactSchemas.BY;
import static org.kith.contacts.dynamodb.ContactSchemas.by;

import java.util.Optional;
import org.kith.contacts.By;
import org.kith.contacts.Change;
import org.kith.contacts.FieldChange;
import org.kith.contacts.Interaction;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.LatelyEntry;
import org.kith.contacts.Look;
import org.kith.contacts.MailReceived;
import org.kith.contacts.OtherContact;
import org.kith.contacts.Repeat;
import org.kith.contacts.Task;
import org.kith.contacts.What;
import org.kith.dynamodb.RowSchema;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.InteractionId;
import org.kith.kernel.JobId;
import org.kith.kernel.MailingId;
import org.kith.kernel.TaskId;
import org.kith.kernel.UserId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What is in the rows that say what happened to a contact. */
final class EventSchemas {
    /** The attribute of a change's row that says it was taken back. */
    static final String UNDONE_BY = "undoneBy";

    static final TableSchema<FieldChange> FIELD = RowSchema.of(FieldChange.class)
            .text("field", FieldChange::field)
            .optionalText("before", FieldChange::before)
            .optionalText("after", FieldChange::after)
            .optionalText("subject", FieldChange::subject)
            .build(read -> new FieldChange(
                    read.text("field"),
                    read.optionalText("before"),
                    read.optionalText("after"),
                    read.optionalText("subject")));

    static final TableSchema<Change> CHANGE = RowSchema.of(Change.class)
            .text("id", change -> change.id().value())
            .text("what", change -> word(change.what()))
            .instant("at", Change::at)
            .row("by", By.class, BY, change -> Optional.of(change.by()))
            .rows("fields", FieldChange.class, FIELD, Change::fields)
            .optionalText(UNDONE_BY, change -> change.undoneBy().map(ChangeId::value))
            .optionalText("job", change -> change.job().map(JobId::value))
            .build(read -> new Change(
                    new ChangeId(read.text("id")),
                    constant(What.class, read.text("what")),
                    read.instant("at"),
                    by(read),
                    read.rows("fields", FieldChange.class),
                    read.optionalText(UNDONE_BY).map(ChangeId::new),
                    read.optionalText("job").map(JobId::new)));

    static final TableSchema<OtherContact> OTHER = RowSchema.of(OtherContact.class)
            .text("id", other -> other.id().value())
            .text("name", OtherContact::name)
            .build(read -> new OtherContact(new ContactId(read.text("id")), read.text("name")));

    static final TableSchema<Interaction> INTERACTION = RowSchema.of(Interaction.class)
            .text("id", interaction -> interaction.id().value())
            .text("change", interaction -> interaction.change().value())
            .text("kind", interaction -> word(interaction.kind()))
            .text("text", Interaction::text)
            .instant("at", Interaction::at)
            .row("by", By.class, BY, interaction -> Optional.of(interaction.by()))
            .optionalText("followUp", interaction -> interaction.followUp().map(TaskId::value))
            .rows("others", OtherContact.class, OTHER, Interaction::others)
            .build(read -> new Interaction(
                    new InteractionId(read.text("id")),
                    new ChangeId(read.text("change")),
                    constant(InteractionKind.class, read.text("kind")),
                    read.text("text"),
                    read.instant("at"),
                    by(read),
                    read.optionalText("followUp").map(TaskId::new),
                    read.rows("others", OtherContact.class)));

    static final TableSchema<Task> TASK = RowSchema.of(Task.class)
            .text("id", task -> task.id().value())
            .text("contact", task -> task.contact().value())
            .text("contactName", Task::contactName)
            .text("text", Task::text)
            .day("due", Task::due)
            .number(ContactSchemas.VERSION, Task::version)
            .text("owner", task -> task.owner().id().value())
            .text("ownerName", task -> task.owner().name())
            .optionalText("repeat", task -> task.repeat().map(repeat -> word(repeat.every())))
            .optionalDay("repeatSince", task -> task.repeat().map(Repeat::since))
            .optionalInstant("doneAt", Task::doneAt)
            .optionalText("next", task -> task.next().map(next -> next.id().value()))
            .optionalDay("nextDue", task -> task.next().map(Task.Next::due))
            .build(read -> new Task(
                    new TaskId(read.text("id")),
                    new ContactId(read.text("contact")),
                    read.text("contactName"),
                    read.numberOrZero(ContactSchemas.VERSION),
                    read.text("text"),
                    read.day("due"),
                    new Task.Owner(new UserId(read.text("owner")), read.text("ownerName")),
                    read.optionalText("repeat")
                            .map(every -> new Repeat(constant(Repeat.Every.class, every), read.day("repeatSince"))),
                    read.optionalInstant("doneAt"),
                    read.optionalText("next").map(next -> new Task.Next(new TaskId(next), read.day("nextDue")))));

    static final TableSchema<MailReceived> MAIL = RowSchema.of(MailReceived.class)
            .text("mailing", mail -> mail.mailing().value())
            .instant("at", MailReceived::at)
            .text("subject", MailReceived::subject)
            .text("address", mail -> mail.address().value())
            .text("outcome", mail -> word(mail.outcome()))
            .optionalText("detail", MailReceived::detail)
            .build(read -> new MailReceived(
                    new MailingId(read.text("mailing")),
                    read.instant("at"),
                    read.text("subject"),
                    new EmailAddress(read.text("address")),
                    constant(MailReceived.Outcome.class, read.text("outcome")),
                    read.optionalText("detail")));

    static final TableSchema<Look> LOOK = RowSchema.of(Look.class)
            .day("day", Look::day)
            .instant("at", Look::at)
            .row("by", By.class, BY, look -> Optional.of(look.by()))
            .build(read -> new Look(read.day("day"), read.instant("at"), by(read)));

    static final TableSchema<LatelyEntry> LATELY = RowSchema.of(LatelyEntry.class)
            .instant("at", LatelyEntry::at)
            .text("what", LatelyEntry::what)
            .text("contact", entry -> entry.contact().value())
            .text("contactName", LatelyEntry::contactName)
            .row("by", By.class, BY, entry -> Optional.of(entry.by()))
            .build(read -> new LatelyEntry(
                    read.instant("at"),
                    read.text("what"),
                    new ContactId(read.text("contact")),
                    read.text("contactName"),
                    by(read)));

    private EventSchemas() {}
}
