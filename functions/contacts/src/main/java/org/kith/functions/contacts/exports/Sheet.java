package org.kith.functions.contacts.exports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.Facts;
import org.kith.contacts.fields.FieldKind;
import org.kith.kernel.ContactId;
import org.kith.kernel.ListId;

/**
 * The columns of an export, and what is in them. What our own import brings in has a name that it recognises without
 * asking; the id makes a row the very contact it was; and who is not to be contacted is marked by a column that an import
 * takes as a no, here and in the other programs that people use.
 */
public final class Sheet {
    private static final String YES = "yes";
    /** What the page says, too, of an answer that names somebody who was deleted. */
    private static final String NOBODY = "Somebody who is no longer here";
    /** Between several things in one cell, as an import parts them. */
    static final String BETWEEN = "; ";

    private final List<Column> columns = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private record Column(String name, Function<Contact, String> cell) {}

    /**
     * The sheet that somebody wants.
     *
     * @param lists how the group's lists are called
     * @param named how those are called whom answers name, by the ids in the answers
     */
    public Sheet(ExportPlan plan, Map<ListId, String> lists, Map<ContactId, String> named) {
        add("Kith id", contact -> contact.id().value());
        fact("Kind", facts -> facts.kind().name().toLowerCase(Locale.ROOT));
        fact("First name", facts -> facts.firstName().orElse(""));
        fact("Last name", facts -> facts.lastName().orElse(""));
        fact("Nickname", facts -> facts.nickname().orElse(""));
        fact("Organisation", facts -> facts.name().orElse(""));
        status("Deceased", ContactStatus.DECEASED);
        status("Moved away", ContactStatus.MOVED_AWAY);
        status("Do not contact", ContactStatus.DO_NOT_CONTACT);
        Reach.columns(plan.columns()).forEach(this::add);
        About.columns(plan, lists).forEach(this::add);
        plan.own()
                .forEach(own -> add(
                        header(own),
                        contact -> own.answer(contact)
                                .map(answer -> shown(own.kind(), answer, named))
                                .orElse("")));
    }

    /** What the columns are called. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** A contact's row. */
    public List<String> row(Contact contact) {
        return columns.stream().map(column -> column.cell().apply(contact)).toList();
    }

    static String joined(Stream<String> several) {
        return String.join(BETWEEN, several.toList());
    }

    private void status(String name, ContactStatus status) {
        fact(name, facts -> facts.statuses().contains(status) ? YES : "");
    }

    private void fact(String name, Function<Facts, String> cell) {
        add(name, contact -> cell.apply(contact.facts()));
    }

    private void add(String name, Function<Contact, String> cell) {
        names.add(name.toLowerCase(Locale.ROOT));
        columns.add(new Column(name, cell));
    }

    /**
     * A group may call a field of its own "Phone", "Volunteer" or "Kith id": what is theirs says so, so that nobody, an import
     * least of all, takes it for ours. No two columns are called the same.
     */
    private String header(ExportPlan.Own own) {
        String name = own.name() + " (own field)";
        for (int next = 2; names.contains(name.toLowerCase(Locale.ROOT)); next++) {
            name = own.name() + " (own field " + next + ")";
        }
        return name;
    }

    private static String shown(FieldKind kind, String answer, Map<ContactId, String> named) {
        return switch (kind) {
            case CHOICES -> joined(answer.lines());
            case CONTACT -> named.getOrDefault(new ContactId(answer), NOBODY);
            case TEXT, LONG_TEXT, NUMBER, MONEY, DATE, YES_NO, CHOICE, LINK -> answer;
        };
    }
}
