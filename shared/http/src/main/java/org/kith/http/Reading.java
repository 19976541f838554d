package org.kith.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.IdSource;

/**
 * How a text of a JSON object is read.
 *
 * @param longest how many characters it may have
 * @param parse what it means; empty when it means nothing
 * @param fault what is said then
 */
record Reading<T>(int longest, Function<String, Optional<T>> parse, String fault) {
    /** RFC 5321 allows 254 characters of an address between its angle brackets. */
    static final Reading<EmailAddress> EMAIL =
            new Reading<>(254, EmailAddress::parse, "Enter an e-mail address, like name@example.org");

    /** Years from 1900 to 2199, so that a slip of the finger is noticed. */
    static final Reading<LocalDate> DAY = new Reading<>(
            100,
            text -> dated(text, LocalDate::parse).filter(day -> day.getYear() >= 1900 && day.getYear() < 2200),
            "This is not a day; enter one like 27 3 2026");

    static final Reading<Instant> INSTANT =
            new Reading<>(100, text -> dated(text, Instant::parse), "Enter a point in time, like 2026-11-26T10:00:00Z");

    static <T> Reading<T> id(Function<String, T> type) {
        return new Reading<>(
                100, text -> Optional.of(text).filter(IdSource::isId).map(type), "This is not an id");
    }

    /** One of an enum's constants, as the contract writes them. */
    static <E extends Enum<E>> Reading<E> choice(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        return new Reading<>(
                100,
                word -> constants.stream()
                        .filter(each -> Json.word(each).equals(word))
                        .findFirst(),
                "Expected one of " + constants.stream().map(Json::word).collect(Collectors.joining(", ")));
    }

    private static <T> Optional<T> dated(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeParseException meansNothing) {
            return Optional.empty();
        }
    }
}
