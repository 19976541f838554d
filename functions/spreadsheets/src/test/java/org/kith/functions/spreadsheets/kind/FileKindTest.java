package org.kith.functions.spreadsheets.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.UnreadableSheetException;

/** Files that are not read are told what they are, and what to do, whatever their names end with. */
class FileKindTest {
    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This is a LibreOffice spreadsheet|PK\u0003\u0004..mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
                "This is a LibreOffice spreadsheet|<?xml version='1.0'?><office:document office:mimetype='application/vnd.oasis.opendocument.x'",
                "This is a Numbers spreadsheet|PK\u0003\u0004..Index/Document.iwa",
                "This is a binary Excel workbook|PK\u0003\u0004..[Content_Types].xml..xl/workbook.bin",
                "This is a word processor's document|PK\u0003\u0004..[Content_Types].xml..word/document.xml",
                "This is a word processor's document|{\\rtf1",
                "This is a presentation|PK\u0003\u0004..[Content_Types].xml..ppt/presentation.xml",
                "This is a zip file|PK\u0003\u0004..readme.txt",
                "This is a PDF|%PDF-1.7",
                "This is a web page|<!DOCTYPE html><html>",
                "This is a web page|<html xmlns:x='urn:schemas-microsoft-com:office:excel'>",
                "This is a web page|<table><tr><td>Name",
                "This is an Excel workbook of an older kind|<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
                "This is a picture|\u0089PNG....",
                "This is a picture|\u00FF\u00D8\u00FF....",
                "This is a picture|....ftypheic",
                "This workbook is damaged|PK\u0003\u0004..[Content_Types].xml..xl/workbook.xml"
            })
    void otherKindsOfFileAreToldHowToSaveThem(String start, String file) {
        assertProblem(start, bytes(file));
    }

    @Test
    void whatIsInAnOldKindOfFileIsFoundAnywhereInIt() {
        assertProblem("This is an Excel workbook of the kind that Excel wrote until 2003", bytes(OLE2 + "..."));
        String filler = "x".repeat(100_000);
        assertProblem("This workbook is protected with a password", bytes(OLE2 + filler + utf16("EncryptedPackage")));
        assertProblem("This is a word processor's document", bytes(OLE2 + filler + utf16("WordDocument")));
    }

    @Test
    void aWorkbookIsKnownByItsEndWhenItBeginsWithSomethingElse() {
        String pictureFirst = "PK\u0003\u0004..xl-media/x.png" + "x".repeat(100_000) + "xl/workbook.xml";
        assertProblem("This workbook is damaged", bytes(pictureFirst));
    }

    @Test
    void bytesThatNoTextHasAreToldSo() {
        assertProblem("This is a packed file", bytes("\u001F\u008B...."));
        assertProblem("This file is not text", bytes("MZ\u0000\u0003"));
    }

    @Test
    void anEmptyFileIsToldSo() {
        assertProblem("This file is empty", new byte[0]);
        assertProblem("This file is empty", bytes(" \r\n\r\n"));
        assertProblem("This file is empty", "\uFEFF".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsTooLargeIsNotEvenLookedAt() {
        assertProblem("This file is larger than 20 MB", new byte[SheetReader.LARGEST_FILE + 1]);
    }

    @Test
    void textIsCsv() {
        assertEquals(1, new ReaderByKind().open(bytes("Name\nJane\n")).sheets().size());
    }

    private static void assertProblem(String start, byte[] file) {
        String problem = assertThrows(UnreadableSheetException.class, () -> new ReaderByKind().open(file))
                .problem();
        assertTrue(problem.startsWith(start), problem);
        assertTrue(problem.endsWith("."), problem);
    }

    private static String utf16(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
