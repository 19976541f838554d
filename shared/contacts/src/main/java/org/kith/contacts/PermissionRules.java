package org.kith.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.kernel.Fault;

/** What a permission must fulfil to be recorded. */
public final class PermissionRules {
    /** Section 114 of the Data (Use and Access) Act 2025 came into force; details collected earlier do not count. */
    public static final LocalDate SOFT_OPT_IN_SINCE = LocalDate.of(2026, 2, 5);

    private PermissionRules() {}

    /**
     * All that is wrong, with pointers {@code /basis} and {@code /given}; empty when it may be recorded.
     *
     * @param given the day they said so, empty when nobody knows
     * @param today in the group's time zone
     */
    public static List<Fault> faults(Answer answer, Basis basis, Optional<LocalDate> given, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (answer == Answer.NO && basis != Basis.REFUSED) {
            faults.add(new Fault("/basis", "For a no, the basis is that they refused"));
        }
        if (answer == Answer.YES && basis == Basis.REFUSED) {
            faults.add(new Fault("/basis", "For a yes, say on what basis: refused goes with a no"));
        }
        if (given.isPresent() && given.get().isAfter(today)) {
            faults.add(new Fault("/given", "This day is still to come"));
        }
        if (answer == Answer.YES
                && basis == Basis.SOFT_OPT_IN
                && given.map(day -> day.isBefore(SOFT_OPT_IN_SINCE)).orElse(true)) {
            faults.add(new Fault(
                    "/given", "Soft opt-in counts only for details given to you on or after 5 February 2026"));
        }
        return faults;
    }

    /**
     * What is wrong with a permission in view of what the contact said last about the same matter: over a no counts only
     * their own yes, given no earlier (UK GDPR, articles 7(3) and 21(3)). Pointers as above.
     */
    public static List<Fault> faultsAfter(Permission last, Permission next) {
        if (last.answer() != Answer.NO || next.answer() != Answer.YES) {
            return List.of();
        }
        if (next.basis() != Basis.CONSENT) {
            return List.of(new Fault("/basis", "They said no. Only their own yes, given since then, counts over it"));
        }
        boolean earlier = last.given()
                .flatMap(refused -> next.given().map(agreed -> agreed.isBefore(refused)))
                .orElse(false);
        return earlier ? List.of(new Fault("/given", "They said no after this day")) : List.of();
    }
}
