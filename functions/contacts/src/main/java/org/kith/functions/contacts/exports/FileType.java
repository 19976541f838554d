package org.kith.functions.contacts.exports;

/** What a file is on the disk of whoever saves it. */
public enum FileType {
    /** Office Open XML, ECMA-376. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** One table, RFC 4180. */
    CSV("csv", "text/csv; charset=utf-8"),
    /** Several such tables. */
    ZIP("zip", "application/zip");

    private final String extension;
    private final String mediaType;

    FileType(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** How its name ends, without the dot. */
    public String extension() {
        return extension;
    }

    /** As HTTP calls it. */
    public String mediaType() {
        return mediaType;
    }
}
