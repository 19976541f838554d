package org.kith.functions.contacts.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Facts;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.LabelledPhone;
import org.kith.contacts.PostalAddress;
import org.kith.contacts.Postcode;
import org.kith.http.JsonForm;

/** Reads what was typed about a contact. */
final class FactsForm {
    private static final int MOST_EMAILS = 10;
    private static final int MOST_PHONES = 10;
    private static final int MOST_TAGS = 50;

    private FactsForm() {}

    /** The facts, or a problem that lists all that is wrong with them. */
    static Facts read(JsonForm form) {
        Optional<ContactKind> kind = form.choice("kind", ContactKind.class);
        Optional<String> firstName = form.optionalLine("firstName", 100);
        Optional<String> lastName = form.optionalLine("lastName", 100);
        Optional<String> name = form.optionalLine("name", 200);
        kind.ifPresent(known -> checkNames(form, known, firstName, lastName, name));
        List<LabelledEmail> emails = emails(form);
        List<LabelledPhone> phones = phones(form);
        Optional<PostalAddress> address = form.optionalObject("address").map(FactsForm::address);
        List<String> tags = form.texts("tags", MOST_TAGS, 40);
        Optional<String> beforeYouSpeak = form.optionalText("beforeYouSpeak", 1000);
        form.check();
        return new Facts(kind.orElseThrow(), firstName, lastName, name, emails, phones, address, tags, beforeYouSpeak);
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
            }
        }
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

    private static List<LabelledPhone> phones(JsonForm form) {
        List<LabelledPhone> phones = new ArrayList<>();
        for (JsonForm each : form.objects("phones", MOST_PHONES)) {
            String number = each.line("number", 40);
            Optional<String> label = each.optionalLine("label", 40);
            if (!number.isEmpty()) {
                if (number.codePoints().noneMatch(Character::isDigit)) {
                    each.fault("number", "A phone number has digits in it");
                }
                phones.add(new LabelledPhone(number, label));
            }
        }
        return phones;
    }

    private static PostalAddress address(JsonForm form) {
        Optional<String> lines = form.optionalText("lines", 300);
        Optional<String> town = form.optionalLine("town", 100);
        Optional<String> postcode = form.optionalLine("postcode", 12);
        if (postcode.filter(Postcode::isFaulty).isPresent()) {
            form.fault(
                    "postcode",
                    "Part of this postcode is missing or mistyped. UK postcodes look like M15 5AT; check it against an"
                            + " envelope, or leave it empty");
        }
        return new PostalAddress(lines, town, postcode);
    }
}
