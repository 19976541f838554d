package org.kith.functions.spreadsheets.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What columns are called that say whether somebody may be written to: in exports of Mailchimp and CiviCRM, and by people.
 * A name that says no is known as one even where nobody thought of it: taken for a question, its yes would be the contrary
 * of what it says.
 */
final class WishNames {
    private static final Map<String, ImportField> FIELDS = new HashMap<>();
    /** So that no header, whatever is in it, takes long. */
    private static final int LONGEST = 120;

    private static final Pattern YES_OR_NO = Pattern.compile("\\(?\\b(?:y\\s?/\\s?n|yes\\s?/\\s?no|yes or no)\\b\\)?");
    /** "Contact no" is a number, so a "no" says no in front only. */
    private static final Pattern SAYS_NO = Pattern.compile(
            "^no (?:more )?(?!of\\b)|\\b(?:do not|don'?t|does not|doesn'?t|never|not to be|no longer|stop|stopped|without|unsubscribed?|"
                    + "opt(?:ed)?[ -]?out|exclude|block|blocked|suppress|suppressed)\\b");

    private static final Pattern POST = Pattern.compile("\\b(?:post|postal|letters?|direct mail)\\b");
    private static final Pattern CALLS = Pattern.compile("\\b(?:phone|telephone|calls?|ring|calling)\\b");
    private static final Pattern TEXTS = Pattern.compile("\\b(?:sms|texts?|texting)\\b");
    private static final Pattern EMAIL = Pattern.compile(
            "\\b(?:e-?mails?|e-?mailing|newsletters?|mailings?|mail|bulk|marketing|subscribed?|mailchimp)\\b");
    private static final Pattern CONTACT = Pattern.compile("\\b(?:contact|contacted|write to|disturb)\\b");

    static {
        name(
                ImportField.NEWSLETTER,
                "newsletter",
                "newsletters",
                "enewsletter",
                "emailnewsletter",
                "newsletterbyemail",
                "newsletteroptin",
                "newsletterconsent",
                "newsletterpermission",
                "newslettersubscription",
                "monthlynewsletter",
                "wantsnewsletter",
                "wantsthenewsletter",
                "getsnewsletter",
                "sendnewsletter",
                "receivenewsletter",
                "receivesnewsletter",
                "onnewsletter",
                "onnewsletterlist",
                "mailinglist",
                "onmailinglist",
                "maillist",
                "mailings",
                "subscribed",
                "subscription",
                "subscriptionstatus",
                "newsletterstatus",
                "emailstatus",
                "emailmarketing",
                "emailmarketingstatus",
                "emailsubscriberstatus",
                "marketingstatus",
                "marketing",
                "marketingconsent",
                "emailconsent",
                "consent",
                "consentemail",
                "consentgiven",
                "consenttoemail",
                "emailpermission",
                "permissiontoemail",
                "emailoptin",
                "optin",
                "optedin",
                "gdpr",
                "gdprconsent",
                "gdprok",
                "maywemail",
                "maywemailyou",
                "mayemail",
                "canemail",
                "oktoemail",
                "oktomail");
        name(
                ImportField.NO_EMAIL,
                "unsubtime",
                "unsubscribed",
                "unsubscribe",
                "unsubscribedon",
                "unsubscribedate",
                "dateunsubscribed",
                "unsub",
                "unsubs",
                "optedout",
                "optout",
                "optoutdate",
                "optouts",
                "useroptout",
                "nobulkemailsuseroptout",
                "nobulkemails",
                "nobulkmail",
                "donotemail",
                "donotmailemail",
                "stop");
        name(
                ImportField.BOUNCED,
                "cleantime",
                "cleaned",
                "onhold",
                "emailonhold",
                "bounced",
                "bounce",
                "bounces",
                "hardbounce",
                "hardbounced",
                "emailbounced",
                "bouncedate");
        name(ImportField.NO_POST, "donotmail", "donotpost", "nopost");
        name(ImportField.NO_PHONE, "donotphone", "donotcall", "donotring", "nocalls");
        name(ImportField.NO_TEXTS, "donotsms", "donottext", "nosms", "notexts");
        name(ImportField.NO_CONTACT, "donotcontact", "dnc", "nocontact");
        name(ImportField.DECEASED, "deceased", "deceaseddate", "died", "diedon", "dateofdeath", "isdeceased");
    }

    private WishNames() {}

    /** What a column of this name says about being written to; empty when it is about something else. */
    static Optional<ImportField> field(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = YES_OR_NO
                .matcher(header.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[\\s_]+", " "))
                .replaceAll("")
                .strip();
        return Optional.ofNullable(FIELDS.get(ColumnNames.key(plain))).or(() -> saysNo(plain));
    }

    private static Optional<ImportField> saysNo(String header) {
        if (!SAYS_NO.matcher(header).find()) {
            return Optional.empty();
        }
        if (EMAIL.matcher(header).find()) {
            return Optional.of(ImportField.NO_EMAIL);
        }
        if (POST.matcher(header).find()) {
            return Optional.of(ImportField.NO_POST);
        }
        if (CALLS.matcher(header).find()) {
            return Optional.of(ImportField.NO_PHONE);
        }
        if (TEXTS.matcher(header).find()) {
            return Optional.of(ImportField.NO_TEXTS);
        }
        return CONTACT.matcher(header).find() ? Optional.of(ImportField.NO_CONTACT) : Optional.empty();
    }

    private static void name(ImportField field, String... names) {
        for (String name : names) {
            FIELDS.put(name, field);
        }
    }
}
