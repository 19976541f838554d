package org.kith.functions.mailings.ses;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Notes whether the SDK came as far as handing a request to its HTTP client. What fails before, for want of credentials
 * above all, surely never left this machine.
 */
final class Departure implements ExecutionInterceptor {
    /** Set by who makes the request; true once it is handed over. */
    static final ExecutionAttribute<AtomicBoolean> DEPARTED = new ExecutionAttribute<>("KithDeparted");

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        Optional.ofNullable(attributes.getAttribute(DEPARTED)).ifPresent(departed -> departed.set(true));
    }
}
