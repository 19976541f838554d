package org.kith.functions.contacts.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.Facts;
import org.kith.contacts.fields.FieldKind;
import org.kith.kernel.ContactId;

/**
 * The sheet of contacts. What our own import brings in has a name that it recognises without asking; the id makes a row the
 * very contact it was; and who is not to be contacted is marked by a column that an import takes as a no, here and in the
 * other programs that people use.
 */
final class ContactsTable {
    /** What it is called. */
    static final String NAME = "Contacts";

    private static final String YES = "yes";
    /** Between several things in one cell, as an import parts them. */
    static final String BETWEEN = "; ";

    private final Columns<Contact> columns = new Columns<>();

    private ContactsTable() {}

    /**
     * The sheet that somebody wants.
     *
     * @param names what rows speak of by name
     */
    static Table of(ExportPlan plan, ExportNames names) {
        ContactsTable table = new ContactsTable();
        table.columns.words("Kith id", contact -> contact.id().value());
        table.fact("Kind", facts -> facts.kind().name().toLowerCase(Locale.ROOT));
        table.fact("First name", facts -> facts.firstName().orElse(""));
        table.fact("Last name", facts -> facts.lastName().orElse(""));
        table.fact("Nickname", facts -> facts.nickname().orElse(""));
        table.fact("Organisation", facts -> facts.name().orElse(""));
        table.status("Deceased", ContactStatus.DECEASED);
        table.status("Moved away", ContactStatus.MOVED_AWAY);
        table.status("Do not contact", ContactStatus.DO_NOT_CONTACT);
        Reach.add(plan.columns(), table.columns);
        About.add(plan, names.lists(), table.columns);
        plan.own()
                .forEach(own -> table.columns.cell(
                        table.header(own),
                        contact -> own.answer(contact)
                                .map(answer -> shown(own.kind(), answer, names))
                                .orElseGet(Cell::none)));
        return Table.of(NAME, table.columns, record -> List.of(record.contact()));
    }

    static String joined(Stream<String> several) {
        return String.join(BETWEEN, several.toList());
    }

    private void status(String name, ContactStatus status) {
        fact(name, facts -> facts.statuses().contains(status) ? YES : "");
    }

    private void fact(String name, Function<Facts, String> words) {
        columns.words(name, contact -> words.apply(contact.facts()));
    }

    /**
     * A group may call a field of its own "Phone", "Volunteer" or "Kith id": what is theirs says so, so that nobody, an import
     * least of all, takes it for ours. No two columns are called the same.
     */
    private String header(ExportPlan.Own own) {
        String name = own.name() + " (own field)";
        for (int next = 2; columns.has(name); next++) {
            name = own.name() + " (own field " + next + ")";
        }
        return name;
    }

    private static Cell shown(FieldKind kind, String answer, ExportNames names) {
        return switch (kind) {
            case CHOICES -> new Cell.Words(joined(answer.lines()));
            case CONTACT -> new Cell.Words(names.called(new ContactId(answer)));
            case NUMBER, MONEY -> new Cell.Amount(new BigDecimal(answer));
            case DATE -> new Cell.Day(LocalDate.parse(answer));
            case TEXT, LONG_TEXT, YES_NO, CHOICE, LINK -> new Cell.Words(answer);
        };
    }
}
