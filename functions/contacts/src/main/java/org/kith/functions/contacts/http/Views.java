package org.kith.functions.contacts.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.By;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactRole;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.FieldChange;
import org.kith.contacts.KeepInTouch;
import org.kith.contacts.LabelledAddress;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PostalAddress;
import org.kith.contacts.Task;
import org.kith.contacts.TaskTexts;
import org.kith.contacts.Through;
import org.kith.contacts.relationships.RelationshipText;
import org.kith.functions.contacts.TagCount;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;
import org.kith.kernel.UserId;

/** Views that several answers have parts of, and those of summaries and lists. */
final class Views {
    private Views() {}

    record Named(String id, String name) {
        static Named of(Contact contact) {
            return new Named(contact.id().value(), contact.facts().displayName());
        }

        /** Whom a task is about: as they are found now, or by the name they had then. */
        static Named of(Task task, Optional<Contact> found) {
            return found.map(Named::of).orElseGet(() -> new Named(task.contact().value(), task.contactName()));
        }
    }

    record ByView(Optional<String> id, String name, Through through) {
        static ByView of(By by) {
            return new ByView(by.user().map(UserId::value), by.name(), by.through());
        }
    }

    record EmailView(String address, Optional<String> label) {}

    record PhoneView(String number, Optional<String> label) {}

    record AddressView(
            Optional<String> lines, Optional<String> town, Optional<String> postcode, Optional<String> label) {
        static AddressView of(LabelledAddress labelled) {
            PostalAddress address = labelled.address();
            return new AddressView(address.lines(), address.town(), address.postcode(), labelled.label());
        }
    }

    record RoleView(String name, Optional<LocalDate> since, Optional<LocalDate> until) {
        static RoleView of(ContactRole role) {
            return new RoleView(role.name(), role.since(), role.until());
        }
    }

    record FactsView(
            ContactKind kind,
            Optional<String> firstName,
            Optional<String> lastName,
            Optional<String> nickname,
            Optional<String> name,
            List<EmailView> emails,
            List<PhoneView> phones,
            List<AddressView> addresses,
            Optional<String> born,
            List<RoleView> roles,
            List<ContactStatus> statuses,
            Optional<String> keepInTouch,
            List<String> tags,
            Optional<String> beforeYouSpeak) {
        static FactsView of(Facts facts) {
            return new FactsView(
                    facts.kind(),
                    facts.firstName(),
                    facts.lastName(),
                    facts.nickname(),
                    facts.name(),
                    facts.emails().stream()
                            .map(each -> new EmailView(each.address().value(), each.label()))
                            .toList(),
                    facts.phones().stream()
                            .map(each -> new PhoneView(each.shown(), each.label()))
                            .toList(),
                    facts.addresses().stream().map(AddressView::of).toList(),
                    facts.born().map(PartialDate::toString),
                    facts.roles().stream().map(RoleView::of).toList(),
                    facts.orderedStatuses(),
                    facts.keepInTouch().map(KeepInTouch::toString),
                    facts.tags(),
                    facts.beforeYouSpeak());
        }
    }

    record SummaryView(
            String id,
            ContactKind kind,
            String name,
            String sortName,
            Optional<String> nickname,
            Optional<String> email,
            Optional<String> phone,
            Optional<String> town,
            Optional<String> postcode,
            Optional<String> born,
            List<String> roles,
            List<ContactStatus> statuses,
            Optional<String> keepInTouch,
            List<String> tags,
            List<String> lists,
            Instant since,
            Optional<Map<String, String>> own) {
        static SummaryView of(ContactSummary contact, LocalDate today) {
            return of(contact, today, List.of());
        }

        /** With the answers to some of the group's own fields; whoever asks has seen to it that the caller sees them. */
        static SummaryView of(ContactSummary contact, LocalDate today, List<FieldId> asked) {
            Map<String, String> own = new LinkedHashMap<>();
            asked.forEach(field ->
                    Optional.ofNullable(contact.own().get(field)).ifPresent(answer -> own.put(field.value(), answer)));
            return new SummaryView(
                    contact.id().value(),
                    contact.kind(),
                    contact.name(),
                    contact.sortName(),
                    contact.nickname(),
                    contact.email().map(EmailAddress::value),
                    contact.phone(),
                    contact.town(),
                    contact.postcode(),
                    contact.born().map(PartialDate::toString),
                    contact.rolesOn(today),
                    contact.statuses().stream().sorted().toList(),
                    contact.keepInTouch().map(KeepInTouch::toString),
                    contact.tags(),
                    contact.lists().stream().map(ListId::value).toList(),
                    contact.since(),
                    Optional.of(own).filter(answers -> !answers.isEmpty()));
        }
    }

    record ContactPage(
            List<SummaryView> contacts, int total, List<TagCount> tags, List<String> roles, Optional<String> cursor) {}

    record ContactMatches(List<SummaryView> contacts) {}

    record ListView(String id, String name, String description, long people) {}

    record ListsView(List<ListView> lists) {}

    record FieldView(String field, Optional<String> before, Optional<String> after) {
        private static String shown(FieldChange change, String text) {
            return change.field().equals(FieldChange.RELATIONSHIP)
                    ? RelationshipText.shown(text)
                    : TaskTexts.shown(change.field(), text);
        }

        static FieldView of(FieldChange change) {
            return new FieldView(
                    change.field(),
                    change.before().map(text -> shown(change, text)),
                    change.after().map(text -> shown(change, text)));
        }
    }
}
