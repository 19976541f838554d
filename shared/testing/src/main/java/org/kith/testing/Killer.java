package org.kith.testing;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Kills whoever uses a client at one of its requests: before it is sent, or when it is done and nobody was told. */
public final class Killer implements ExecutionInterceptor {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutionAttribute<Integer> number = new ExecutionAttribute<>("number-" + NAMES.incrementAndGet());
    private final int at;
    private final boolean after;

    private Killer(int at, boolean after) {
        this.at = at;
        this.after = after;
    }

    /** At that request, counted from 1. */
    public static Killer at(int request, boolean after) {
        return new Killer(request, after);
    }

    /** The process was killed. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        /** True when this is why something failed, on whatever thread. */
        public static boolean caused(Throwable failure) {
            return failure instanceof Killed || (failure.getCause() != null && caused(failure.getCause()));
        }
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        int mine = requests.incrementAndGet();
        attributes.putAttribute(number, mine);
        if (mine == at && !after) {
            throw new Killed();
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (after && Integer.valueOf(at).equals(attributes.getAttribute(number))) {
            throw new Killed();
        }
    }
}
