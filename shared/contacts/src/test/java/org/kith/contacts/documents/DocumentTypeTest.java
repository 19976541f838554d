package org.kith.contacts.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {
    private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    /** How a file of each kind begins. */
    private static final Map<DocumentType, List<String>> BEGINNINGS = Map.ofEntries(
            Map.entry(DocumentType.PDF, List.of("%PDF-1.7\n")),
            Map.entry(DocumentType.JPEG, List.of("\u00ff\u00d8\u00ff\u00e0")),
            Map.entry(DocumentType.PNG, List.of("\u0089PNG\r\n\u001a\n")),
            Map.entry(DocumentType.WEBP, List.of("RIFF\1\2\3\4WEBPVP8 ")),
            Map.entry(DocumentType.GIF, List.of("GIF89a", "GIF87a")),
            Map.entry(DocumentType.HEIC, List.of("\0\0\0\u0018ftypheic", "\0\0\0\u0018ftypmif1")),
            Map.entry(DocumentType.DOCX, List.of(zip("[Content_Types].xml"), zip("_rels/.rels"), zip("word/a.xml"))),
            Map.entry(DocumentType.XLSX, List.of(zip("[Content_Types].xml"), zip("xl/workbook.xml"))),
            Map.entry(DocumentType.PPTX, List.of(zip("docProps/app.xml"), zip("ppt/presentation.xml"))),
            Map.entry(DocumentType.DOC, List.of(OLD_OFFICE)),
            Map.entry(DocumentType.XLS, List.of(OLD_OFFICE)),
            Map.entry(DocumentType.PPT, List.of(OLD_OFFICE)),
            Map.entry(DocumentType.ODT, List.of(openDocument("text"))),
            Map.entry(DocumentType.ODS, List.of(openDocument("spreadsheet"))),
            Map.entry(DocumentType.ODP, List.of(openDocument("presentation"))),
            Map.entry(DocumentType.TXT, List.of("Dear all,\r\n\tcaf\u00e9", "\u00ef\u00bb\u00bfCaf\u00c3\u00a9")),
            Map.entry(DocumentType.CSV, List.of("Name,Town\nAileen,Oldham\n")),
            Map.entry(DocumentType.EML, List.of("Received: from x\r\n", "From a@example.org Mon")));

    /** What runs, or is shown as a page, under whatever name. */
    private static final List<String> DANGEROUS = List.of(
            "MZ\u0090\0\3\0\0\0",
            "\u007fELF\2\1\1\0",
            "#!/bin/sh\nrm -rf /",
            "<!DOCTYPE html><script>",
            "\n  <HTML><body>",
            "\u00ef\u00bb\u00bf<svg onload=alert(1)>",
            "<?xml version=\"1.0\"?><svg/>",
            "<?php",
            zip("META-INF/MANIFEST.MF"),
            zip("AndroidManifest.xml"),
            zip("run.exe"),
            "\u00ca\u00fe\u00ba\u00be\0\0\0A",
            "");

    private static String zip(String entry) {
        return "PK\3\4" + "\0".repeat(22) + (char) entry.length() + "\0\0\0" + entry + "bytes";
    }

    private static String openDocument(String kind) {
        return zip("mimetype").replace("bytes", "application/vnd.oasis.opendocument." + kind + "PK\3\4");
    }

    private static FirstBytes bytes(String text) {
        return bytes(text, StandardCharsets.ISO_8859_1);
    }

    private static FirstBytes bytes(String text, Charset charset) {
        return new FirstBytes(text.getBytes(charset));
    }

    @Test
    void eachKindIsToldByHowItBegins() {
        for (DocumentType type : DocumentType.values()) {
            for (String beginning : BEGINNINGS.getOrDefault(type, List.of())) {
                assertTrue(type.fits(bytes(beginning)), () -> type + " begins with " + beginning);
            }
        }
        assertEquals(DocumentType.values().length, BEGINNINGS.size(), "every kind was asked");
    }

    @Test
    void noKindTakesWhatRunsOrIsAPage() {
        for (DocumentType type : DocumentType.values()) {
            for (String beginning : DANGEROUS) {
                boolean emptyText = beginning.isEmpty() && (type == DocumentType.TXT || type == DocumentType.CSV);
                assertEquals(emptyText, type.fits(bytes(beginning)), () -> type + " does not begin with " + beginning);
            }
        }
    }

    @Test
    void aPictureIsNoDocumentOfAnotherKind() {
        List<DocumentType> fitting = Stream.of(DocumentType.values())
                .filter(type -> type.fits(bytes("\u0089PNG\r\n\u001a\n\0")))
                .toList();
        assertEquals(List.of(DocumentType.PNG), fitting);
        assertFalse(DocumentType.XLSX.fits(bytes(zip("word/document.xml"))));
        assertFalse(DocumentType.ODT.fits(bytes(openDocument("spreadsheet"))));
        assertFalse(DocumentType.ODT.fits(bytes(openDocument("text-template"))));
    }

    @Test
    void textMayBeWide() {
        assertTrue(DocumentType.TXT.fits(bytes("\uFEFFName\tTown\n", StandardCharsets.UTF_16LE)));
        assertFalse(DocumentType.TXT.fits(bytes("\uFEFF<script>", StandardCharsets.UTF_16LE)));
    }

    @Test
    void theEndingSaysWhichKindIsMeant() {
        assertEquals(Optional.of(DocumentType.JPEG), DocumentType.of("Holiday.JPG"));
        assertEquals(Optional.of(DocumentType.PDF), DocumentType.of("Invoice.exe.pdf"));
        for (String refused :
                List.of("run.exe", "page.html", "drawing.svg", "macro.docm", "archive.zip", "pdf", "a.")) {
            assertEquals(Optional.empty(), DocumentType.of(refused), refused);
        }
    }
}
