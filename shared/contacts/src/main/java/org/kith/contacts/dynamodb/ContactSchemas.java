package org.kith.contacts.dynamodb;

import static org.kith.contacts.dynamodb.ContactKeys.constant;
import static org.kith.contacts.dynamodb.ContactKeys.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.contacts.Answer;
import org.kith.contacts.Basis;
import org.kith.contacts.By;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactList;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.FactField;
import org.kith.contacts.FactTexts;
import org.kith.contacts.Facts;
import org.kith.contacts.Permission;
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

    static final TableSchema<Contact> CONTACT = RowSchema.of(Contact.class)
            .text("id", contact -> contact.id().value())
            .number(VERSION, Contact::version)
            .textMap("facts", contact -> texts(contact.facts()))
            .texts(
                    "lists",
                    contact -> contact.lists().stream().map(ListId::value).toList())
            .texts(
                    "leftLists",
                    contact -> contact.leftLists().stream().map(ListId::value).toList())
            .rows("permissions", Permission.class, PERMISSION, Contact::permissions)
            .rows("suppressions", Suppression.class, SUPPRESSION, Contact::suppressions)
            .instant("since", Contact::since)
            .build(read -> new Contact(
                    new ContactId(read.text("id")),
                    read.number(VERSION),
                    facts(read.textMap("facts")),
                    read.texts("lists").stream().map(ListId::new).toList(),
                    read.texts("leftLists").stream().map(ListId::new).toList(),
                    read.rows("permissions", Permission.class),
                    read.rows("suppressions", Suppression.class),
                    read.instant("since")));

    static final TableSchema<ContactSummary> SUMMARY = RowSchema.of(ContactSummary.class)
            .text("id", summary -> summary.id().value())
            .text("kind", summary -> word(summary.kind()))
            .text("name", ContactSummary::name)
            .text("sortName", ContactSummary::sortName)
            .optionalText("firstName", ContactSummary::firstName)
            .optionalText("lastName", ContactSummary::lastName)
            .texts(
                    "emails",
                    summary ->
                            summary.emails().stream().map(EmailAddress::value).toList())
            .texts("phones", ContactSummary::phones)
            .optionalText("postcode", ContactSummary::postcode)
            .texts("tags", ContactSummary::tags)
            .texts(
                    "lists",
                    summary -> summary.lists().stream().map(ListId::value).toList())
            .optionalText("newsletter", summary -> summary.newsletter().map(ContactKeys::word))
            .optionalText("suppressed", summary -> summary.suppressed().map(ContactKeys::word))
            .build(read -> new ContactSummary(
                    new ContactId(read.text("id")),
                    constant(ContactKind.class, read.text("kind")),
                    read.text("name"),
                    read.text("sortName"),
                    read.optionalText("firstName"),
                    read.optionalText("lastName"),
                    read.texts("emails").stream().map(EmailAddress::new).toList(),
                    read.texts("phones"),
                    read.optionalText("postcode"),
                    read.texts("tags"),
                    read.texts("lists").stream().map(ListId::new).toList(),
                    read.optionalText("newsletter").map(to(Answer.class)),
                    read.optionalText("suppressed").map(to(SuppressionReason.class))));

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

    private static Map<String, String> texts(Facts facts) {
        return FactTexts.of(facts).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().word(), Map.Entry::getValue));
    }

    private static Facts facts(Map<String, String> stored) {
        Map<FactField, String> texts = new HashMap<>();
        stored.forEach((word, text) -> FactField.named(word).ifPresent(field -> texts.put(field, text)));
        return FactTexts.read(texts);
    }

    private static <E extends Enum<E>> Function<String, E> to(Class<E> type) {
        return word -> constant(type, word);
    }
}
