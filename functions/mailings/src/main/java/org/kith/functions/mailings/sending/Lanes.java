package org.kith.functions.mailings.sending;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs so many tasks at once, because a mail service answers in tens of milliseconds and may be asked hundreds of
 * times a second. With one lane, tasks run in the caller's thread, one after the other.
 */
final class Lanes {
    private final int count;
    private final Semaphore free;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Lanes(int count) {
        this.count = count;
        this.free = new Semaphore(count);
    }

    /** Runs the task as soon as a lane is free; returns when it has begun. */
    void run(Runnable task) {
        if (count == 1) {
            task.run();
            return;
        }
        free.acquireUninterruptibly();
        Thread.ofVirtual().start(() -> {
            try {
                task.run();
            } catch (Throwable unexpected) {
                failure.compareAndSet(null, unexpected);
            } finally {
                free.release();
            }
        });
    }

    /** True when a task has failed, so that no further one should begin. */
    boolean failed() {
        return failure.get() != null;
    }

    /** Waits for every task; throws what the first failure was. */
    void join() {
        free.acquireUninterruptibly(count);
        free.release(count);
        Throwable first = failure.get();
        if (first != null) {
            throw new IllegalStateException("Sending failed in one of its lanes", first);
        }
    }
}
