package org.kith.contacts.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.contacts.ContactKind;
import org.kith.contacts.PartialDate;
import org.kith.kernel.EmailAddress;

class LikenessTest {
    @ParameterizedTest
    @CsvSource({
        "Aileen Baird, Aileen Baird, SAME_NAME",
        "Áileen BAIRD, aileen baird, SAME_NAME",
        "Sean O'Brien, Sean O’brien, SAME_NAME",
        "Aileen_Mary Baird, Aileen Baird, SAME_NAME",
        "Baird Aileen, Aileen Baird, SWAPPED_NAME",
        "Aileen_Baird, Aileen Baird, SWAPPED_NAME",
        "Bill Baird, William Baird, SHORT_NAME",
        "Peggy Baird, Margaret Baird, SHORT_NAME",
        "Bill Biard, William Baird, SHORT_NAME",
        "Ailene Baird, Aileen Baird, MISTYPED_NAME",
        "Aileen Biard, Aileen Baird, MISTYPED_NAME",
        "Ailene Biard, Aileen Baird, MISTYPED_NAME",
        "Aileen Olifant, Aileen Oliphant, MISTYPED_NAME",
        "A Baird, Aileen Baird, INITIAL",
        "A. Baird, Aileen Baird, INITIAL",
        "? Baird, Aileen Baird, SAME_LAST_NAME",
        "Aileen ?, Aileen Baird, SAME_FIRST_NAME",
        "Aileen Young, Aileen Baird, SAME_FIRST_NAME"
    })
    void saysHowTwoNamesAgree(String one, String other, Reason reason) {
        assertEquals(List.of(reason), person(one).and(person(other)).reasons());
    }

    @ParameterizedTest
    @CsvSource({
        "Aileen Baird, Tom Baird",
        "John Baird, Joan Baird",
        "A Baird, Tom Baird",
        "Aileen Baird, Noor Shah",
        "Alexander Baird, Alexandra Baird",
        "Baird ?, Aileen Young",
    })
    void neverTakesTwoOfAHouseholdForOne(String one, String other) {
        Somebody a =
                person(one).email("home@example.org").phone("+441614960123").postcode("OL6 6LS");
        Somebody b =
                person(other).email("home@example.org").phone("+441614960123").postcode("OL6 6LS");

        assertEquals(Optional.empty(), a.likelihood(b));
    }

    @Test
    void isMostLikelyWithNameAndAddress() {
        Somebody one = person("Bill Baird").email("wb@example.org").phone("+447700900123");
        Somebody other = person("William Baird").email("WB@example.org");

        assertEquals(
                List.of(Reason.SHORT_NAME, Reason.SAME_EMAIL), one.and(other).reasons());
        assertEquals(Optional.of(Likelihood.VERY_LIKELY), one.likelihood(other));
    }

    @Test
    void needsMoreThanAShortNameOrASlip() {
        assertEquals(Optional.empty(), person("Bill Baird").likelihood(person("William Baird")));
        assertEquals(Optional.empty(), person("A Baird").likelihood(person("Aileen Baird")));
        assertEquals(
                Optional.of(Likelihood.POSSIBLE),
                person("A Baird")
                        .postcode("OL6 6LS")
                        .likelihood(person("Aileen Baird").postcode("ol6 6ls")));
        assertEquals(
                Optional.of(Likelihood.POSSIBLE),
                person("Aileen Biard")
                        .postcode("OL6 6LS")
                        .likelihood(person("Aileen Baird").postcode("OL6 6LS")));
    }

    @Test
    void takesASlipInEachNameForOnePersonWithOneNumber() {
        Somebody byEar = person("Margret Olifant").phone("+447700900123").postcode("OL6 6LS");
        Somebody kept = person("Margaret Oliphant");

        assertEquals(Optional.empty(), byEar.likelihood(kept), "nothing but names");
        assertEquals(Optional.empty(), byEar.likelihood(kept.postcode("OL6 6LS")), "neighbours");
        assertEquals(Optional.of(Likelihood.POSSIBLE), byEar.likelihood(kept.phone("+447700900123")));
    }

    @Test
    void letsTheSameNameAloneBePossibleUnlessSomethingSpeaksAgainstIt() {
        assertEquals(Optional.of(Likelihood.POSSIBLE), person("Aileen Baird").likelihood(person("Aileen Baird")));
        assertEquals(
                Optional.empty(),
                person("Aileen Baird")
                        .postcode("OL6 6LS")
                        .likelihood(person("Aileen Baird").postcode("M15 5AT")));
        assertEquals(
                Optional.empty(),
                person("Aileen Baird")
                        .phone("+447700900123")
                        .likelihood(person("Aileen Baird").phone("+447700900124")));
    }

    @Test
    void tellsFatherFromSonByTheirBirthDates() {
        Somebody father =
                person("John Smith").postcode("OL6 6LS").phone("+441614960123").born("1958-07-03");

        assertEquals(
                Optional.empty(),
                father.likelihood(person("John Smith")
                        .postcode("OL6 6LS")
                        .phone("+441614960123")
                        .born("1988-01-12")));
        assertEquals(
                Optional.of(Likelihood.VERY_LIKELY),
                father.likelihood(person("John Smith")
                        .postcode("OL6 6LS")
                        .phone("+441614960123")
                        .born("1958-07-30")),
                "swapped figures");
        assertEquals(
                List.of(Reason.SAME_NAME, Reason.SAME_BIRTH_DATE),
                father.and(person("John Smith").born("1958-07-03")).reasons());
        assertEquals(
                List.of(Reason.SAME_NAME),
                person("John Smith")
                        .born("1958")
                        .and(person("John Smith").born("1958"))
                        .reasons(),
                "half a group was born in the same year");
    }

    @Test
    void takesAnAddressWithoutANameForItsOwners() {
        assertEquals(
                Optional.of(Likelihood.POSSIBLE),
                person("? ?")
                        .email("a@example.org")
                        .likelihood(person("Aileen Baird").email("a@example.org")));
    }

    @Test
    void comparesBodiesByWhatTellsThemApart() {
        assertEquals(
                List.of(Reason.SAME_NAME),
                body(ContactKind.ORGANISATION, "The Mill Brow Café Ltd.")
                        .and(body(ContactKind.ORGANISATION, "Mill Brow Cafe"))
                        .reasons());
        assertEquals(
                List.of(Reason.MISTYPED_NAME),
                body(ContactKind.ORGANISATION, "Mill Borw")
                        .and(body(ContactKind.ORGANISATION, "Mill Brow"))
                        .reasons());
        assertTrue(body(ContactKind.ORGANISATION, "Mill Brow")
                        .email("x@example.org")
                        .and(body(ContactKind.ORGANISATION, "Age Concern").email("x@example.org"))
                        .points()
                < 0);
        assertEquals(
                Optional.empty(),
                body(ContactKind.ORGANISATION, "The Bairds").likelihood(body(ContactKind.HOUSEHOLD, "The Bairds")));
    }

    /** First and last name; {@code _} for a blank within one, {@code ?} for none. */
    private static Somebody person(String name) {
        List<String> names = Stream.of(name.split(" ", -1))
                .map(each -> each.replace("_", " "))
                .toList();
        boolean oneBox = names.size() == 1;
        return new Somebody(new Traits.Typed(
                ContactKind.PERSON,
                known(names.getFirst()),
                oneBox ? Optional.empty() : known(names.getLast()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    }

    private static Somebody body(ContactKind kind, String name) {
        return new Somebody(new Traits.Typed(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.of(name),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    }

    private static Optional<String> known(String name) {
        return Optional.of(name).filter(each -> !each.equals("?"));
    }

    private record Somebody(Traits.Typed typed) {
        Somebody email(String address) {
            return with(List.of(new EmailAddress(address)), typed.phones(), typed.postcode(), typed.born());
        }

        Somebody phone(String number) {
            return with(typed.emails(), List.of(number), typed.postcode(), typed.born());
        }

        Somebody postcode(String code) {
            return with(typed.emails(), typed.phones(), Optional.of(code), typed.born());
        }

        Somebody born(String date) {
            return with(typed.emails(), typed.phones(), typed.postcode(), PartialDate.parse(date));
        }

        Likeness and(Somebody other) {
            Likeness there = Likeness.between(Traits.of(typed), Traits.of(other.typed));
            assertEquals(
                    there.points(),
                    Likeness.between(Traits.of(other.typed), Traits.of(typed)).points(),
                    "both ways");
            return there;
        }

        Optional<Likelihood> likelihood(Somebody other) {
            return Likelihood.of(and(other).points());
        }

        private Somebody with(
                List<EmailAddress> emails, List<String> phones, Optional<String> postcode, Optional<PartialDate> born) {
            return new Somebody(new Traits.Typed(
                    typed.kind(),
                    typed.firstName(),
                    typed.lastName(),
                    typed.name(),
                    typed.nickname(),
                    emails,
                    phones,
                    postcode,
                    born));
        }
    }
}
