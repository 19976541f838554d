package org.kith.functions.spreadsheets.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What columns are called: in our own exports, in those of Mailchimp, Google Contacts, Outlook and CiviCRM, and by people. Names are
 * compared by their letters and digits alone.
 */
final class ColumnNames {
    private static final Map<String, ImportField> FIELDS = new HashMap<>();
    private static final Pattern AS_DATES_ARE_WRITTEN =
            Pattern.compile("\\b[dmy]{1,4}[/. -][dmy]{1,4}[/. -][dmy]{2,4}\\b");
    private static final Map<String, ImportField> SECOND_BEST = new HashMap<>();

    static {
        name(ImportField.ID, "kithid");
        name(ImportField.KIND, "kind", "contacttype");
        name(
                ImportField.FIRST_NAME,
                "firstname",
                "forename",
                "givenname",
                "fname",
                "christianname",
                "first",
                "knownas");
        name(ImportField.LAST_NAME, "lastname", "surname", "familyname", "lname", "last", "secondname");
        name(ImportField.FULL_NAME, "fullname", "name", "contactname", "person", "contact", "member", "volunteer");
        second(ImportField.FULL_NAME, "displayname", "sortname", "fileas");
        name(
                ImportField.ORGANISATION,
                "organisation",
                "organization",
                "organisationname",
                "organizationname",
                "organization1name",
                "company",
                "companyname",
                "charity",
                "groupname",
                "employer");
        name(
                ImportField.EMAIL,
                "email",
                "emailaddress",
                "emailaddr",
                "emails",
                "mail",
                "email1value",
                "email2value",
                "email3value",
                "emailaddress2",
                "email2address",
                "email3address",
                "primaryemail",
                "homeemail",
                "workemail",
                "emailprivate",
                "otheremails");
        name(
                ImportField.PHONE,
                "phone",
                "phonenumber",
                "telephone",
                "telephonenumber",
                "tel",
                "telno",
                "mobile",
                "mobilephone",
                "mobilenumber",
                "mob",
                "cell",
                "cellphone",
                "landline",
                "homephone",
                "businessphone",
                "workphone",
                "phone1value",
                "phone2value",
                "phone3value",
                "phone4value",
                "homephone2",
                "businessphone2",
                "otherphone",
                "primaryphone",
                "companymainphone",
                "carphone",
                "contactnumber",
                "otherphones");
        name(
                ImportField.ADDRESS,
                "address",
                "postaladdress",
                "streetaddress",
                "street",
                "homestreet",
                "homeaddress",
                "address1street",
                "homestreet2",
                "homestreet3",
                "supplementaladdress1",
                "supplementaladdress2",
                "addressline1",
                "addressline2",
                "addressline3",
                "address1",
                "address2",
                "address3");
        second(ImportField.ADDRESS, "businessstreet", "businessaddress", "address1formatted", "address2street");
        name(ImportField.TOWN, "town", "city", "towncity", "homecity", "address1city", "posttown");
        second(ImportField.TOWN, "businesscity", "address2city");
        name(
                ImportField.POSTCODE,
                "postcode",
                "postalcode",
                "zip",
                "zipcode",
                "pcode",
                "homepostalcode",
                "address1postalcode");
        second(ImportField.POSTCODE, "businesspostalcode", "address2postalcode");
        name(
                ImportField.TAGS,
                "tags",
                "tag",
                "groups",
                "groupmembership",
                "labels",
                "label",
                "categories",
                "category",
                "interests",
                "keywords");
        name(ImportField.NICKNAME, "nickname", "preferredname");
        name(ImportField.ROLES, "role", "roles");
        name(ImportField.LISTS, "lists", "mailinglists", "onlists", "onthelists");
        name(ImportField.NOTE, "notes", "note", "comments", "comment", "remarks", "beforeyouspeak");
        name(
                ImportField.INTERACTION,
                "whathappened",
                "whatwassaid",
                "interaction",
                "interactions",
                "callnotes",
                "visitnotes",
                "meetingnotes",
                "contactnotes",
                "notesofcall",
                "notesofvisit",
                "notesofmeeting",
                "activitydetails",
                "activitysubject");
        name(
                ImportField.INTERACTION_DAY,
                "dayithappened",
                "dateofcall",
                "dateofvisit",
                "dateofmeeting",
                "dateofcontact",
                "dateofinteraction",
                "calldate",
                "visitdate",
                "meetingdate",
                "contactdate",
                "interactiondate",
                "activitydate");
        name(
                ImportField.INTERACTION_KIND,
                "kindofcontact",
                "typeofcontact",
                "kindofinteraction",
                "interactiontype",
                "interactionkind",
                "activitytype");
        name(ImportField.RELATED, "kithidofwhom", "relatedto", "relationto", "relationshipto", "relatedcontact");
        name(ImportField.RELATION, "relationshiptype", "typeofrelationship", "kindofrelationship");
        name(ImportField.RELATION_NOTE, "relationshipnote");
        name(
                ImportField.BORN,
                "born",
                "dob",
                "dateofbirth",
                "dateofb",
                "birthdate",
                "birthday",
                "birth",
                "dayofbirth",
                "yearofbirth",
                "birthyear");
        name(
                ImportField.OPT_IN_DATE,
                "optintime",
                "optindate",
                "consentdate",
                "dateofconsent",
                "permissiondate",
                "saidyeson",
                "subscribedon",
                "subscribedate",
                "signupdate");
        second(ImportField.OPT_IN_DATE, "confirmtime");
    }

    private ColumnNames() {}

    /** What a column of this name is. */
    static Optional<ImportField> field(String header) {
        return Optional.ofNullable(FIELDS.get(key(header))).or(() -> WishNames.field(header));
    }

    /** What a column of this name is where no other column is the same. */
    static Optional<ImportField> secondBest(String header) {
        return Optional.ofNullable(SECOND_BEST.get(key(header)));
    }

    /** True for a name that columns have. */
    static boolean isKnown(String text) {
        String key = key(text);
        return FIELDS.containsKey(key)
                || SECOND_BEST.containsKey(key)
                || WishNames.field(text).isPresent();
    }

    /** True for the column that Kith adds to the rows that it could not read. */
    static boolean isReason(String header) {
        return key(header).equals(key(RejectedRows.REASON));
    }

    /** True for a column that Kith adds to what it hands back, for people to read. */
    static boolean isRemark(String header) {
        return isReason(header) || key(header).equals(key(SheetWriter.OUTCOME));
    }

    /** Letters and digits, in lower case; the rest ("Tag(s)", "E-mail 1 - Value", "D.O.B. (dd/mm/yy)") is decoration. */
    static String key(String header) {
        String plain = header.toLowerCase(Locale.ROOT).replace("(s)", "s");
        return AS_DATES_ARE_WRITTEN.matcher(plain).replaceAll("").replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static void name(ImportField field, String... names) {
        for (String name : names) {
            FIELDS.put(name, field);
        }
    }

    private static void second(ImportField field, String... names) {
        for (String name : names) {
            SECOND_BEST.put(name, field);
        }
    }
}
