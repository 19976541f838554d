package org.kith.contacts;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;

/**
 * What can be typed about a contact. Made with a {@link FactsBuilder}, because there is so much of it.
 *
 * @param firstName of a person
 * @param lastName of a person
 * @param nickname of a person: what those who know them call them
 * @param name of an organisation or a household
 * @param emails the first is the main one; none twice
 * @param phones the first is the main one; none twice
 * @param addresses the first is the main one; none twice
 * @param born of a person
 * @param roles what they are or were to us, in the order they were written down; none twice with the same first day
 * @param statuses what holds for them as a whole
 * @param keepInTouch how often they want to be spoken to
 * @param tags none twice, whatever its case
 * @param beforeYouSpeak what to know before speaking to them, a line each
 * @param own values of the group's own fields, each as the field's kind writes it
 */
public record Facts(
        ContactKind kind,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> nickname,
        Optional<String> name,
        List<LabelledEmail> emails,
        List<LabelledPhone> phones,
        List<LabelledAddress> addresses,
        Optional<PartialDate> born,
        List<ContactRole> roles,
        Set<ContactStatus> statuses,
        Optional<KeepInTouch> keepInTouch,
        List<String> tags,
        Optional<String> beforeYouSpeak,
        Map<FieldId, String> own) {
    /** So many tags a contact can be given. */
    public static final int MOST_TAGS = 50;

    /** Of one contact, those of the past among them. */
    public static final int MOST_ROLES = 50;

    /** Of a tag, in characters. */
    public static final int LONGEST_TAG = 40;

    /**
     * Puts blanks in order and folds what is there twice; the first is kept. Throws {@link IllegalArgumentException}
     * when there is nothing to call the contact by: neither a name nor an e-mail address.
     */
    public Facts {
        firstName = firstName.flatMap(Line::of);
        lastName = lastName.flatMap(Line::of);
        nickname = nickname.flatMap(Line::of);
        name = name.flatMap(Line::of);
        emails = withoutRepeats(emails.stream(), each -> each.address().normalised());
        phones = withoutRepeats(phones.stream(), LabelledPhone::number);
        addresses = withoutRepeats(
                addresses.stream().filter(each -> !each.address().isEmpty()),
                each -> each.address().shown().toLowerCase(Locale.ROOT));
        roles = withoutRepeats(roles.stream(), each -> each.key() + "\t" + each.since());
        statuses = statuses.isEmpty() ? Set.of() : Set.copyOf(statuses);
        tags = withoutRepeats(
                tags.stream().flatMap(each -> Line.of(each).stream()), each -> each.toLowerCase(Locale.ROOT));
        beforeYouSpeak = beforeYouSpeak.flatMap(Facts::lines);
        own = own.entrySet().stream()
                .flatMap(each -> lines(each.getValue()).map(text -> Map.entry(each.getKey(), text)).stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        if (firstName.isEmpty() && lastName.isEmpty() && name.isEmpty() && emails.isEmpty()) {
            throw new IllegalArgumentException("A contact needs a name or an e-mail address");
        }
    }

    /** A person of whom only the name is known so far. */
    public static Facts person(String firstName, String lastName) {
        return FactsBuilder.of(ContactKind.PERSON)
                .firstName(Optional.of(firstName))
                .lastName(Optional.of(lastName))
                .build();
    }

    /** An organisation of which only the name is known so far. */
    public static Facts organisation(String name) {
        return FactsBuilder.of(ContactKind.ORGANISATION).name(Optional.of(name)).build();
    }

    /** A household of which only the name is known so far. */
    public static Facts household(String name) {
        return FactsBuilder.of(ContactKind.HOUSEHOLD).name(Optional.of(name)).build();
    }

    /** To change some of them. */
    public FactsBuilder edit() {
        return new FactsBuilder(this);
    }

    /** With these e-mail addresses instead, without labels. */
    public Facts withEmails(EmailAddress... addresses) {
        return edit().emails(Stream.of(addresses)
                        .map(each -> new LabelledEmail(each, Optional.empty()))
                        .toList())
                .build();
    }

    /** With these phone numbers instead, without labels. */
    public Facts withPhones(String... numbers) {
        return edit().phones(Stream.of(numbers)
                        .map(each -> new LabelledPhone(each, Optional.empty()))
                        .toList())
                .build();
    }

    /** With this address alone, without a label. */
    public Facts withAddress(PostalAddress postalAddress) {
        return edit().addresses(List.of(new LabelledAddress(postalAddress, Optional.empty())))
                .build();
    }

    /** With these tags instead. */
    public Facts withTags(List<String> instead) {
        return edit().tags(instead).build();
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

    /** The address that letters go to. */
    public Optional<PostalAddress> address() {
        return addresses.stream().findFirst().map(LabelledAddress::address);
    }

    /** True when this address is among theirs. */
    public boolean hasEmail(EmailAddress wanted) {
        return emails.stream().anyMatch(each -> each.address().sameAs(wanted));
    }

    /** Addresses that these facts have and the others have not. */
    public List<EmailAddress> emailsBesides(Optional<Facts> others) {
        return emails.stream()
                .map(LabelledEmail::address)
                .filter(each -> others.isEmpty() || !others.get().hasEmail(each))
                .toList();
    }

    /** The statuses in a fixed order. */
    public List<ContactStatus> orderedStatuses() {
        return EnumSet.allOf(ContactStatus.class).stream()
                .filter(statuses::contains)
                .toList();
    }

    /** A text of several lines; {@link FactTexts} wants no tab in it. */
    private static Optional<String> lines(String text) {
        return Optional.of(text.replace('\t', ' ').strip()).filter(rest -> !rest.isEmpty());
    }

    private static <T> List<T> withoutRepeats(Stream<T> all, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        return all.filter(each -> seen.add(key.apply(each))).toList();
    }
}
