package org.kith.contacts.documents;

import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of files that are taken. A name's ending says which it is meant to be, because that is what opens it later;
 * its first bytes must bear that out. Nothing that runs is among them, and nothing that a browser would run.
 */
public enum DocumentType {
    /** Portable document. */
    PDF("application/pdf"),
    /** Photograph. */
    JPEG("image/jpeg"),
    /** Picture. */
    PNG("image/png"),
    /** Picture for the web. */
    WEBP("image/webp"),
    /** Small picture. */
    GIF("image/gif"),
    /** Photograph of a phone. */
    HEIC("image/heic"),
    /** Text of an office suite. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** Spreadsheet of an office suite. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Slides of an office suite. */
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    /** Text, as offices wrote it until 2007. */
    DOC("application/msword"),
    /** Spreadsheet, as offices wrote it until 2007. */
    XLS("application/vnd.ms-excel"),
    /** Slides, as offices wrote them until 2007. */
    PPT("application/vnd.ms-powerpoint"),
    /** Open document: text. */
    ODT(FirstBytes.ODF + "text"),
    /** Open document: spreadsheet. */
    ODS(FirstBytes.ODF + "spreadsheet"),
    /** Open document: slides. */
    ODP(FirstBytes.ODF + "presentation"),
    /** Plain text. */
    TXT("text/plain"),
    /** Comma-separated values. */
    CSV("text/csv"),
    /** A mail, saved from a mail program. */
    EML("message/rfc822");

    private final String mediaType;

    DocumentType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The kind that a name's ending says; empty when files of that kind are not taken. */
    public static Optional<DocumentType> of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.contains(".") ? ofEnding(ending) : Optional.empty();
    }

    private static Optional<DocumentType> ofEnding(String ending) {
        return switch (ending) {
            case "jpg", "jpeg" -> Optional.of(JPEG);
            case "heic", "heif" -> Optional.of(HEIC);
            case "pdf", "png", "webp", "gif", "docx", "xlsx", "pptx", "doc", "xls", "ppt" ->
                Optional.of(valueOf(ending.toUpperCase(Locale.ROOT)));
            case "odt", "ods", "odp", "txt", "csv", "eml" -> Optional.of(valueOf(ending.toUpperCase(Locale.ROOT)));
            // Open set: whatever people call their files.
            default -> Optional.empty();
        };
    }

    /** As it is stored and handed out. */
    public String mediaType() {
        return mediaType;
    }

    /** True when what is in a file can be of this kind. */
    public boolean fits(FirstBytes bytes) {
        return switch (this) {
            case PDF -> bytes.isPdf();
            case JPEG -> bytes.isJpeg();
            case PNG -> bytes.isPng();
            case WEBP -> bytes.isWebp();
            case GIF -> bytes.isGif();
            case HEIC -> bytes.isHeic();
            case DOCX -> bytes.isOfficeFile("word/");
            case XLSX -> bytes.isOfficeFile("xl/");
            case PPTX -> bytes.isOfficeFile("ppt/");
            case DOC, XLS, PPT -> bytes.isOldOfficeFile();
            case ODT, ODS, ODP -> bytes.isOpenDocument(mediaType);
            case TXT, CSV -> bytes.isText();
            case EML -> bytes.isMail();
        };
    }
}
