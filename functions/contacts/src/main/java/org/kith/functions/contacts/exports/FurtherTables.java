package org.kith.functions.contacts.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.Interaction;
import org.kith.contacts.OtherContact;
import org.kith.contacts.Permission;
import org.kith.contacts.Repeat;
import org.kith.contacts.Suppression;
import org.kith.contacts.Task;
import org.kith.contacts.relationships.Relationship;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ListId;

/**
 * The sheets beside that of contacts. Each begins with whose row it is: by the id that an import knows them by, and by the
 * name and address by which people do. Days are those of the group's time zone.
 */
final class FurtherTables {
    private final ZoneId zone;

    FurtherTables(ZoneId zone) {
        this.zone = zone;
    }

    /** An entry, and whose it is. */
    private record Of<T>(Contact contact, T entry) {}

    /** Whether somebody is on a list, or left it by themselves. */
    private record OnList(String list, boolean left) {}

    /**
     * One of them.
     *
     * @param names what rows speak of by name
     */
    Table of(ExportSheet sheet, ExportNames names) {
        return switch (sheet) {
            case LISTS -> lists(names.lists());
            case INTERACTIONS -> interactions(names);
            case TASKS -> tasks();
            case RELATIONSHIPS -> relationships(names);
            case PERMISSIONS -> permissions();
            case SUPPRESSIONS -> suppressions();
        };
    }

    private static Table lists(Map<ListId, String> names) {
        Columns<Of<OnList>> columns = FurtherTables.<OnList>whose()
                .words("List", row -> row.entry().list())
                .words("On it", row -> row.entry().left() ? "left it" : "yes");
        return table("Lists", columns, record -> {
            Contact contact = record.contact();
            return Stream.concat(
                            named(contact.lists(), names).map(name -> new OnList(name, false)),
                            named(
                                            contact.leftLists().stream()
                                                    .filter(contact::hasLeft)
                                                    .toList(),
                                            names)
                                    .map(name -> new OnList(name, true)))
                    .toList();
        });
    }

    private Table interactions(ExportNames names) {
        Columns<Of<Interaction>> columns = FurtherTables.<Interaction>whose()
                .cell("Day", row -> day(row.entry().at()))
                .words("Kind", row -> words(row.entry().kind()))
                .words("What happened", row -> row.entry().text())
                .words(
                        "Who else was there",
                        row -> ContactsTable.joined(row.entry().others().stream()
                                .map(OtherContact::id)
                                .map(names::called)))
                .words("Written by", row -> row.entry().by().name());
        return table(
                "Interactions",
                columns,
                record -> record.interactions().stream()
                        .sorted(Comparator.comparing(Interaction::at))
                        .toList());
    }

    private Table tasks() {
        Columns<Of<Task>> columns = FurtherTables.<Task>whose()
                .words("What to do", row -> row.entry().text())
                .cell("Due", row -> new Cell.Day(row.entry().due()))
                .words("Who does it", row -> row.entry().owner().name())
                .line(
                        "Comes round again",
                        row -> row.entry().repeat().map(Repeat::every).map(FurtherTables::words))
                .cell("Done", row -> row.entry().doneAt().map(this::day).orElseGet(Cell::none));
        return table(
                "Tasks",
                columns,
                record -> record.tasks().stream()
                        .sorted(Comparator.comparing(Task::due))
                        .toList());
    }

    private static Table relationships(ExportNames names) {
        Columns<Of<Relationship>> columns = FurtherTables.<Relationship>whose()
                .line(
                        "Is",
                        row -> Optional.ofNullable(names.kinds().get(row.entry().kind()))
                                .map(kind -> kind.words(row.entry().direction())))
                .words("Of whom", row -> names.called(row.entry().other().id()))
                .line(
                        "Kith id of whom",
                        row -> Optional.ofNullable(
                                        names.contacts().get(row.entry().other().id()))
                                .map(other -> other.id().value()))
                .cell("Since", row -> Cell.day(row.entry().terms().start()))
                .cell("Until", row -> Cell.day(row.entry().terms().end()))
                .line("Note", row -> row.entry().terms().note());
        return table("Relationships", columns, ContactRecord::relationships);
    }

    private Table permissions() {
        Columns<Of<Permission>> columns = FurtherTables.<Permission>whose()
                .words("For", row -> words(row.entry().purpose()))
                .words("By", row -> words(row.entry().channel()))
                .words("Answer", row -> words(row.entry().answer()))
                .words("On what ground", row -> words(row.entry().basis()))
                .words("Where it comes from", row -> row.entry().source())
                .line("What they were told", row -> row.entry().wording())
                .cell("Said on", row -> Cell.day(row.entry().given()))
                .cell("Recorded on", row -> day(row.entry().at()))
                .words("Recorded by", row -> row.entry().by().name());
        return table(
                "Permissions",
                columns,
                record -> record.permissions().stream()
                        .sorted(Comparator.comparing(Permission::at))
                        .toList());
    }

    private Table suppressions() {
        Columns<Of<Suppression>> columns = FurtherTables.<Suppression>whose()
                .words("Address not to be mailed", row -> row.entry().address().value())
                .words("Why", row -> Reach.why(row.entry().reason()))
                .cell("Since", row -> day(row.entry().at()));
        return table("Never mailed", columns, record -> record.contact().suppressions());
    }

    private static <T> Columns<Of<T>> whose() {
        return new Columns<Of<T>>()
                .words("Kith id", row -> row.contact().id().value())
                .words("Name", row -> row.contact().facts().displayName())
                .line("E-mail", row -> row.contact().facts().mainEmail().map(EmailAddress::value));
    }

    private static <T> Table table(String name, Columns<Of<T>> columns, Function<ContactRecord, List<T>> entries) {
        return Table.of(name, columns, record -> {
            return entries.apply(record).stream()
                    .map(entry -> new Of<>(record.contact(), entry))
                    .toList();
        });
    }

    private static Stream<String> named(List<ListId> lists, Map<ListId, String> names) {
        return lists.stream().flatMap(list -> Optional.ofNullable(names.get(list)).stream());
    }

    private Cell day(Instant at) {
        return new Cell.Day(LocalDate.ofInstant(at, zone));
    }

    /** {@code soft opt in}, for {@code SOFT_OPT_IN}. */
    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
