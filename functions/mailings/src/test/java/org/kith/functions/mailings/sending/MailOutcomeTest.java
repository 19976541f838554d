package org.kith.functions.mailings.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.sending.MailOutcome.Kind;

class MailOutcomeTest {
    @Test
    void anyOrderAndAnyRepetitionEndsInTheSame() {
        for (List<Kind> heard : List.of(
                List.of(Kind.SENT, Kind.DELIVERED),
                List.of(Kind.SENT, Kind.SOFT_BOUNCED, Kind.DELIVERED, Kind.DELIVERED),
                List.of(Kind.SENT, Kind.DELIVERED, Kind.HARD_BOUNCED),
                List.of(Kind.SENT, Kind.DELIVERED, Kind.COMPLAINED, Kind.SOFT_BOUNCED))) {
            List<MailOutcome> ends = permutations(heard).stream()
                    .map(order -> end(MailOutcome.SENT, order))
                    .distinct()
                    .toList();
            assertEquals(1, ends.size(), () -> heard + " ends in " + ends);
            assertEquals(ends.getFirst(), end(ends.getFirst(), heard));
        }
    }

    private static MailOutcome end(MailOutcome start, List<Kind> order) {
        MailOutcome outcome = start;
        for (Kind kind : order) {
            outcome = outcome.with(kind, kind == Kind.SENT ? Optional.empty() : Optional.of(kind.name()));
        }
        return outcome;
    }

    private static List<List<Kind>> permutations(List<Kind> kinds) {
        if (kinds.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Kind>> all = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            List<Kind> rest = new ArrayList<>(kinds);
            Kind first = rest.remove(i);
            for (List<Kind> each : permutations(rest)) {
                List<Kind> order = new ArrayList<>(List.of(first));
                order.addAll(each);
                all.add(order);
            }
        }
        return all;
    }
}
