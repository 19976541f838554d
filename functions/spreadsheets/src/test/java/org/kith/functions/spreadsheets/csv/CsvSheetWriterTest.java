package org.kith.functions.spreadsheets.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.functions.spreadsheets.sheet.SheetWriter.Place;
import org.kith.functions.spreadsheets.sheet.SheetWriter.Returned;
import org.kith.functions.spreadsheets.sheet.SheetWriter.Returning;

/** What is handed back is the same file, but for what is meant to be another. */
class CsvSheetWriterTest {
    private static final Returning NOTHING = _ -> Optional.empty();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UTF-8      | ,  | \\n   | mark
        UTF-8      | ;  | \\r\\n | ''
        UTF-16LE   | ;  | \\r\\n | mark
        UTF-16BE   | ,  | \\n   | mark
        windows-1252 | ; | \\r\\n | ''
        """)
    void keepsEncodingSeparatorQuotesAndEndsOfLines(String charset, String separator, String end, String mark)
            throws IOException {
        String text = unescape(mark)
                + String.join(
                                unescape(end),
                                "Name,\"E-mail\",Note",
                                "\"Zoë\",z@example.org,\"says \"\"hi\"\", often\"",
                                "",
                                "Bo,b@example.org,a \"b\" c",
                                "")
                        .replace(",", separator);
        byte[] file = text.getBytes(Charset.forName(charset));
        String added = text.replace("Note", "Note" + separator + "What Kith did" + separator + "Kith id")
                .replace("often\"", "often\"" + separator + "row 2" + separator + "id2")
                .replace("\" c", "\" c" + separator + "row 4" + separator + "id4");
        byte[] written = write(file, List.of("Name", "E-mail", "Note"), CsvSheetWriterTest::row);
        assertEquals(added, new String(written, Charset.forName(charset)));
    }

    @Test
    void changesNothingElse() throws IOException {
        byte[] file = "sep=;\r\nName;Note\r\nBo;\"x;y\"\r\nAnn".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "sep=;\r\nName;Note;What Kith did;Kith id\r\nBo;\"x;y\"\r\nAnn",
                new String(write(file, List.of("Name", "Note"), NOTHING), StandardCharsets.UTF_8));
    }

    @Test
    void fillsShortRowsUpAndLeavesLongOnesAlone() throws IOException {
        byte[] file = "Name,Note\nBo\nAnn,x,,far\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "Name,Note,,,What Kith did,Kith id\nBo,,,,row 2,id2\nAnn,x,,far,row 3,id3\n",
                new String(write(file, List.of("Name", "Note"), CsvSheetWriterTest::row), StandardCharsets.UTF_8));
    }

    @Test
    void putsCellsRightAndWritesNothingThatRuns() throws IOException {
        byte[] file = "Name,Phone\nBo,07x\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "Name,Phone,What Kith did,Kith id\nBo,'+44 7700 900123,\"'=SUM(A1), \"\"as it were\"\"\",x\n",
                new String(
                        write(
                                file,
                                List.of("Name", "Phone"),
                                _ -> Optional.of(new Returned(
                                        "=SUM(A1), \"as it were\"", Optional.of("x"), Map.of(1, "+44 7700 900123")))),
                        StandardCharsets.UTF_8));
    }

    @Test
    void fillsCellsThatARowDoesNotHave() throws IOException {
        byte[] file = "Name,Phone,Town\nBo\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "Name,Phone,Town,What Kith did,Kith id\nBo,,Hyde,ok,x\n",
                new String(
                        write(
                                file,
                                List.of("Name", "Phone", "Town"),
                                _ -> Optional.of(new Returned("ok", Optional.of("x"), Map.of(2, "Hyde")))),
                        StandardCharsets.UTF_8));
    }

    @Test
    void takesAnotherEncodingWhereALetterHasNone() throws IOException {
        byte[] file = "Name\nZo\u00EB\n".getBytes(Charset.forName("windows-1252"));
        byte[] written = write(
                file, List.of("Name"), _ -> Optional.of(new Returned("ok", Optional.empty(), Map.of(0, "\u0141ucja"))));
        assertArrayEquals(
                "\uFEFFName,What Kith did,Kith id\n\u0141ucja,ok,\n".getBytes(StandardCharsets.UTF_8), written);
    }

    private static Optional<Returned> row(int number) {
        return Optional.of(new Returned("row " + number, Optional.of("id" + number), Map.of()));
    }

    private static byte[] write(byte[] file, List<String> header, Returning rows) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new CsvSheetWriter().write(file, new Place(0, 1, header), rows, written);
        return written.toByteArray();
    }

    private static String unescape(String text) {
        return text.replace("mark", "\uFEFF").translateEscapes();
    }
}
