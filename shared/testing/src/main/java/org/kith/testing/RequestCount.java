package org.kith.testing;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Counts the requests that a client sends, tries that failed included, for a test that holds a budget. */
public final class RequestCount implements ExecutionInterceptor {
    private final AtomicInteger requests = new AtomicInteger();

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        count();
    }

    /** One more, from a client that sends nothing over a wire. */
    public void count() {
        requests.incrementAndGet();
    }

    /** How many were sent since this was made. */
    public int sent() {
        return requests.get();
    }
}
