package org.kith.functions.contacts.exports;

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
import org.kith.contacts.SuppressionReason;
import org.kith.kernel.EmailAddress;

/** How contacts are reached, and always with it for what they may be: nobody is written to from a file by mistake. */
final class Reach {
    private Reach() {}

    /** In their order. */
    static void add(Set<ExportColumn> wanted, Columns<Contact> columns) {
        if (wanted.contains(ExportColumn.EMAIL)) {
            columns.words("E-mail", contact -> emails(contact).findFirst().orElse(""));
            columns.words("Other e-mails", contact -> ContactsTable.joined(others(contact, false)));
            columns.words("Other e-mails not to be mailed", contact -> ContactsTable.joined(others(contact, true)));
            columns.words("Do not e-mail", Reach::doNotEmail);
            permissions(columns, Channel.EMAIL, "by e-mail");
        }
        if (wanted.contains(ExportColumn.PHONE)) {
            columns.words("Phone", contact -> phones(contact).findFirst().orElse(""));
            columns.words(
                    "Other phones",
                    contact -> ContactsTable.joined(phones(contact).skip(1)));
            permissions(columns, Channel.PHONE, "by phone");
            permissions(columns, Channel.SMS, "by text message");
        }
        if (wanted.contains(ExportColumn.ADDRESS)) {
            columns.words("Address", address(PostalAddress::lines));
            columns.words("Town", address(PostalAddress::town));
            columns.words("Postcode", address(PostalAddress::postcode));
            columns.words(
                    "Other addresses",
                    contact -> ContactsTable.joined(contact.facts().addresses().stream()
                            .skip(1)
                            .map(each -> each.address().shown())));
            permissions(columns, Channel.POST, "by post");
        }
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
            return why(suppression.get().reason());
        }
        return contact.permission(Purpose.NEWSLETTER, Channel.EMAIL)
                .map(Permission::answer)
                .filter(answer -> answer == Answer.NO)
                .map(_ -> "said no to newsletters")
                .orElse("");
    }

    /** Why an address is not mailed. */
    static String why(SuppressionReason reason) {
        return switch (reason) {
            case COMPLAINT -> "called our mail spam";
            case HARD_BOUNCE -> "the address does not work";
            case ASKED_TO_STOP -> "asked us to stop";
            case ERASED -> "asked to be forgotten";
        };
    }

    private static void permissions(Columns<Contact> columns, Channel channel, String byChannel) {
        columns.words("Newsletter " + byChannel, permission(Purpose.NEWSLETTER, channel));
        columns.words("Fundraising " + byChannel, permission(Purpose.FUNDRAISING, channel));
        columns.words("What they signed up for " + byChannel, permission(Purpose.SERVICE, channel));
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
