package org.kith.functions.spreadsheets.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownExportTest {
    private static final String AUDIENCE = "Email Address|First Name|Last"
            + " Name|MEMBER_RATING|OPTIN_TIME|OPTIN_IP|CONFIRM_TIME|LAST_CHANGED|LEID|EUID|TAGS";

    @ParameterizedTest
    @CsvSource({
        "Kith id|Kind|First name|Last name|Nickname|Organisation|Deceased|Moved away|Do not contact, KITH",
        "Kith id|Name|E-mail|Day|Kind|What happened|Who else was there|Written by, KITH",
        AUDIENCE + ", MAILCHIMP_SUBSCRIBED",
        AUDIENCE + "|UNSUB_TIME|UNSUB_REASON, MAILCHIMP_UNSUBSCRIBED",
        AUDIENCE + "|CLEAN_TIME, MAILCHIMP_CLEANED",
        "First Name|Last Name|Labels|E-mail 1 - Label|E-mail 1 - Value|Phone 1 - Label|Phone 1 - Value, GOOGLE",
        "Name|Given Name|Family Name|Group Membership|E-mail 1 - Type|E-mail 1 - Value|Phone 1 - Type, GOOGLE",
        "Title|First Name|Middle Name|Last Name|Suffix|Company|Business Street|Home Street|Home"
                + " Phone|Categories|E-mail Address|E-mail Type, OUTLOOK",
        "First Name|Middle Name|Last Name|Title|Suffix|Nickname|E-mail Address|E-mail 2 Address|Home Phone|Birthday,"
                + " OUTLOOK",
        "Contact ID|Contact Type|Contact Subtype|Do Not Email|No Bulk Emails (User Opt Out)|External Identifier|Sort"
                + " Name|Email, CIVICRM"
    })
    void isKnownByItsColumns(String header, KnownExport expected) {
        assertEquals(Optional.of(expected), KnownExport.of(columns(header)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First name|Last name|E-mail Address|Title|Job title|Home phone|Notes",
                "Email Address|First Name|Last Name|Tags",
                "Name|E-mail 1|Phone 1|Labels",
                "Kith id|Kind|First name|Last name|Do not e-mail",
                ""
            })
    void whatSomebodyMadeThemselvesIsNone(String header) {
        assertEquals(Optional.empty(), KnownExport.of(columns(header)));
    }

    private static List<String> columns(String header) {
        return Arrays.asList(header.split("\\|", -1));
    }
}
