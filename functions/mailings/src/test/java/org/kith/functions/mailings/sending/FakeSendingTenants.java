package org.kith.functions.mailings.sending;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kith.kernel.GroupId;

/** A mail service's tenants, held to {@link SendingTenantsContract}; does as asked when told nothing. */
public final class FakeSendingTenants implements SendingTenants {
    /** What the mail service does when it is asked for a tenant. */
    public enum Answer {
        /** Makes it. */
        MAKE,
        /** 429: too many at once. */
        THROTTLE,
        /** We may not. */
        REFUSE,
        /** An error of its own. */
        BREAK
    }

    private final Deque<Answer> script = new ArrayDeque<>();
    private final Set<String> tenants = new TreeSet<>();

    /** Says what to do when asked next, one after the other. */
    public synchronized void next(Answer... answers) {
        script.addAll(List.of(answers));
    }

    /** The tenants that there are. */
    public synchronized Set<String> tenants() {
        return Set.copyOf(tenants);
    }

    @Override
    public synchronized Outcome prepare(GroupId group) {
        return switch (script.isEmpty() ? Answer.MAKE : script.remove()) {
            case MAKE -> {
                tenants.add(group.value());
                yield new Outcome.Ready();
            }
            case THROTTLE -> new Outcome.Later();
            case REFUSE -> new Outcome.Barred("Our mail service does not accept how we are set up to send");
            case BREAK -> throw new IllegalStateException("The mail service has a fault");
        };
    }
}
