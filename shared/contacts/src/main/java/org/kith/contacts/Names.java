package org.kith.contacts;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.kernel.EmailAddress;

/** How contacts are called: what is known of their names, else their main e-mail address. */
final class Names {
    private Names() {}

    static String display(Facts facts) {
        return switch (facts.kind()) {
            case PERSON ->
                joined(" ", facts.firstName(), facts.lastName()).or(facts::name).orElseGet(() -> address(facts));
            case ORGANISATION, HOUSEHOLD ->
                facts.name()
                        .or(() -> joined(" ", facts.firstName(), facts.lastName()))
                        .orElseGet(() -> address(facts));
        };
    }

    static String sort(Facts facts) {
        return switch (facts.kind()) {
            case PERSON -> joined(", ", facts.lastName(), facts.firstName()).orElseGet(() -> display(facts));
            case ORGANISATION, HOUSEHOLD -> display(facts);
        };
    }

    private static Optional<String> joined(String between, Optional<String> one, Optional<String> other) {
        String name = Stream.of(one, other).flatMap(Optional::stream).collect(Collectors.joining(between));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static String address(Facts facts) {
        return facts.mainEmail().map(EmailAddress::value).orElseThrow();
    }
}
