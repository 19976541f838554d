package org.kith.contacts.dynamodb;

import static org.kith.contacts.dynamodb.ContactKeys.constant;
import static org.kith.contacts.dynamodb.ContactKeys.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.contacts.Answer;
import org.kith.contacts.By;
import org.kith.contacts.Channel;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactRole;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.KeepInTouch;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PermissionSummary;
import org.kith.contacts.Purpose;
import org.kith.contacts.SuppressionReason;
import org.kith.contacts.Touch;
import org.kith.dynamodb.RowSchema;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What the listing index holds of contacts and of interactions. A whole group is read at once, so every byte counts. */
final class SummarySchemas {
    private static final String BETWEEN = "/";

    static final TableSchema<ContactSummary> SUMMARY = RowSchema.of(ContactSummary.class)
            .text("id", summary -> summary.id().value())
            .text("kind", summary -> word(summary.kind()))
            .text("name", ContactSummary::name)
            .text("sortName", ContactSummary::sortName)
            .optionalText("firstName", ContactSummary::firstName)
            .optionalText("lastName", ContactSummary::lastName)
            .optionalText("nickname", ContactSummary::nickname)
            .texts("emails", summary -> texts(summary.emails(), EmailAddress::value))
            .texts("phones", ContactSummary::phones)
            .optionalText("town", ContactSummary::town)
            .optionalText("postcode", ContactSummary::postcode)
            .optionalText("house", ContactSummary::house)
            .optionalText("born", summary -> summary.born().map(PartialDate::toString))
            .texts("roles", summary -> texts(summary.roles(), ContactRole::text))
            .texts("statuses", summary -> texts(List.copyOf(summary.statuses()), ContactKeys::word))
            .optionalText("keepInTouch", summary -> summary.keepInTouch().map(KeepInTouch::toString))
            .texts("tags", ContactSummary::tags)
            .texts("lists", summary -> texts(summary.lists(), ListId::value))
            .texts("leftLists", summary -> texts(summary.leftLists(), ListId::value))
            .texts("permissions", summary -> texts(summary.permissions(), SummarySchemas::permission))
            .optionalText("suppressed", summary -> summary.suppressed().map(ContactKeys::word))
            .textMap("own", SummarySchemas::own)
            .instant("since", ContactSummary::since)
            .build(read -> new ContactSummary(
                    new ContactId(read.text("id")),
                    constant(ContactKind.class, read.text("kind")),
                    read.text("name"),
                    read.text("sortName"),
                    read.optionalText("firstName"),
                    read.optionalText("lastName"),
                    read.optionalText("nickname"),
                    values(read.texts("emails"), EmailAddress::new),
                    read.texts("phones"),
                    read.optionalText("town"),
                    read.optionalText("postcode"),
                    read.optionalText("house"),
                    read.optionalText("born").flatMap(PartialDate::parse),
                    values(read.texts("roles"), ContactRole::read),
                    values(read.texts("statuses"), status -> constant(ContactStatus.class, status)).stream()
                            .collect(Collectors.toSet()),
                    read.optionalText("keepInTouch").flatMap(KeepInTouch::parse),
                    read.texts("tags"),
                    values(read.texts("lists"), ListId::new),
                    values(read.texts("leftLists"), ListId::new),
                    values(read.texts("permissions"), SummarySchemas::permission),
                    read.optionalText("suppressed").map(reason -> constant(SuppressionReason.class, reason)),
                    own(read.textMap("own")),
                    read.instant("since")));

    static final TableSchema<Touch> TOUCH = RowSchema.of(Touch.class)
            .text("contact", touch -> touch.contact().value())
            .text("kind", touch -> word(touch.kind()))
            .instant("at", Touch::at)
            .row("by", By.class, ContactSchemas.BY, touch -> Optional.of(touch.by()))
            .build(read -> new Touch(
                    new ContactId(read.text("contact")),
                    constant(InteractionKind.class, read.text("kind")),
                    read.instant("at"),
                    ContactSchemas.by(read)));

    private SummarySchemas() {}

    private static String permission(PermissionSummary permission) {
        return word(permission.purpose()) + BETWEEN + word(permission.channel()) + BETWEEN + word(permission.answer());
    }

    private static PermissionSummary permission(String text) {
        String[] parts = text.split(BETWEEN, -1);
        return new PermissionSummary(
                constant(Purpose.class, parts[0]), constant(Channel.class, parts[1]), constant(Answer.class, parts[2]));
    }

    private static Map<String, String> own(ContactSummary summary) {
        Map<String, String> texts = new HashMap<>();
        summary.own().forEach((field, text) -> texts.put(field.value(), text));
        return texts;
    }

    private static Map<FieldId, String> own(Map<String, String> texts) {
        Map<FieldId, String> own = new HashMap<>();
        texts.forEach((field, text) -> own.put(new FieldId(field), text));
        return own;
    }

    private static <T> List<String> texts(List<T> values, Function<T, String> text) {
        return values.stream().map(text).toList();
    }

    private static <T> List<T> values(List<String> texts, Function<String, T> value) {
        return texts.stream().map(value).toList();
    }
}
