package org.kith.functions.contacts.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactRole;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.Facts;
import org.kith.contacts.FactsBuilder;
import org.kith.contacts.KeepInTouch;
import org.kith.contacts.LabelledAddress;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.LabelledPhone;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PostalAddress;
import org.kith.contacts.Postcode;
import org.kith.http.JsonForm;

/** Reads what was typed about a contact. */
final class FactsForm {
    private static final int MOST_EMAILS = 10;
    private static final int MOST_PHONES = 10;
    private static final int MOST_ADDRESSES = 10;
    private static final int LONGEST_BEFORE_YOU_SPEAK = 1000;
    /** Nobody alive is older; somebody mistyped the year. */
    private static final int OLDEST = 130;

    private FactsForm() {}

    /**
     * The facts, or a problem that lists all that is wrong with them.
     *
     * @param today in the group's time zone
     * @param stored the contact as it is, asked for only when something is wrong: a half postcode or a missing name that a
     *     spreadsheet brought must not keep anybody from noting that somebody died
     */
    static Facts read(JsonForm form, LocalDate today, Supplier<Optional<Facts>> stored) {
        Optional<ContactKind> kind = form.choice("kind", ContactKind.class);
        Optional<String> firstName = form.optionalLine("firstName", 100);
        Optional<String> lastName = form.optionalLine("lastName", 100);
        Optional<String> nickname = form.optionalLine("nickname", 100);
        Optional<String> name = form.optionalLine("name", 200);
        List<LabelledEmail> emails = emails(form);
        boolean nameless = !emails.isEmpty() && firstName.isEmpty() && lastName.isEmpty() && isNameless(stored);
        kind.filter(known -> known != ContactKind.PERSON || !nameless)
                .ifPresent(known -> checkNames(form, known, firstName, lastName, name));
        List<LabelledPhone> phones = phones(form, stored);
        List<LabelledAddress> addresses = addresses(form, stored);
        Optional<PartialDate> born = born(form, today);
        List<ContactRole> roles = roles(form);
        Set<ContactStatus> statuses = form.choices("statuses", ContactStatus.class);
        Optional<KeepInTouch> keepInTouch = keepInTouch(form);
        List<String> tags = form.texts("tags", Facts.MOST_TAGS, Facts.LONGEST_TAG);
        Optional<String> beforeYouSpeak = form.optionalText("beforeYouSpeak", LONGEST_BEFORE_YOU_SPEAK);
        form.check();
        return FactsBuilder.of(kind.orElseThrow())
                .firstName(firstName)
                .lastName(lastName)
                .nickname(nickname)
                .name(name)
                .emails(emails)
                .phones(phones)
                .addresses(addresses)
                .born(born)
                .roles(roles)
                .statuses(statuses)
                .keepInTouch(keepInTouch)
                .tags(tags)
                .beforeYouSpeak(beforeYouSpeak)
                .build();
    }

    /** True when nobody could type as much about one contact: what two of them have together may be that. */
    static boolean isTooMuch(Facts facts) {
        return facts.emails().size() > MOST_EMAILS
                || facts.phones().size() > MOST_PHONES
                || facts.addresses().size() > MOST_ADDRESSES
                || facts.roles().size() > Facts.MOST_ROLES
                || facts.tags().size() > Facts.MOST_TAGS
                || facts.beforeYouSpeak().orElse("").length() > LONGEST_BEFORE_YOU_SPEAK;
    }

    private static void checkNames(
            JsonForm form,
            ContactKind kind,
            Optional<String> firstName,
            Optional<String> lastName,
            Optional<String> name) {
        switch (kind) {
            case PERSON -> {
                if (isMissing(form, "firstName", firstName) && isMissing(form, "lastName", lastName)) {
                    form.fault("firstName", "Enter a first name or a last name");
                }
                if (name.isPresent()) {
                    form.fault("name", "A person has a first and a last name instead");
                }
            }
            case ORGANISATION, HOUSEHOLD -> {
                if (isMissing(form, "name", name)) {
                    form.fault("name", "Enter a name");
                }
                if (firstName.isPresent()) {
                    form.fault("firstName", "Only a person has a first name");
                }
                if (lastName.isPresent()) {
                    form.fault("lastName", "Only a person has a last name");
                }
                if (form.has("nickname")) {
                    form.fault("nickname", "Only a person has a nickname");
                }
                if (form.has("born")) {
                    form.fault("born", "Only a person has a birth date");
                }
            }
        }
    }

    private static boolean isNameless(Supplier<Optional<Facts>> stored) {
        return stored.get()
                .filter(facts -> facts.firstName().isEmpty() && facts.lastName().isEmpty())
                .isPresent();
    }

    private static boolean isMissing(JsonForm form, String field, Optional<String> value) {
        return value.isEmpty() && !form.hasFault(field);
    }

    private static List<LabelledEmail> emails(JsonForm form) {
        List<LabelledEmail> emails = new ArrayList<>();
        for (JsonForm each : form.objects("emails", MOST_EMAILS)) {
            Optional<String> label = each.optionalLine("label", 40);
            each.email("address").ifPresent(address -> emails.add(new LabelledEmail(address, label)));
        }
        return emails;
    }

    private static List<LabelledPhone> phones(JsonForm form, Supplier<Optional<Facts>> stored) {
        List<LabelledPhone> phones = new ArrayList<>();
        for (JsonForm each : form.objects("phones", MOST_PHONES)) {
            String number = each.line("number", 40);
            Optional<String> label = each.optionalLine("label", 40);
            if (!number.isEmpty()) {
                if (number.codePoints().noneMatch(Character::isDigit)
                        && !has(stored, facts -> facts.phones().stream().map(LabelledPhone::number), number)) {
                    each.fault("number", "A phone number has digits in it");
                }
                phones.add(new LabelledPhone(number, label));
            }
        }
        return phones;
    }

    private static List<LabelledAddress> addresses(JsonForm form, Supplier<Optional<Facts>> stored) {
        List<LabelledAddress> addresses = new ArrayList<>();
        for (JsonForm each : form.objects("addresses", MOST_ADDRESSES)) {
            addresses.add(new LabelledAddress(address(each, stored), each.optionalLine("label", 40)));
        }
        return addresses;
    }

    private static Optional<PartialDate> born(JsonForm form, LocalDate today) {
        Optional<String> text = form.optionalText("born", 10);
        Optional<PartialDate> born = text.flatMap(PartialDate::parse);
        if (text.isPresent() && born.isEmpty()) {
            form.fault("born", "Enter a date, like 1958-07-03, or only the year");
        }
        if (born.filter(date -> date.earliest().isAfter(today)).isPresent()) {
            form.fault("born", "This day is still to come");
        }
        if (born.filter(date -> date.year() < today.getYear() - OLDEST).isPresent()) {
            form.fault("born", "This is more than " + OLDEST + " years ago; check the year");
        }
        return born;
    }

    private static List<ContactRole> roles(JsonForm form) {
        List<ContactRole> roles = new ArrayList<>();
        for (JsonForm each : form.objects("roles", Facts.MOST_ROLES)) {
            String name = each.line("name", 40);
            Optional<LocalDate> since = each.optionalDay("since");
            Optional<LocalDate> until = each.optionalDay("until");
            boolean endsFirst =
                    since.isPresent() && until.isPresent() && until.get().isBefore(since.get());
            if (endsFirst) {
                each.fault("until", "This is before the first day");
            }
            if (!name.isEmpty() && !endsFirst) {
                roles.add(new ContactRole(name, since, until));
            }
        }
        return roles;
    }

    private static Optional<KeepInTouch> keepInTouch(JsonForm form) {
        Optional<String> text = form.optionalText("keepInTouch", 10);
        Optional<KeepInTouch> every = text.flatMap(KeepInTouch::parse);
        if (text.isPresent() && every.isEmpty()) {
            form.fault("keepInTouch", "Enter how often, like P2W, P1M or P1Y");
        }
        return every;
    }

    private static PostalAddress address(JsonForm form, Supplier<Optional<Facts>> stored) {
        Optional<String> lines = form.optionalText("lines", 300);
        Optional<String> town = form.optionalLine("town", 100);
        Optional<String> postcode = form.optionalLine("postcode", 12);
        if (postcode.filter(Postcode::isFaulty)
                .filter(faulty -> !has(stored, FactsForm::postcodes, Postcode.canonical(faulty)))
                .isPresent()) {
            form.fault(
                    "postcode",
                    "Part of this postcode is missing or mistyped. UK postcodes look like M15 5AT; check it against an"
                            + " envelope, or leave it empty");
        }
        return new PostalAddress(lines, town, postcode);
    }

    private static Stream<String> postcodes(Facts facts) {
        return facts.addresses().stream().flatMap(each -> each.address().postcode().stream());
    }

    /** True for what stands there already. */
    private static boolean has(Supplier<Optional<Facts>> stored, Function<Facts, Stream<String>> values, String value) {
        return stored.get().stream().flatMap(values).anyMatch(value::equals);
    }
}
