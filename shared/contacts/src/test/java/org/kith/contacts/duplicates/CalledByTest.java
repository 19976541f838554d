package org.kith.contacts.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Facts;
import org.kith.contacts.FactsBuilder;
import org.kith.contacts.LabelledEmail;
import org.kith.kernel.EmailAddress;

class CalledByTest {
    @ParameterizedTest
    @CsvSource({
        "Jane, Smith, jane, SMITH",
        "Robert, Smith, Bob, Smith",
        "J, Smith, Jane, Smith",
        "Jane, Smith, Smith, Jane",
        "Jane, Smith, Jane, Jones",
        "Jane, Smith, Jane, ''",
        "'', Smith, Jane, Smith",
        "Jane, Smith, Jane, Smyth",
        "Jane, Smith, Jnae, Smith",
        "José, Ahmed, JOSE, Ahmed"
    })
    void namesOfOne(String first, String last, String otherFirst, String otherLast) {
        assertEquals(false, areTwo(first, last, otherFirst, otherLast));
    }

    @ParameterizedTest
    @CsvSource({
        "Jane, Smith, John, Smith",
        "Jane, Smith, Bob, Jones",
        "Joan, Smith, John, Smith",
        "'', Smith, '', Jones",
        "J, Smith, Jane, Jones"
    })
    void namesOfTwo(String first, String last, String otherFirst, String otherLast) {
        assertEquals(true, areTwo(first, last, otherFirst, otherLast));
    }

    @ParameterizedTest
    @CsvSource({
        "Jane, Smith, jane, SMITH, true",
        "Robert, Smith, Bob, Smith, true",
        "Jane, Smith, Smith, Jane, true",
        "Jane Ann, Smith, Jane, Smith, true",
        "J, Smith, Jane, Smith, false",
        "'', Smith, '', Smith, false",
        "Jane, '', Jane, '', false",
        "Joan, Smith, John, Smith, false",
        "Jane, Smith, Jane, Jones, false",
        "Jane, Smith, Jane, Smyth, false"
    })
    void spellingsOfOneWholeName(String first, String last, String otherFirst, String otherLast, boolean alike) {
        CalledBy one = CalledBy.of(Facts.person(first, last));
        CalledBy other = CalledBy.of(Facts.person(otherFirst, otherLast));
        assertEquals(alike, one.isCalledAlike(other));
        assertEquals(alike, other.isCalledAlike(one));
        assertEquals(alike && !otherFirst.equals("Bob"), one.isCalledTheSame(other));
        assertEquals(false, one.isCalledAlike(CalledBy.of(Facts.organisation(first + " " + last))));
    }

    @Test
    void aBodyIsToldByItsWholeName() {
        CalledBy trust = CalledBy.of(Facts.organisation("Hope Trust"));
        assertEquals(false, trust.isSomebodyElse(CalledBy.of(Facts.organisation("The HOPE Trust Ltd"))));
        assertEquals(true, trust.isSomebodyElse(CalledBy.of(Facts.organisation("Harbour Befrienders"))));
    }

    @Test
    void whoHasNoNameMayBeAnybodyAndSoMayAHousehold() {
        CalledBy jane = CalledBy.of(Facts.person("Jane", "Smith"));
        CalledBy nobody = CalledBy.of(FactsBuilder.of(ContactKind.PERSON)
                .emails(List.of(new LabelledEmail(new EmailAddress("smith@example.org"), Optional.empty())))
                .build());
        assertEquals(false, jane.isSomebodyElse(nobody));
        assertEquals(false, jane.isSomebodyElse(CalledBy.of(Facts.household("Mr & Mrs Smith"))));
    }

    /** Both ways alike. */
    private static boolean areTwo(String first, String last, String otherFirst, String otherLast) {
        CalledBy one = CalledBy.of(Facts.person(first, last));
        CalledBy other = CalledBy.of(Facts.person(otherFirst, otherLast));
        assertEquals(one.isSomebodyElse(other), other.isSomebodyElse(one));
        return one.isSomebodyElse(other);
    }
}
