package org.kith.contacts.segments;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is read when it is first asked for, and not again. For one request and one thread. */
final class ReadOnce<T> implements Supplier<T> {
    private final Supplier<T> source;
    private Optional<T> value = Optional.empty();

    ReadOnce(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (value.isEmpty()) {
            value = Optional.of(source.get());
        }
        return value.get();
    }
}
