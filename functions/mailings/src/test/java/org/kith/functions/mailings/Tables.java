package org.kith.functions.mailings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.kith.testing.TableSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Two empty tables, and clients that count, or stop working for good. */
public final class Tables {
    public final String groupData;
    public final String directory;

    private final TableSource source;

    Tables(TableSource source) {
        this.source = source;
        this.groupData = source.newGroupDataTable();
        this.directory = source.newDirectoryTable();
    }

    /** Pulls the plug at a chosen moment; everything behind it is as if the process had been killed. */
    public static final class Plug {
        private final AtomicLong left;
        private final AtomicLong calls = new AtomicLong();

        private Plug(long left) {
            this.left = new AtomicLong(left);
        }

        /** Never pulled. */
        public static Plug firm() {
            return new Plug(Long.MAX_VALUE);
        }

        /** Pulled after so many halves of calls: an odd number kills in mid-call, when its work is done. */
        public static Plug after(long halves) {
            return new Plug(halves);
        }

        /** Passed before and after each call to the world outside. */
        public void pass() {
            if (left.getAndDecrement() <= 0) {
                throw new Killed();
            }
        }

        /** True when it was pulled. */
        public boolean isOut() {
            return left.get() < 0;
        }

        /** How many calls were begun. */
        public long calls() {
            return calls.get();
        }

        /** Runs a call to the world outside. */
        public <T> T around(Supplier<T> call) {
            pass();
            calls.incrementAndGet();
            T result = call.get();
            pass();
            return result;
        }
    }

    /** The process is gone. An error, so that no code catches it by accident. */
    public static final class Killed extends Error {}

    /** A client behind a plug. */
    public DynamoDbClient client(Plug plug) {
        DynamoDbClient real = source.client();
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                    plug.pass();
                    plug.calls.incrementAndGet();
                    Object result;
                    try {
                        result = method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    plug.pass();
                    return result;
                });
    }
}
