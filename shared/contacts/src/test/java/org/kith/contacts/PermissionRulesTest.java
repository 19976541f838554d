package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.kernel.Fault;

class PermissionRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void takesConsentOfTodayAndARefusal() {
        assertEquals(List.of(), pointers(Answer.YES, Basis.CONSENT, TODAY));
        assertEquals(List.of(), pointers(Answer.NO, Basis.REFUSED, TODAY));
    }

    @Test
    void wantsTheBasisToGoWithTheAnswer() {
        assertEquals(List.of("/basis"), pointers(Answer.NO, Basis.CONSENT, TODAY));
        assertEquals(List.of("/basis"), pointers(Answer.YES, Basis.REFUSED, TODAY));
    }

    @Test
    void doesNotTakeTomorrow() {
        assertEquals(List.of("/given"), pointers(Answer.YES, Basis.CONSENT, TODAY.plusDays(1)));
    }

    @Test
    void countsSoftOptInFromTheDayOfTheLaw() {
        assertEquals(List.of(), pointers(Answer.YES, Basis.SOFT_OPT_IN, LocalDate.of(2026, 2, 5)));
        assertEquals(List.of("/given"), pointers(Answer.YES, Basis.SOFT_OPT_IN, LocalDate.of(2026, 2, 4)));
    }

    @Test
    void wantsADayForSoftOptIn() {
        List<Fault> faults = PermissionRules.faults(Answer.YES, Basis.SOFT_OPT_IN, Optional.empty(), TODAY);

        assertEquals(List.of("/given"), faults.stream().map(Fault::pointer).toList());
    }

    private static List<String> pointers(Answer answer, Basis basis, LocalDate given) {
        return PermissionRules.faults(answer, basis, Optional.of(given), TODAY).stream()
                .map(Fault::pointer)
                .toList();
    }
}
