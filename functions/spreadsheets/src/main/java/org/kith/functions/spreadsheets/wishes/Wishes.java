package org.kith.functions.spreadsheets.wishes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.Channel;
import org.kith.contacts.PartialDate;
import org.kith.contacts.SuppressionReason;
import org.kith.kernel.EmailAddress;

/**
 * What a row says about being written to.
 *
 * @param yes that they want the newsletter by e-mail, whether that counts or not: see {@link #agreed()}
 * @param barred true when something that is not written down forbids to write down a yes: a no in a column that was left
 *     out or is used for something else, a row that cannot be read, that they died
 * @param refused what they want no newsletter by, each channel once
 * @param stopped which addresses must not be mailed any longer, each once
 */
public record Wishes(Optional<Yes> yes, boolean barred, List<Refused> refused, List<Stopped> stopped) {
    /** Nothing. */
    public static final Wishes NONE = new Wishes(Optional.empty(), false, List.of(), List.of());

    /** Keeps copies. */
    public Wishes {
        refused = List.copyOf(refused);
        stopped = List.copyOf(stopped);
    }

    /**
     * That they want it.
     *
     * @param given the day they said so, or what is known of it
     */
    public record Yes(Optional<PartialDate> given) {}

    /**
     * That they do not.
     *
     * @param wording as in the sheet: what the column is called, and what the cell says
     * @param day they said so; where the sheet does not say, that on which we learned of it
     */
    public record Refused(Channel channel, String wording, LocalDate day) {}

    /** An address that must not be mailed. */
    public record Stopped(EmailAddress address, SuppressionReason reason) {}

    /** True when a yes to the newsletter by e-mail counts for nothing. */
    public boolean forbidYes() {
        return barred || !stopped.isEmpty() || refused.stream().anyMatch(each -> each.channel() == Channel.EMAIL);
    }

    /** The yes, as far as nothing in the sheet speaks against it. */
    public Optional<Yes> agreed() {
        return forbidYes() ? Optional.empty() : yes;
    }

    /** With this yes instead. */
    public Wishes with(Optional<Yes> other) {
        return new Wishes(other, barred, refused, stopped);
    }

    /** With no yes counting. */
    public Wishes bar() {
        return new Wishes(yes, true, refused, stopped);
    }

    /** What two rows say of one contact: every no of either. That they asked to stop weighs more than that mail came back. */
    public Wishes and(Wishes other) {
        List<Refused> allRefused = new ArrayList<>(refused);
        other.refused.stream()
                .filter(each -> refused.stream().noneMatch(mine -> mine.channel() == each.channel()))
                .forEach(allRefused::add);
        List<Stopped> allStopped = new ArrayList<>();
        for (Stopped each : stopped) {
            allStopped.add(other.stopped(each.address())
                    .filter(theirs -> theirs.reason() == SuppressionReason.ASKED_TO_STOP)
                    .orElse(each));
        }
        other.stopped.stream().filter(each -> stopped(each.address()).isEmpty()).forEach(allStopped::add);
        return new Wishes(yes.or(other::yes), barred || other.barred, allRefused, allStopped);
    }

    private Optional<Stopped> stopped(EmailAddress address) {
        return stopped.stream().filter(each -> each.address().sameAs(address)).findFirst();
    }
}
