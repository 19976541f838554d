package org.kith.functions.spreadsheets.sheet;

import java.util.Locale;
import java.util.Set;

/**
 * Columns that other programs export for themselves, and that nobody misses: numbers by which they know a row, when their
 * servers last wrote it, how they sort it. Nobody is asked about them.
 */
final class ProgramColumns {
    private static final Set<String> MAILCHIMP = Set.of(
            "member_rating",
            "optin_ip",
            "confirm_time",
            "confirm_ip",
            "latitude",
            "longitude",
            "gmtoff",
            "dstoff",
            "timezone",
            "cc",
            "region",
            "last_changed",
            "leid",
            "euid",
            "unsub_time",
            "unsub_campaign_title",
            "unsub_campaign_id",
            "unsub_reason",
            "unsub_reason_other",
            "clean_time",
            "clean_campaign_title",
            "clean_campaign_id");
    private static final Set<String> GOOGLE = Set.of(
            "phonetic first name",
            "phonetic middle name",
            "phonetic last name",
            "file as",
            "photo",
            "address 1 - formatted");
    private static final Set<String> OUTLOOK = Set.of("e-mail type", "e-mail display name");
    private static final Set<String> CIVICRM =
            Set.of("internal contact id", "contact type", "display name", "sort name");
    /** Of a second e-mail address, a third phone number: {@code Phone 3 - Label}. */
    private static final String GOOGLES_LABEL = "(?:e-mail|phone|address|website|relation|event) \\d+ - label";

    private ProgramColumns() {}

    static boolean is(String header) {
        String name = header.strip().toLowerCase(Locale.ROOT);
        return MAILCHIMP.contains(name)
                || GOOGLE.contains(name)
                || OUTLOOK.contains(name)
                || CIVICRM.contains(name)
                || name.matches(GOOGLES_LABEL);
    }
}
