package org.kith.contacts.relationships;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two people's changes of the same terms. */
class RelationshipTermsTest {
    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final RelationshipTerms read = terms(Optional.of(MAY), Optional.empty(), "on Tuesdays");
    private final RelationshipTerms ended = terms(Optional.of(MAY), Optional.of(TODAY), "on Tuesdays");

    @Test
    void putsTogetherWhatEachOfThemChanged() {
        RelationshipTerms noted = terms(Optional.of(MAY), Optional.empty(), "on Fridays");

        assertEquals(Optional.of(terms(Optional.of(MAY), Optional.of(TODAY), "on Fridays")), noted.over(read, ended));
    }

    @Test
    void isDoneWhenBothWantTheSame() {
        assertEquals(Optional.of(ended), ended.over(read, ended));
    }

    @Test
    void writesNothingOverThatNobodySaw() {
        assertEquals(
                Optional.empty(),
                terms(Optional.of(MAY), Optional.of(TODAY.minusDays(1)), "on Tuesdays")
                        .over(read, ended));
    }

    @Test
    void makesNoTermsThatEndBeforeTheyStart() {
        assertEquals(
                Optional.empty(),
                terms(Optional.of(TODAY.plusDays(1)), Optional.empty(), "on Tuesdays")
                        .over(read, ended));
    }

    private static RelationshipTerms terms(Optional<LocalDate> start, Optional<LocalDate> end, String note) {
        return new RelationshipTerms(start, end, Optional.of(note));
    }
}
