package org.kith.contacts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kith.kernel.EmailAddress;

/**
 * What can be typed about a contact.
 *
 * @param firstName of a person
 * @param lastName of a person
 * @param name of an organisation or a household
 * @param emails the first is the main one; none twice
 * @param phones as typed; none twice
 * @param tags none twice, whatever its case
 * @param beforeYouSpeak what to know before speaking to them, a line each
 */
public record Facts(
        ContactKind kind,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> name,
        List<LabelledEmail> emails,
        List<LabelledPhone> phones,
        Optional<PostalAddress> address,
        List<String> tags,
        Optional<String> beforeYouSpeak) {

    /**
     * Puts blanks in order and folds what is there twice; the first is kept. Throws {@link IllegalArgumentException}
     * when there is nothing to call the contact by: neither a name nor an e-mail address.
     */
    public Facts {
        firstName = firstName.flatMap(Line::of);
        lastName = lastName.flatMap(Line::of);
        name = name.flatMap(Line::of);
        emails = withoutRepeats(emails);
        phones = phonesWithoutRepeats(phones);
        address = address.filter(each -> !each.isEmpty());
        tags = tagsWithoutRepeats(tags);
        beforeYouSpeak =
                beforeYouSpeak.map(text -> text.replace('\t', ' ').strip()).filter(text -> !text.isEmpty());
        if (firstName.isEmpty() && lastName.isEmpty() && name.isEmpty() && emails.isEmpty()) {
            throw new IllegalArgumentException("A contact needs a name or an e-mail address");
        }
    }

    /** A person of whom only the name is known so far. */
    public static Facts person(String firstName, String lastName) {
        return new Facts(
                ContactKind.PERSON,
                Optional.of(firstName),
                Optional.of(lastName),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** An organisation of which only the name is known so far. */
    public static Facts organisation(String name) {
        return new Facts(
                ContactKind.ORGANISATION,
                Optional.empty(),
                Optional.empty(),
                Optional.of(name),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** With these e-mail addresses instead, without labels. */
    public Facts withEmails(EmailAddress... addresses) {
        List<LabelledEmail> labelled = new ArrayList<>();
        for (EmailAddress each : addresses) {
            labelled.add(new LabelledEmail(each, Optional.empty()));
        }
        return new Facts(kind, firstName, lastName, name, labelled, phones, address, tags, beforeYouSpeak);
    }

    /** With these phone numbers instead, without labels. */
    public Facts withPhones(String... numbers) {
        List<LabelledPhone> labelled = new ArrayList<>();
        for (String each : numbers) {
            labelled.add(new LabelledPhone(each, Optional.empty()));
        }
        return new Facts(kind, firstName, lastName, name, emails, labelled, address, tags, beforeYouSpeak);
    }

    /** With this address instead. */
    public Facts withAddress(PostalAddress postalAddress) {
        return new Facts(
                kind, firstName, lastName, name, emails, phones, Optional.of(postalAddress), tags, beforeYouSpeak);
    }

    /** With these tags instead. */
    public Facts withTags(List<String> instead) {
        return new Facts(kind, firstName, lastName, name, emails, phones, address, instead, beforeYouSpeak);
    }

    /** How they are shown: {@code Aileen Baird}. */
    public String displayName() {
        return Names.display(this);
    }

    /** Where they stand in a list: {@code Baird, Aileen}. */
    public String sortName() {
        return Names.sort(this);
    }

    /** The address that mailings go to. */
    public Optional<EmailAddress> mainEmail() {
        return emails.stream().findFirst().map(LabelledEmail::address);
    }

    /** True when this address is among theirs. */
    public boolean hasEmail(EmailAddress wanted) {
        return emails.stream().anyMatch(each -> each.address().sameAs(wanted));
    }

    private static List<LabelledEmail> withoutRepeats(List<LabelledEmail> all) {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .filter(each -> seen.add(each.address().normalised()))
                .toList();
    }

    private static List<LabelledPhone> phonesWithoutRepeats(List<LabelledPhone> all) {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .filter(each -> seen.add(PhoneNumber.key(each.number())))
                .toList();
    }

    private static List<String> tagsWithoutRepeats(List<String> all) {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .flatMap(each -> Line.of(each).stream())
                .filter(each -> seen.add(each.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
