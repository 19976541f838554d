package org.kith.functions.access;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Secrets that count: token-1, token-2 …, 000001, 000002 …. */
public final class CountedSecrets implements SecretSource {
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger codes = new AtomicInteger();

    @Override
    public String token() {
        return "token-" + tokens.incrementAndGet();
    }

    @Override
    public String code() {
        return String.format(Locale.ROOT, "%06d", codes.incrementAndGet());
    }
}
