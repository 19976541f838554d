package org.kith.dynamodb;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * Writes the schema of an immutable row by hand, without reflection: each attribute is named once with its getter, and
 * one function makes the row from what was read. Attributes that are absent or empty are not stored.
 *
 * <pre>{@code
 * static final TableSchema<Note> NOTE = RowSchema.of(Note.class)
 *         .text("text", Note::text)
 *         .instant("at", Note::at)
 *         .build(read -> new Note(read.text("text"), read.instant("at")));
 * }</pre>
 */
public final class RowSchema<T> {
    private final StaticImmutableTableSchema.Builder<T, Read> schema;

    private RowSchema(Class<T> row) {
        this.schema = StaticImmutableTableSchema.builder(row, Read.class);
    }

    /** Starts the schema of a row type. */
    public static <T> RowSchema<T> of(Class<T> row) {
        return new RowSchema<>(row);
    }

    /** A text. */
    public RowSchema<T> text(String name, Function<T, String> getter) {
        return attribute(EnhancedType.of(String.class), name, always(getter));
    }

    /** A text that may be absent. */
    public RowSchema<T> optionalText(String name, Function<T, Optional<String>> getter) {
        return attribute(EnhancedType.of(String.class), name, getter);
    }

    /** A whole number. */
    public RowSchema<T> number(String name, Function<T, Long> getter) {
        return attribute(EnhancedType.of(Long.class), name, always(getter));
    }

    /** A yes or no. */
    public RowSchema<T> flag(String name, Function<T, Boolean> getter) {
        return attribute(EnhancedType.of(Boolean.class), name, always(getter));
    }

    /** A point in time, stored as ISO 8601 text. */
    public RowSchema<T> instant(String name, Function<T, Instant> getter) {
        return attribute(EnhancedType.of(Instant.class), name, always(getter));
    }

    /** A point in time that may be absent. */
    public RowSchema<T> optionalInstant(String name, Function<T, Optional<Instant>> getter) {
        return attribute(EnhancedType.of(Instant.class), name, getter);
    }

    /** A day. */
    public RowSchema<T> day(String name, Function<T, LocalDate> getter) {
        return attribute(EnhancedType.of(LocalDate.class), name, always(getter));
    }

    /** A day that may be absent. */
    public RowSchema<T> optionalDay(String name, Function<T, Optional<LocalDate>> getter) {
        return attribute(EnhancedType.of(LocalDate.class), name, getter);
    }

    /** Texts in order. */
    public RowSchema<T> texts(String name, Function<T, List<String>> getter) {
        return attribute(
                EnhancedType.listOf(String.class),
                name,
                row -> Optional.of(getter.apply(row)).filter(all -> !all.isEmpty()));
    }

    /** A text for each of some names. */
    public RowSchema<T> textMap(String name, Function<T, Map<String, String>> getter) {
        return attribute(
                EnhancedType.mapOf(String.class, String.class),
                name,
                row -> Optional.of(getter.apply(row)).filter(all -> !all.isEmpty()));
    }

    /** A row within the row. */
    public <N> RowSchema<T> row(String name, Class<N> type, TableSchema<N> nested, Function<T, Optional<N>> getter) {
        return attribute(EnhancedType.documentOf(type, nested), name, getter);
    }

    /** Rows within the row, in order. */
    public <N> RowSchema<T> rows(String name, Class<N> type, TableSchema<N> nested, Function<T, List<N>> getter) {
        return attribute(
                EnhancedType.listOf(EnhancedType.documentOf(type, nested)),
                name,
                row -> Optional.of(getter.apply(row)).filter(all -> !all.isEmpty()));
    }

    /** Ends the schema with the function that makes a row from what was read. */
    public TableSchema<T> build(Function<Read, T> make) {
        return schema.newItemBuilder(Read::new, make).build();
    }

    private <V> RowSchema<T> attribute(EnhancedType<V> type, String name, Function<T, Optional<V>> getter) {
        schema.addAttribute(
                type,
                attribute -> attribute
                        .name(name)
                        .getter(row -> getter.apply(row).orElse(null))
                        .setter((read, value) -> read.put(name, value)));
        return this;
    }

    private static <T, V> Function<T, Optional<V>> always(Function<T, V> getter) {
        return row -> Optional.of(getter.apply(row));
    }

    /** What was read of a row, by attribute name. A missing attribute that must be there is an {@link IllegalStateException}. */
    public static final class Read {
        private final Map<String, Object> values = new HashMap<>();

        private Read() {}

        private void put(String name, @Nullable Object value) {
            if (value != null) {
                values.put(name, value);
            }
        }

        /** A text. */
        public String text(String name) {
            return required(name, String.class);
        }

        /** A text that may be absent. */
        public Optional<String> optionalText(String name) {
            return optional(name, String.class);
        }

        /** A whole number. */
        public long number(String name) {
            return required(name, Long.class);
        }

        /** A whole number, 0 when absent. */
        public long numberOrZero(String name) {
            return optional(name, Long.class).orElse(0L);
        }

        /** A yes or no; no when absent. */
        public boolean flag(String name) {
            return optional(name, Boolean.class).orElse(false);
        }

        /** A point in time. */
        public Instant instant(String name) {
            return required(name, Instant.class);
        }

        /** A point in time that may be absent. */
        public Optional<Instant> optionalInstant(String name) {
            return optional(name, Instant.class);
        }

        /** A day. */
        public LocalDate day(String name) {
            return required(name, LocalDate.class);
        }

        /** A day that may be absent. */
        public Optional<LocalDate> optionalDay(String name) {
            return optional(name, LocalDate.class);
        }

        /** Texts; none when absent. */
        @SuppressWarnings("unchecked") // The schema wrote what it now reads.
        public List<String> texts(String name) {
            return (List<String>) values.getOrDefault(name, List.of());
        }

        /** Texts by name; none when absent. */
        @SuppressWarnings("unchecked") // The schema wrote what it now reads.
        public Map<String, String> textMap(String name) {
            return (Map<String, String>) values.getOrDefault(name, Map.of());
        }

        /** A row within the row. */
        public <N> Optional<N> row(String name, Class<N> type) {
            return optional(name, type);
        }

        /** Rows within the row; none when absent. */
        @SuppressWarnings("unchecked") // The schema wrote what it now reads.
        public <N> List<N> rows(String name, Class<N> type) {
            return (List<N>) values.getOrDefault(name, List.of());
        }

        private <V> V required(String name, Class<V> type) {
            return optional(name, type)
                    .orElseThrow(() -> new IllegalStateException("A stored row lacks the attribute " + name));
        }

        private <V> Optional<V> optional(String name, Class<V> type) {
            return Optional.ofNullable(values.get(name)).map(type::cast);
        }
    }
}
