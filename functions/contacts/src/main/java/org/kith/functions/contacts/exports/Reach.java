package org.kith.functions.contacts.exports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kith.contacts.Answer;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.Facts;
import org.kith.contacts.LabelledAddress;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.LabelledPhone;
import org.kith.contacts.Permission;
import org.kith.contacts.PostalAddress;
import org.kith.contacts.Purpose;
import org.kith.contacts.Suppression;
import org.kith.kernel.EmailAddress;

/** How contacts are reached, and always with it for what they may be: nobody is written to from a file by mistake. */
final class Reach {
    private Reach() {}

    /** In their order. */
    static Map<String, Function<Contact, String>> columns(Set<ExportColumn> wanted) {
        Map<String, Function<Contact, String>> columns = new LinkedHashMap<>();
        if (wanted.contains(ExportColumn.EMAIL)) {
            columns.put("E-mail", contact -> emails(contact).findFirst().orElse(""));
            columns.put("Other e-mails", contact -> Sheet.joined(others(contact, false)));
            columns.put("Other e-mails not to be mailed", contact -> Sheet.joined(others(contact, true)));
            columns.put("Do not e-mail", Reach::doNotEmail);
            permissions(columns, Channel.EMAIL, "by e-mail");
        }
        if (wanted.contains(ExportColumn.PHONE)) {
            columns.put("Phone", contact -> phones(contact).findFirst().orElse(""));
            columns.put("Other phones", contact -> Sheet.joined(phones(contact).skip(1)));
            permissions(columns, Channel.PHONE, "by phone");
            permissions(columns, Channel.SMS, "by text message");
        }
        if (wanted.contains(ExportColumn.ADDRESS)) {
            columns.put("Address", address(PostalAddress::lines));
            columns.put("Town", address(PostalAddress::town));
            columns.put("Postcode", address(PostalAddress::postcode));
            columns.put(
                    "Other addresses",
                    contact -> Sheet.joined(contact.facts().addresses().stream()
                            .skip(1)
                            .map(each -> each.address().shown())));
            permissions(columns, Channel.POST, "by post");
        }
        return columns;
    }

    private static Stream<String> emails(Contact contact) {
        return contact.facts().emails().stream().map(LabelledEmail::address).map(EmailAddress::value);
    }

    /** But for the main one, those that may or may not be mailed. */
    private static Stream<String> others(Contact contact, boolean suppressed) {
        return contact.facts().emails().stream()
                .skip(1)
                .map(LabelledEmail::address)
                .filter(address -> contact.suppression(address).isPresent() == suppressed)
                .map(EmailAddress::value);
    }

    private static Stream<String> phones(Contact contact) {
        return contact.facts().phones().stream().map(LabelledPhone::shown);
    }

    private static Function<Contact, String> address(Function<PostalAddress, Optional<String>> part) {
        return contact -> contact.facts().addresses().stream()
                .findFirst()
                .map(LabelledAddress::address)
                .flatMap(part)
                .orElse("");
    }

    /**
     * What a contact or the owner of its main address said against mail, in words; a group that only never asked did not hear
     * a no.
     */
    private static String doNotEmail(Contact contact) {
        Facts facts = contact.facts();
        if (facts.statuses().contains(ContactStatus.DECEASED)) {
            return "has died";
        }
        if (facts.statuses().contains(ContactStatus.DO_NOT_CONTACT)) {
            return "wants no contact";
        }
        Optional<Suppression> suppression = facts.mainEmail().flatMap(contact::suppression);
        if (suppression.isPresent()) {
            return switch (suppression.get().reason()) {
                case COMPLAINT -> "called our mail spam";
                case HARD_BOUNCE -> "the address does not work";
                case ASKED_TO_STOP -> "asked us to stop";
                case ERASED -> "asked to be forgotten";
            };
        }
        return contact.permission(Purpose.NEWSLETTER, Channel.EMAIL)
                .map(Permission::answer)
                .filter(answer -> answer == Answer.NO)
                .map(_ -> "said no to newsletters")
                .orElse("");
    }

    private static void permissions(Map<String, Function<Contact, String>> columns, Channel channel, String byChannel) {
        columns.put("Newsletter " + byChannel, permission(Purpose.NEWSLETTER, channel));
        columns.put("Fundraising " + byChannel, permission(Purpose.FUNDRAISING, channel));
        columns.put("What they signed up for " + byChannel, permission(Purpose.SERVICE, channel));
    }

    /** Empty where they were never asked. */
    private static Function<Contact, String> permission(Purpose purpose, Channel channel) {
        return contact -> contact.permission(purpose, channel)
                .map(permission -> switch (permission.answer()) {
                    case YES -> "yes";
                    case NO -> "no";
                })
                .orElse("");
    }
}
