package org.kith.contacts;

import java.util.List;
import java.util.Optional;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ListId;

/**
 * What search, lists and audiences need of everyone, small enough that a whole group is read at once.
 *
 * @param emails the first is the main one
 * @param newsletter what the contact said last about newsletters by e-mail
 * @param suppressed why the main address must not be mailed
 */
public record ContactSummary(
        ContactId id,
        ContactKind kind,
        String name,
        String sortName,
        Optional<String> firstName,
        Optional<String> lastName,
        List<EmailAddress> emails,
        List<String> phones,
        Optional<String> postcode,
        List<String> tags,
        List<ListId> lists,
        Optional<Answer> newsletter,
        Optional<SuppressionReason> suppressed) {
    /** Keeps copies. */
    public ContactSummary {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        tags = List.copyOf(tags);
        lists = List.copyOf(lists);
    }

    static ContactSummary of(Contact contact) {
        Facts facts = contact.facts();
        return new ContactSummary(
                contact.id(),
                facts.kind(),
                facts.displayName(),
                facts.sortName(),
                facts.firstName(),
                facts.lastName(),
                facts.emails().stream().map(LabelledEmail::address).toList(),
                facts.phones().stream().map(LabelledPhone::number).toList(),
                facts.address().flatMap(PostalAddress::postcode),
                facts.tags(),
                contact.lists(),
                contact.permission(Purpose.NEWSLETTER, Channel.EMAIL).map(Permission::answer),
                facts.mainEmail().flatMap(contact::suppression).map(Suppression::reason));
    }

    /** The address that mailings go to. */
    public Optional<EmailAddress> email() {
        return emails.stream().findFirst();
    }

    /** The number to call first. */
    public Optional<String> phone() {
        return phones.stream().findFirst();
    }

    /** Why a newsletter would not go to the main address; empty when it would. */
    public Optional<NotMailed> notMailed() {
        return email().isEmpty() ? Optional.of(NotMailed.NO_EMAIL) : NotMailed.because(newsletter, suppressed);
    }

    /** Orders contacts by name, as lists show them. */
    public String sortKey() {
        return Folded.text(sortName) + "#" + id.value();
    }
}
