package org.kith.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.contacts.By;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.Facts;
import org.kith.contacts.FactsBuilder;
import org.kith.contacts.LabelledAddress;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.LabelledPhone;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PostalAddress;
import org.kith.contacts.Signature;
import org.kith.contacts.fields.FieldKind;
import org.kith.files.csv.CsvText;
import org.kith.functions.contacts.exports.ExportColumn;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.functions.contacts.exports.Sheet;
import org.kith.functions.spreadsheets.csv.CsvSheetReader;
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

    private final Sheet sheet = new Sheet(
            new ExportPlan(
                    EnumSet.allOf(ExportColumn.class),
                    List.of(
                            new ExportPlan.Own(FORMULA, "E-mail", FieldKind.TEXT, false),
                            new ExportPlan.Own(STORY, "Comments", FieldKind.LONG_TEXT, false),
                            new ExportPlan.Own(DAYS, "Days", FieldKind.CHOICES, false),
                            new ExportPlan.Own(CARER, "Kith id", FieldKind.CONTACT, false),
                            new ExportPlan.Own(DOCTOR, "Doctor", FieldKind.CONTACT, false)),
                    ZoneOffset.UTC),
            Map.of(),
            Map.of(new ContactId(CountedIds.numbered(2)), "-Hall-"));
    private final byte[] file = CsvText.file()
            .row(sheet.header())
            .row(sheet.row(contact(1, AMINA)))
            .row(sheet.row(contact(2, HALL)))
            .toString()
            .getBytes(StandardCharsets.UTF_8);

    private List<SheetRow> rows() {
        Rows read = new CsvSheetReader().open(file).rows(0);
        assertEquals(sheet.header(), read.next().orElseThrow().cells());
        return List.of(read.next().orElseThrow(), read.next().orElseThrow());
    }

    private List<Understood> understood() {
        List<ImportField> fields = SuggestColumns.of(sheet.header(), rows(), List.of(), TODAY).stream()
                .map(Column::suggested)
                .toList();
        ReadRow readRow = new ReadRow(sheet.header(), fields, Set.of(), Map.of(), TODAY);
        return rows().stream().map(readRow::read).map(Understood.class::cast).toList();
    }

    @Test
    void comesBackAsItWasUnderTheIdItHad() {
        Understood amina = understood().getFirst();
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
        assertEquals(ContactKind.ORGANISATION, understood().getLast().facts().kind());
        assertEquals(HALL.name(), understood().getLast().facts().name());
    }

    @Test
    void marksWhoMustNotBeContactedSoThatAnImportTakesItAsANo() {
        assertEquals(
                List.of(false, true),
                understood().stream().map(row -> row.wishes().forbidYes()).toList());
        assertEquals("wants no contact", rows().getLast().text(sheet.header().indexOf("Do not e-mail")));
    }

    @Test
    void runsNowhere() {
        for (SheetRow row : rows()) {
            assertTrue(
                    row.cells().stream()
                            .noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0),
                    row.cells().toString());
        }
    }

    @Test
    void callsNoTwoColumnsTheSame() {
        assertEquals(sheet.header().size(), Set.copyOf(sheet.header()).size());
        Sheet twice = new Sheet(
                new ExportPlan(
                        Set.of(),
                        Stream.of("Vans", "vans", "Vans (own field)")
                                .map(name -> new ExportPlan.Own(FORMULA, name, FieldKind.TEXT, false))
                                .toList(),
                        ZoneOffset.UTC),
                Map.of(),
                Map.of());
        assertEquals(
                List.of("Vans (own field)", "vans (own field 2)", "Vans (own field) (own field)"),
                twice.header().subList(twice.header().size() - 3, twice.header().size()));
    }

    @Test
    void showsOwnFieldsInWordsThatNoImportTakesForOurs() {
        int first = sheet.header().indexOf("E-mail (own field)");
        List<Column> columns = SuggestColumns.of(sheet.header(), rows(), List.of(), TODAY);
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
                        .mapToObj(rows().getFirst()::text)
                        .toList());
    }
}
