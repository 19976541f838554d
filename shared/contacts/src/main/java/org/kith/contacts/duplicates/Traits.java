package org.kith.contacts.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Folded;
import org.kith.contacts.PartialDate;
import org.kith.kernel.EmailAddress;

/**
 * What of a contact is compared, made ready once: letters without case, accents and signs.
 *
 * @param first the first word of the first name, or an initial; empty when it is not known, or for an organisation
 * @param nickname empty when there is none
 * @param last the last name in one word, or the whole name of an organisation or household; empty when it is not known
 * @param words first and last name, or the whole name of a body, word by word and sorted: the same whatever their order
 * @param nicknameWords the same with the nickname in place of the first name; empty when there is none
 * @param emails normalised
 * @param phones canonical
 * @param postcode empty when it is not known
 * @param born the whole birth date, {@code 1958-07-03}; empty for less, since half a group was born in the same year
 */
public record Traits(
        ContactKind kind,
        String first,
        String nickname,
        String last,
        String words,
        String nicknameWords,
        Set<String> emails,
        Set<String> phones,
        String postcode,
        String born) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Words that a body's name may have or lack. */
    private static final Set<String> LEGAL_FORMS =
            Set.of("the", "and", "ltd", "limited", "plc", "llp", "cic", "cio", "uk");

    /** Keeps copies. */
    public Traits {
        emails = Set.copyOf(emails);
        phones = Set.copyOf(phones);
    }

    /** What is known of somebody in the record. */
    public static Traits of(ContactSummary contact) {
        return of(new Typed(
                contact.kind(),
                contact.firstName(),
                contact.lastName(),
                contact.kind() == ContactKind.PERSON ? Optional.empty() : Optional.of(contact.name()),
                contact.nickname(),
                contact.emails(),
                contact.phones(),
                contact.postcode(),
                contact.born()));
    }

    /**
     * What was typed so far about somebody who may be in the record already.
     *
     * @param phones canonical
     */
    public record Typed(
            ContactKind kind,
            Optional<String> firstName,
            Optional<String> lastName,
            Optional<String> name,
            Optional<String> nickname,
            List<EmailAddress> emails,
            List<String> phones,
            Optional<String> postcode,
            Optional<PartialDate> born) {
        /** Keeps copies. */
        public Typed {
            emails = List.copyOf(emails);
            phones = List.copyOf(phones);
        }
    }

    /** What is known of somebody who is being typed. */
    public static Traits of(Typed typed) {
        List<String> firstWords = words(typed.firstName());
        List<String> lastWords = typed.kind() == ContactKind.PERSON ? words(typed.lastName()) : bodyWords(typed.name());
        // A middle name is known of some only. Without a last name the whole name may stand in the first one's box.
        List<String> called = lastWords.isEmpty() || firstWords.isEmpty() ? firstWords : firstWords.subList(0, 1);
        List<String> nickname = words(typed.nickname());
        return new Traits(
                typed.kind(),
                firstWords.isEmpty() ? "" : firstWords.getFirst(),
                String.join("", nickname),
                String.join("", lastWords),
                sorted(called, lastWords),
                nickname.isEmpty() ? "" : sorted(nickname, lastWords),
                typed.emails().stream().map(EmailAddress::normalised).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(typed.phones()),
                typed.postcode().map(Folded::text).orElse(""),
                typed.born()
                        .filter(date -> date.day().isPresent())
                        .map(PartialDate::toString)
                        .orElse(""));
    }

    /** True when there is nothing by which anybody could be recognised. */
    boolean isNobody() {
        return words.isEmpty() && emails.isEmpty() && phones.isEmpty();
    }

    private static String sorted(List<String> first, List<String> last) {
        return Stream.concat(first.stream(), last.stream()).sorted().collect(Collectors.joining(" "));
    }

    private static List<String> bodyWords(Optional<String> name) {
        List<String> all = words(name);
        List<String> telling =
                all.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** {@code O'Brien} is one word, {@code Smith-Jones} two. */
    private static List<String> words(Optional<String> name) {
        return name.map(text -> Folded.text(text).replace("'", "").replace("’", "")).stream()
                .flatMap(text -> Arrays.stream(BETWEEN_WORDS.split(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
