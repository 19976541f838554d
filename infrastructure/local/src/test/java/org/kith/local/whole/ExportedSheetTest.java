package org.kith.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.contacts.By;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.Facts;
import org.kith.contacts.FactsBuilder;
import org.kith.contacts.LabelledAddress;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.LabelledPhone;
import org.kith.contacts.OtherContact;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PostalAddress;
import org.kith.contacts.Signature;
import org.kith.contacts.fields.FieldKind;
import org.kith.functions.contacts.exports.ExportColumn;
import org.kith.functions.contacts.exports.ExportFormat;
import org.kith.functions.contacts.exports.ExportNames;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.functions.contacts.exports.ExportTables;
import org.kith.functions.spreadsheets.kind.ReaderByKind;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.functions.spreadsheets.sheet.ReadRow;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.functions.spreadsheets.sheet.Rows;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.SuggestColumns;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;
import org.kith.testing.CountedIds;

/** What one context writes the other reads: an export is understood by the import without anybody's help. */
class ExportedSheetTest {
    private static final FieldId FORMULA = new FieldId(CountedIds.numbered(7));
    private static final FieldId STORY = new FieldId(CountedIds.numbered(8));
    private static final FieldId DAYS = new FieldId(CountedIds.numbered(9));
    private static final FieldId CARER = new FieldId(CountedIds.numbered(10));
    private static final FieldId DOCTOR = new FieldId(CountedIds.numbered(11));
    private static final String LINES = "Came in 2019, \"by chance\".\n\n- likes tea; no milk";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Facts AMINA = FactsBuilder.of(ContactKind.PERSON)
            .firstName(Optional.of("Amina"))
            .lastName(Optional.of("O'Brien, \"Minnie\""))
            .emails(List.of(email("amina@oldham.example"), email("amina@work.example")))
            .phones(List.of(phone("07700 900123"), phone("+33 1 23 45 67 89")))
            .addresses(List.of(
                    new LabelledAddress(
                            new PostalAddress(
                                    Optional.of("Flat 2\n14 Mill Lane"), Optional.of("Oldham"), Optional.of("OL6 6LS")),
                            Optional.empty()),
                    new LabelledAddress(
                            new PostalAddress(Optional.of("1 Quay"), Optional.of("Hull"), Optional.empty()),
                            Optional.empty())))
            .born(PartialDate.parse("1958-07"))
            .tags(List.of("=carer", "Driver"))
            .beforeYouSpeak(Optional.of("- ring the neighbour first\n+ speak up"))
            .own(Map.of(
                    FORMULA,
                    "@SUM(A1)",
                    STORY,
                    LINES,
                    DAYS,
                    "Monday\nFriday",
                    CARER,
                    CountedIds.numbered(2),
                    DOCTOR,
                    CountedIds.numbered(3)))
            .build();

    private static final Facts HALL = FactsBuilder.of(ContactKind.ORGANISATION)
            .name(Optional.of("-Hall-"))
            .statuses(Set.of(ContactStatus.DO_NOT_CONTACT))
            .build();

    private static LabelledEmail email(String address) {
        return new LabelledEmail(new EmailAddress(address), Optional.empty());
    }

    private static LabelledPhone phone(String number) {
        return new LabelledPhone(number, Optional.empty());
    }

    private static Contact contact(int number, Facts facts) {
        return Contact.added(
                new ContactId(CountedIds.numbered(number)),
                facts,
                new Signature(By.mailServer(), Instant.parse("2026-11-22T10:00:00Z")));
    }

    private static final List<ExportPlan.Own> OWN = List.of(
            new ExportPlan.Own(FORMULA, "E-mail", FieldKind.TEXT, false),
            new ExportPlan.Own(STORY, "Comments", FieldKind.LONG_TEXT, false),
            new ExportPlan.Own(DAYS, "Days", FieldKind.CHOICES, false),
            new ExportPlan.Own(CARER, "Kith id", FieldKind.CONTACT, false),
            new ExportPlan.Own(DOCTOR, "Doctor", FieldKind.CONTACT, false));

    private static ExportPlan plan(ExportFormat format, List<ExportPlan.Own> own) {
        return new ExportPlan(EnumSet.allOf(ExportColumn.class), own, Set.of(), format, ZoneOffset.UTC);
    }

    /** As a job makes it: of parts, which were text on their way. */
    private static byte[] file(ExportPlan plan) {
        ExportNames names = new ExportNames(
                Map.of(), Map.of(), Map.of(new ContactId(CountedIds.numbered(2)), OtherContact.of(contact(2, HALL))));
        List<ContactRecord> contacts = Stream.of(contact(1, AMINA), contact(2, HALL))
                .map(ContactRecord::of)
                .toList();
        Map<String, String> parts = new ExportTables(plan, names).parts(0, contacts);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ExportTables.write(plan, 1, part -> Objects.requireNonNull(parts.get(part)), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** What the import reads of a file. */
    private record Sheet(List<String> header, List<SheetRow> rows) {
        static Sheet of(ExportFormat format) {
            return of(plan(format, OWN));
        }

        static Sheet of(ExportPlan plan) {
            Rows read = new ReaderByKind().open(file(plan)).rows(0);
            List<SheetRow> rows = new ArrayList<>();
            for (Optional<SheetRow> row = read.next(); row.isPresent(); row = read.next()) {
                rows.add(row.get());
            }
            return new Sheet(rows.getFirst().cells(), rows.subList(1, rows.size()));
        }

        List<Column> columns() {
            return SuggestColumns.of(header, rows, List.of(), TODAY);
        }

        List<Understood> understood() {
            List<ImportField> fields = columns().stream().map(Column::suggested).toList();
            ReadRow readRow = new ReadRow(header, fields, Set.of(), Map.of(), TODAY);
            return rows.stream().map(readRow::read).map(Understood.class::cast).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void comesBackAsItWasUnderTheIdItHad(ExportFormat format) {
        List<Understood> understood = Sheet.of(format).understood();
        Understood amina = understood.getFirst();
        assertEquals(Optional.of(new ContactId(CountedIds.numbered(1))), amina.contact());
        Facts facts = amina.facts();
        assertEquals(AMINA.firstName(), facts.firstName());
        assertEquals(AMINA.lastName(), facts.lastName());
        assertEquals(AMINA.emails(), facts.emails());
        assertEquals(AMINA.phones(), facts.phones());
        assertEquals(AMINA.addresses().getFirst(), facts.addresses().getFirst());
        assertEquals(AMINA.born(), facts.born());
        assertEquals(AMINA.tags(), facts.tags());
        assertEquals(AMINA.beforeYouSpeak(), facts.beforeYouSpeak());
        assertEquals(ContactKind.ORGANISATION, understood.getLast().facts().kind());
        assertEquals(HALL.name(), understood.getLast().facts().name());
    }

    @ParameterizedTest
    @EnumSource
    void marksWhoMustNotBeContactedSoThatAnImportTakesItAsANo(ExportFormat format) {
        Sheet sheet = Sheet.of(format);
        assertEquals(
                List.of(false, true),
                sheet.understood().stream().map(row -> row.wishes().forbidYes()).toList());
        assertEquals(
                "wants no contact", sheet.rows().getLast().text(sheet.header().indexOf("Do not e-mail")));
    }

    /** In a workbook nothing is guarded: words are words there. */
    @Test
    void runsNowhere() {
        for (SheetRow row : Sheet.of(ExportFormat.CSV).rows()) {
            assertTrue(
                    row.cells().stream()
                            .noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0),
                    row.cells().toString());
        }
    }

    @Test
    void callsNoTwoColumnsTheSame() {
        List<String> header = Sheet.of(ExportFormat.CSV).header();
        assertEquals(header.size(), Set.copyOf(header).size());
        List<ExportPlan.Own> three = Stream.of("Vans", "vans", "Vans (own field)")
                .map(name -> new ExportPlan.Own(FORMULA, name, FieldKind.TEXT, false))
                .toList();
        List<String> twice = Sheet.of(plan(ExportFormat.CSV, three)).header();
        assertEquals(
                List.of("Vans (own field)", "vans (own field 2)", "Vans (own field) (own field)"),
                twice.subList(twice.size() - 3, twice.size()));
    }

    @ParameterizedTest
    @EnumSource
    void showsOwnFieldsInWordsThatNoImportTakesForOurs(ExportFormat format) {
        Sheet sheet = Sheet.of(format);
        int first = sheet.header().indexOf("E-mail (own field)");
        List<Column> columns = sheet.columns();
        List<Column> own = columns.subList(first, columns.size());
        assertEquals(
                List.of(
                        "E-mail (own field)",
                        "Comments (own field)",
                        "Days (own field)",
                        "Kith id (own field)",
                        "Doctor (own field)"),
                own.stream().map(Column::header).toList());
        assertTrue(own.stream().allMatch(each -> each.suggested() == ImportField.IGNORE));
        assertEquals(
                List.of("@SUM(A1)", LINES, "Monday; Friday", "-Hall-", "Somebody who is no longer here"),
                IntStream.range(first, columns.size())
                        .mapToObj(sheet.rows().getFirst()::text)
                        .toList());
    }
}
