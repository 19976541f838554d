package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.functions.spreadsheets.kind.ReaderByKind;
import org.kith.functions.spreadsheets.kind.WriterByKind;
import org.kith.functions.spreadsheets.sheet.FindTable;
import org.kith.functions.spreadsheets.sheet.FindTable.Table;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.functions.spreadsheets.sheet.Layout;
import org.kith.functions.spreadsheets.sheet.Rows;
import org.kith.functions.spreadsheets.sheet.Sheet;
import org.kith.functions.spreadsheets.sheet.SheetRow;
import org.kith.functions.spreadsheets.sheet.SheetWriter.Place;
import org.kith.functions.spreadsheets.sheet.SheetWriter.Returned;
import org.kith.functions.spreadsheets.sheet.Workbook;

/** Files as people have them, handed back and read again: their own cells are what they were. */
class HandedBackSamplesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "befrienders.xlsx",
                "civicrm-export.csv",
                "google-contacts.csv",
                "mailchimp-cleaned.csv",
                "mailchimp-subscribed.csv",
                "mailchimp-unsubscribed.csv",
                "outlook-contacts.csv"
            })
    void saysTheSameAndTwoColumnsMore(String name) throws IOException {
        byte[] file = Samples.read(name);
        Layout layout = Samples.table(name).layout();
        byte[] once = handBack(file, layout, "Added");

        List<SheetRow> before = rows(file, layout.sheet());
        List<SheetRow> after = rows(once, layout.sheet());
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            SheetRow own = before.get(i);
            SheetRow back = after.get(i);
            assertEquals(own.number(), back.number());
            assertEquals(filled(own), filled(back).subList(0, filled(own).size()));
            if (own.number() > layout.headerRow()) {
                List<String> cells = back.texts();
                assertEquals(List.of("Added", id(own.number())), cells.subList(cells.size() - 2, cells.size()));
            }
        }
        // Of the others nothing is written.
        for (int sheet = 1; sheet < open(file).sheets().size(); sheet++) {
            assertEquals(rows(file, sheet), rows(once, sheet));
        }

        Table again = new FindTable(new ReaderByKind().open(once), List.of(), LocalDate.of(2026, 11, 26)).best();
        assertEquals(layout.headerRow(), again.layout().headerRow());
        List<ImportField> fields =
                again.columns().stream().map(each -> each.suggested()).toList();
        assertEquals(List.of(ImportField.IGNORE, ImportField.ID), fields.subList(fields.size() - 2, fields.size()));
        assertTrue(again.columns().get(fields.size() - 2).newField().isEmpty());

        // Handed back a second time it has no more columns.
        List<SheetRow> twice = rows(handBack(once, again.layout(), "The same"), layout.sheet());
        assertEquals(
                after.stream()
                        .map(row -> row.texts().stream()
                                .map(text -> text.equals("Added") ? "The same" : text)
                                .toList())
                        .toList(),
                twice.stream().map(SheetRow::texts).toList());
    }

    private static byte[] handBack(byte[] file, Layout layout, String outcome) throws IOException {
        List<String> header =
                Sheet.below(layout.headerRow(), open(file).rows(layout.sheet())).header();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new WriterByKind()
                .write(
                        file,
                        new Place(layout.sheet(), layout.headerRow(), header),
                        row -> Optional.of(new Returned(outcome, Optional.of(id(row)), Map.of())),
                        written);
        return written.toByteArray();
    }

    private static String id(int row) {
        return "0123456789abcdefghijk" + row;
    }

    private static List<String> filled(SheetRow row) {
        List<String> cells = new ArrayList<>(row.cells());
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }

    private static Workbook open(byte[] file) {
        return new ReaderByKind().open(file);
    }

    private static List<SheetRow> rows(byte[] file, int sheet) {
        Rows rows = open(file).rows(sheet);
        List<SheetRow> all = new ArrayList<>();
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            all.add(row.get());
        }
        return all;
    }
}
