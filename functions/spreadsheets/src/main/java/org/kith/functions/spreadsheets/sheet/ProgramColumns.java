package org.kith.functions.spreadsheets.sheet;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What other programs call the columns of their exports, in lower case: those that hardly anybody else calls so. Some of
 * them they write for themselves, and nobody misses them: numbers by which they know a row, when their servers last wrote
 * it, how they sort it.
 */
final class ProgramColumns {
    /** Nobody is asked about these, nor offered a field for them, whatever else is in the sheet. */
    private static final Set<String> FOR_THEMSELVES = Set.of(
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
            "unsub_campaign_title",
            "unsub_campaign_id",
            "unsub_reason",
            "unsub_reason_other",
            "clean_campaign_title",
            "clean_campaign_id",
            "phonetic first name",
            "phonetic middle name",
            "phonetic last name",
            "file as",
            "photo",
            "address 1 - formatted",
            "e-mail type",
            "e-mail display name",
            "e-mail 2 type",
            "e-mail 2 display name",
            "e-mail 3 type",
            "e-mail 3 display name",
            "internal contact id",
            "contact type",
            "contact sub type",
            "display name",
            "sort name");

    private static final Set<String> KITH = Set.of(
            "kith id",
            "kind",
            "nickname",
            "moved away",
            "do not contact",
            "other e-mails not to be mailed",
            "do not e-mail",
            "other addresses",
            "roles",
            "lists",
            "keep in touch",
            "added",
            // Of what happened with them, on a sheet of its own.
            "day",
            "what happened",
            "who else was there",
            "written by",
            // Of what they are to others, on a sheet of its own.
            "is",
            "of whom",
            "kith id of whom",
            "since",
            "until");
    private static final Set<String> MAILCHIMP = Set.of(
            "birthday",
            "member_rating",
            "optin_time",
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
            "clean_time");
    private static final Set<String> GOOGLE = Set.of(
            "additional name",
            "group membership",
            "labels",
            "middle name",
            "name prefix",
            "name suffix",
            "given name yomi",
            "family name yomi",
            "yomi name",
            "nickname",
            "initials",
            "maiden name",
            "short name",
            "file as",
            "location",
            "billing information",
            "directory server",
            "mileage",
            "occupation",
            "hobby",
            "sensitivity",
            "priority",
            "subject",
            "language",
            "photo",
            "gender",
            "phonetic first name",
            "phonetic middle name",
            "phonetic last name",
            "organization title",
            "organization department");
    private static final Set<String> OUTLOOK = Set.of(
            "title",
            "middle name",
            "suffix",
            "nickname",
            "given yomi",
            "surname yomi",
            "initials",
            "e-mail type",
            "e-mail display name",
            "e-mail 2 address",
            "e-mail 3 address",
            "job title",
            "department",
            "office location",
            "business street",
            "business city",
            "business state",
            "business country/region",
            "business postal code",
            "business phone",
            "home street",
            "home city",
            "home state",
            "home country/region",
            "home postal code",
            "home phone",
            "other street",
            "other city",
            "other state",
            "other country/region",
            "other postal code",
            "account",
            "anniversary",
            "assistant's name",
            "billing information",
            "categories",
            "children",
            "gender",
            "government id number",
            "hobby",
            "keywords",
            "language",
            "location",
            "manager's name",
            "mileage",
            "organizational id number",
            "personal web page",
            "web page",
            "priority",
            "private",
            "profession",
            "referred by",
            "sensitivity",
            "spouse",
            "user 1",
            "user 2",
            "user 3",
            "user 4");
    private static final Set<String> CIVICRM = Set.of(
            "contact id",
            "internal contact id",
            "contact type",
            "contact sub type",
            "contact subtype",
            "do not phone",
            "do not email",
            "do not mail",
            "do not sms",
            "do not trade",
            "no bulk emails (user opt out)",
            "external identifier",
            "legal identifier",
            "sort name",
            "display name",
            "legal name",
            "image url",
            "preferred communication method",
            "preferred language",
            "preferred mail format",
            "individual prefix",
            "individual suffix",
            "communication style",
            "current employer id",
            "county",
            "country",
            "state",
            "location type",
            "postal code suffix",
            "geo code 1",
            "latitude",
            "longitude",
            "on hold",
            "group(s)",
            "tag(s)",
            "note(s)",
            "website",
            "im provider",
            "openid",
            "contact is in trash",
            "created date",
            "modified date");
    /** What they said about being written to, and the group's own fields. */
    private static final Pattern KITHS = Pattern.compile("(?:newsletter|fundraising|what they signed up for) by"
            + " (?:e-mail|phone|text message|post)|.{1,200} \\(own field(?: \\d+)?\\)");
    /** Of a second e-mail address, a third phone number: {@code Phone 3 - Label}. */
    private static final Pattern GOOGLES_LABEL = Pattern.compile(
            "(?:e-mail|phone|im|address|website|relation|event|organization|custom field) \\d+ - (?:label|type)");

    private static final Pattern GOOGLES_OWN = Pattern.compile(
            "(?:e-mail|phone|im|address|website|relation|event|organization|custom field) \\d+ - .{1,40}");

    private ProgramColumns() {}

    /** True for what no group misses. */
    static boolean is(String header) {
        String name = header.strip().toLowerCase(Locale.ROOT);
        return FOR_THEMSELVES.contains(name) || GOOGLES_LABEL.matcher(name).matches();
    }

    /** Takes the name of a column in lower case, as all of these. */
    static boolean isKiths(String name) {
        return KITH.contains(name) || KITHS.matcher(name).matches();
    }

    static boolean isMailchimps(String name) {
        return MAILCHIMP.contains(name);
    }

    static boolean isGoogles(String name) {
        return GOOGLE.contains(name) || GOOGLES_OWN.matcher(name).matches();
    }

    static boolean isOutlooks(String name) {
        return OUTLOOK.contains(name);
    }

    static boolean isCivicrms(String name) {
        return CIVICRM.contains(name);
    }
}
