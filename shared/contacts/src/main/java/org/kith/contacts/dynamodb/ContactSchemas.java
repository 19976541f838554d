package org.kith.contacts.dynamodb;

import static org.kith.contacts.dynamodb.ContactKeys.constant;
import static org.kith.contacts.dynamodb.ContactKeys.word;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kith.contacts.Answer;
import org.kith.contacts.Basis;
import org.kith.contacts.By;
import org.kith.contacts.Channel;
import org.kith.contacts.Confirmation;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.FactKey;
import org.kith.contacts.FactTexts;
import org.kith.contacts.Permission;
import org.kith.contacts.Provenance;
import org.kith.contacts.Purpose;
import org.kith.contacts.Suppression;
import org.kith.contacts.SuppressionReason;
import org.kith.contacts.Through;
import org.kith.dynamodb.RowSchema;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ListId;
import org.kith.kernel.PermissionId;
import org.kith.kernel.UserId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What is in the rows that say what a contact is now. */
final class ContactSchemas {
    /** The attribute that writes are conditioned on. */
    static final String VERSION = "version";

    static final TableSchema<By> BY = RowSchema.of(By.class)
            .optionalText("user", by -> by.user().map(UserId::value))
            .text("name", By::name)
            .text("through", by -> word(by.through()))
            .build(read -> new By(
                    read.optionalText("user").map(UserId::new),
                    read.text("name"),
                    constant(Through.class, read.text("through"))));

    static final TableSchema<Permission> PERMISSION = RowSchema.of(Permission.class)
            .text("id", permission -> permission.id().value())
            .text("purpose", permission -> word(permission.purpose()))
            .text("channel", permission -> word(permission.channel()))
            .text("answer", permission -> word(permission.answer()))
            .text("basis", permission -> word(permission.basis()))
            .text("source", Permission::source)
            .optionalText("wording", Permission::wording)
            .optionalDay("given", Permission::given)
            .instant("at", Permission::at)
            .row("by", By.class, BY, permission -> Optional.of(permission.by()))
            .build(read -> new Permission(
                    new PermissionId(read.text("id")),
                    constant(Purpose.class, read.text("purpose")),
                    constant(Channel.class, read.text("channel")),
                    constant(Answer.class, read.text("answer")),
                    constant(Basis.class, read.text("basis")),
                    read.text("source"),
                    read.optionalText("wording"),
                    read.optionalDay("given"),
                    read.instant("at"),
                    by(read)));

    static final TableSchema<Suppression> SUPPRESSION = RowSchema.of(Suppression.class)
            .text("address", suppression -> suppression.address().value())
            .text("reason", suppression -> word(suppression.reason()))
            .optionalText("detail", Suppression::detail)
            .instant("at", Suppression::at)
            .build(read -> new Suppression(
                    new EmailAddress(read.text("address")),
                    constant(SuppressionReason.class, read.text("reason")),
                    read.optionalText("detail"),
                    read.instant("at")));

    static final TableSchema<Confirmation> CONFIRMATION = RowSchema.of(Confirmation.class)
            .instant("at", Confirmation::at)
            .row("by", By.class, BY, confirmation -> Optional.of(confirmation.by()))
            .text("how", confirmation -> word(confirmation.how()))
            .build(read ->
                    new Confirmation(read.instant("at"), by(read), constant(Confirmation.How.class, read.text("how"))));

    /** A fact, and by whom it was confirmed. */
    record Confirmed(FactKey fact, Confirmation confirmation) {
        static List<Confirmed> all(Provenance provenance) {
            return provenance.later().entrySet().stream()
                    .map(each -> new Confirmed(each.getKey(), each.getValue()))
                    .toList();
        }

        static Provenance provenance(Optional<Confirmation> added, List<Confirmed> later) {
            return new Provenance(
                    added, later.stream().collect(Collectors.toMap(Confirmed::fact, Confirmed::confirmation)));
        }
    }

    static final TableSchema<Confirmed> CONFIRMED = RowSchema.of(Confirmed.class)
            .text("fact", confirmed -> confirmed.fact().text())
            .row("confirmation", Confirmation.class, CONFIRMATION, confirmed -> Optional.of(confirmed.confirmation()))
            .build(read -> new Confirmed(
                    FactKey.read(read.text("fact")),
                    read.row("confirmation", Confirmation.class)
                            .orElseThrow(() -> new IllegalStateException("A stored confirmation lacks who and when"))));

    static final TableSchema<Contact> CONTACT = RowSchema.of(Contact.class)
            .text("id", contact -> contact.id().value())
            .number(VERSION, Contact::version)
            .textMap("facts", contact -> FactTexts.of(contact.facts()))
            .texts(
                    "lists",
                    contact -> contact.lists().stream().map(ListId::value).toList())
            .texts(
                    "leftLists",
                    contact -> contact.leftLists().stream().map(ListId::value).toList())
            .rows("permissions", Permission.class, PERMISSION, Contact::permissions)
            .rows("suppressions", Suppression.class, SUPPRESSION, Contact::suppressions)
            .instant("since", Contact::since)
            .row(
                    "added",
                    Confirmation.class,
                    CONFIRMATION,
                    contact -> contact.provenance().added())
            .rows("confirmed", Confirmed.class, CONFIRMED, contact -> Confirmed.all(contact.provenance()))
            .texts(
                    "absorbed",
                    contact -> contact.absorbed().stream().map(ContactId::value).toList())
            .optionalText("mergedInto", contact -> contact.mergedInto().map(ContactId::value))
            .build(read -> new Contact(
                    new ContactId(read.text("id")),
                    read.number(VERSION),
                    FactTexts.read(read.textMap("facts")),
                    read.texts("lists").stream().map(ListId::new).toList(),
                    read.texts("leftLists").stream().map(ListId::new).toList(),
                    read.rows("permissions", Permission.class),
                    read.rows("suppressions", Suppression.class),
                    read.instant("since"),
                    Confirmed.provenance(
                            read.row("added", Confirmation.class), read.rows("confirmed", Confirmed.class)),
                    read.texts("absorbed").stream().map(ContactId::new).toList(),
                    read.optionalText("mergedInto").map(ContactId::new)));

    static final TableSchema<ContactList> LIST = RowSchema.of(ContactList.class)
            .text("id", list -> list.id().value())
            .text("name", ContactList::name)
            .text("description", ContactList::description)
            .instant("since", ContactList::since)
            .build(read -> new ContactList(
                    new ListId(read.text("id")),
                    read.text("name"),
                    read.optionalText("description").orElse(""),
                    read.instant("since")));

    /** In an address's collection: a contact that has it. */
    record OwnerRow(String contact) {}

    static final TableSchema<OwnerRow> OWNER = RowSchema.of(OwnerRow.class)
            .text("contact", OwnerRow::contact)
            .build(read -> new OwnerRow(read.text("contact")));

    private ContactSchemas() {}

    static By by(RowSchema.Read read) {
        return read.row("by", By.class).orElseThrow(() -> new IllegalStateException("A stored row lacks its author"));
    }
}
