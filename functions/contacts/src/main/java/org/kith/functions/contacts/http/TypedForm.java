package org.kith.functions.contacts.http;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.ContactKind;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PhoneNumber;
import org.kith.contacts.Postcode;
import org.kith.contacts.duplicates.Traits;
import org.kith.http.JsonForm;
import org.kith.kernel.EmailAddress;

/** Reads what was typed so far about a new contact. Half an address or date is no fault yet: it only says nothing. */
final class TypedForm {
    private static final int MOST = 10;

    private TypedForm() {}

    static Traits.Typed read(JsonForm form) {
        Optional<ContactKind> kind = form.choice("kind", ContactKind.class);
        Optional<String> firstName = form.optionalLine("firstName", 100);
        Optional<String> lastName = form.optionalLine("lastName", 100);
        Optional<String> name = form.optionalLine("name", 200);
        Optional<String> nickname = form.optionalLine("nickname", 100);
        List<String> emails = form.texts("emails", MOST, 254);
        List<String> phones = form.texts("phones", MOST, 40);
        Optional<String> postcode = form.optionalLine("postcode", 12);
        Optional<String> born = form.optionalLine("born", 10);
        form.check();
        return new Traits.Typed(
                kind.orElseThrow(),
                firstName,
                lastName,
                name,
                nickname,
                emails.stream()
                        .flatMap(email -> EmailAddress.parse(email).stream())
                        .toList(),
                phones.stream().map(PhoneNumber::canonical).toList(),
                postcode.map(Postcode::canonical),
                born.flatMap(PartialDate::parse));
    }
}
