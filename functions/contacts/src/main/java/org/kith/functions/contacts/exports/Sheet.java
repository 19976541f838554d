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
import org.kith.kernel.ListId;

/**
 * The columns of an export, and what is in them. What our own import brings in has a name that it recognises without
 * asking; the id makes a row the very contact it was; and who is not to be contacted is marked by a column that an import
 * takes as a no, here and in the other programs that people use.
 */
public final class Sheet {
    private static final String YES = "yes";
    /** Between several things in one cell, as an import parts them. */
    static final String BETWEEN = "; ";

    private final List<Column> columns = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private record Column(String name, Function<Contact, String> cell) {}

    /**
     * The sheet that somebody wants.
     *
     * @param lists how the group's lists are called
     */
    public Sheet(ExportPlan plan, Map<ListId, String> lists) {
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
                        unique(own.name()),
                        contact -> contact.facts()
                                .own()
                                .getOrDefault(own.field(), "")
                                .replace("\n", BETWEEN)));
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

    /** A group may call a field of its own as a column is called already; that one is what it says, this is theirs. */
    private String unique(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT)) ? name + " (own field)" : name;
    }
}
