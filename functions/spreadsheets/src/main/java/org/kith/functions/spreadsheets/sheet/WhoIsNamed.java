package org.kith.functions.spreadsheets.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contacts.ContactKind;
import org.kith.contacts.duplicates.CalledBy;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.IdSource;

/**
 * What a cell says of somebody whom another row is about, or who is in the record.
 *
 * @param id one of ours
 * @param addresses e-mail addresses
 * @param names as they stand there, and with the first name in front and without titles
 */
public record WhoIsNamed(Optional<String> id, List<EmailAddress> addresses, List<String> names) {
    /** Keeps copies. */
    public WhoIsNamed {
        addresses = List.copyOf(addresses);
        names = List.copyOf(names);
    }

    /** Reads one name, address or id: {@code Jane Smith}, {@code SMITH, Jane}, {@code Jane <jane@example.org>}. */
    public static WhoIsNamed read(String text) {
        if (IdSource.isId(text)) {
            return new WhoIsNamed(Optional.of(text), List.of(), List.of());
        }
        if (EmailCell.read(text) instanceof EmailCell.Addresses(var all) && !all.isEmpty()) {
            return new WhoIsNamed(
                    Optional.empty(),
                    all.stream().map(EmailCell.Named::address).toList(),
                    all.stream()
                            .flatMap(each -> each.name().stream())
                            .flatMap(WhoIsNamed::names)
                            .toList());
        }
        return new WhoIsNamed(Optional.empty(), List.of(), names(text).toList());
    }

    /** What they are called by, where the cell says it. */
    public Optional<CalledBy> calledBy() {
        return names.stream().findFirst().map(text -> {
            FullName name = FullName.read(text);
            return new CalledBy(
                    ContactKind.PERSON,
                    Optional.of(name.firstName()).filter(first -> !first.isBlank()),
                    Optional.of(name.lastName()).filter(last -> !last.isBlank()),
                    Optional.empty(),
                    Optional.empty());
        });
    }

    private static Stream<String> names(String text) {
        FullName name = FullName.read(text);
        return Stream.of(text, (name.firstName() + " " + name.lastName()).strip());
    }
}
