package org.kith.testing;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.kith.kernel.IdSource;

/** Ids that count: ….01, ….02, so that a failing test reads well. */
public final class CountedIds implements IdSource {
    private final AtomicLong last = new AtomicLong();

    @Override
    public String next() {
        return numbered(last.incrementAndGet());
    }

    /** The id that is made as the n-th. */
    public static String numbered(long number) {
        return String.format(Locale.ROOT, "%026d", number);
    }
}
