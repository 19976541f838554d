package org.kith.functions.contacts.exports;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kith.contacts.Contact;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.fields.VisibleFields;
import org.kith.kernel.ContactId;
import org.kith.kernel.FieldId;
import org.kith.kernel.Role;

/**
 * What somebody wants to have in a file.
 *
 * @param columns of the sheet of contacts
 * @param own answers to the group's own fields, in this order
 * @param sheets beside that of contacts
 * @param zone in which days are told
 */
public record ExportPlan(
        Set<ExportColumn> columns, List<Own> own, Set<ExportSheet> sheets, ExportFormat format, ZoneId zone) {
    /** The least role that takes many contacts out of Kith at once. */
    public static final Role LEAST = Role.COORDINATOR;

    /** How long a file is kept after it was asked for. The bucket forgets it by itself soon after. */
    public static final Duration KEPT = Duration.ofDays(3);

    /** Keeps copies. */
    public ExportPlan {
        columns = Set.copyOf(columns);
        own = List.copyOf(own);
        sheets = Set.copyOf(sheets);
    }

    /**
     * An own field.
     *
     * @param name as it was when the file was asked for
     * @param kind of its answers
     * @param sensitive if it was so then
     */
    public record Own(FieldId field, String name, FieldKind kind, boolean sensitive) {
        /** A contact's answer, if it has one. */
        Optional<String> answer(Contact contact) {
            return Optional.ofNullable(contact.facts().own().get(field));
        }
    }

    /** True when somebody sees the answers to all of its fields. */
    public boolean isFor(VisibleFields visible) {
        return own.stream().allMatch(each -> visible.find(each.field()).isPresent());
    }

    /** What is saved in the end. */
    public FileType fileType() {
        return switch (format) {
            case XLSX -> FileType.XLSX;
            case CSV -> sheets.isEmpty() ? FileType.CSV : FileType.ZIP;
        };
    }

    /** True when there is more in it than the contacts' own rows tell. */
    public boolean wantsEntries() {
        return !sheets.isEmpty();
    }

    /** What the parts of a file are called that is made of so many chunks: one of each table for each. */
    public List<String> parts(int chunks) {
        return IntStream.range(0, chunks)
                .boxed()
                .flatMap(chunk -> IntStream.rangeClosed(0, sheets.size()).mapToObj(table -> part(table, chunk)))
                .toList();
    }

    static String part(int table, int chunk) {
        return table + "-" + chunk;
    }

    /** The other contacts that answers of these contacts name. */
    public Set<ContactId> named(Collection<Contact> contacts) {
        return own.stream()
                .filter(each -> each.kind() == FieldKind.CONTACT)
                .flatMap(each -> contacts.stream().flatMap(contact -> each.answer(contact).stream()))
                .map(ContactId::new)
                .collect(Collectors.toSet());
    }
}
