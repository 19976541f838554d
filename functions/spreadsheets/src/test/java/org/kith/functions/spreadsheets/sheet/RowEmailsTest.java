package org.kith.functions.spreadsheets.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;

/** Whose the addresses of one cell are. */
class RowEmailsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''|Jane Reid <j@x.org>; Bob Smith <b@x.org>|j@x.org|Bob Smith <b@x.org>",
                "Bob Smith|Jane Reid <j@x.org>; Bob Smith <b@x.org>|b@x.org|Jane Reid <j@x.org>",
                "Robert Smith|Bob Smith <b@x.org>; Robert <r@x.org>|b@x.org r@x.org|-",
                "Jane Smith|home@x.org; Bob Smith <b@x.org>|home@x.org|Bob Smith <b@x.org>",
                "Jane Smith|Jane <j@x.org>; Home <home@x.org>|j@x.org|Home <home@x.org>",
                // Whoever looks after them: there is no other way to reach them.
                "Al Jones|Sheila Jones <s@x.org>; Bob Jones <b@x.org>|s@x.org b@x.org|-",
                "Al Jones|Sheila Jones <s@x.org>|s@x.org|-",
                "Mr & Mrs Patel|Anil Patel <a@x.org>; Mina Patel <m@x.org>|a@x.org m@x.org|-"
            })
    void anAddressWithTheNameOfAnotherIsLeftOutAndSaid(String name, String cell, String kept, String leftOut) {
        ReadRow readRow = new ReadRow(
                List.of("Name", "E-mail"),
                List.of(ImportField.FULL_NAME, ImportField.EMAIL),
                Set.of(),
                Map.of(),
                LocalDate.of(2026, 11, 26));
        Understood row = ReadRowTest.understood(readRow.read(new SheetRow(2, List.of(name, cell))));
        assertEquals(
                List.of(kept.split(" ")),
                row.facts().emails().stream()
                        .map(each -> each.address().value())
                        .toList());
        assertEquals(
                leftOut == null ? List.of() : List.of(leftOut),
                row.remarks().stream()
                        .filter(remark -> remark.reason()
                                .equals("Another name stands before this e-mail address: we left it out"))
                        .map(Remark::cell)
                        .toList());
    }
}
