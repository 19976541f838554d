package org.kith.local.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.kith.local.ses.Faults.Fault;

/** Which mails a rule fits. */
class FaultsTest {
    private final Faults faults = new Faults();

    private Optional<Fault> faultFor(String address) {
        return faults.take(List.of(address)).map(Faults.Rule::fault);
    }

    private void add(String match, Fault fault, OptionalInt times) {
        faults.add(new Faults.Rule(match, fault, times, Duration.ZERO));
    }

    @Test
    void fitsAStarToAnyCharactersAndNothingElse() {
        add("a*@x.example", Fault.REJECT, OptionalInt.empty());

        assertEquals(Optional.of(Fault.REJECT), faultFor("Ann <ANN@x.example>"));
        assertEquals(Optional.of(Fault.REJECT), faultFor("a@x.example"));
        assertEquals(Optional.empty(), faultFor("bea@x.example"));
        assertEquals(Optional.empty(), faultFor("ann@xxexample"));
        assertEquals(Optional.empty(), faultFor("ann@x.example.org"));
    }

    @Test
    void appliesTheFirstRuleThatFitsAndAsOftenAsItSays() {
        add("a@x.example", Fault.THROTTLE, OptionalInt.of(2));
        add("*", Fault.DELAY, OptionalInt.empty());

        assertEquals(
                List.of(Fault.THROTTLE, Fault.THROTTLE, Fault.DELAY),
                List.of(
                        faultFor("a@x.example").orElseThrow(),
                        faultFor("a@x.example").orElseThrow(),
                        faultFor("a@x.example").orElseThrow()));
    }

    @Test
    void knowsTheAddressesOfTheMailboxSimulator() {
        assertEquals(Optional.of(Fault.BOUNCE), faultFor("bounce@simulator.amazonses.com"));
        assertEquals(Optional.of(Fault.COMPLAIN), faultFor("complaint@simulator.amazonses.com"));
        assertEquals(Optional.empty(), faultFor("success@simulator.amazonses.com"));
    }
}
