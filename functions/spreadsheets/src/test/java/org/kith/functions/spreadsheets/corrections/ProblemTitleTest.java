package org.kith.functions.spreadsheets.corrections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.contacts.ContactKind;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.kernel.FieldId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;

class ProblemTitleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "37|We cannot read the e-mail address|37 e-mail addresses we cannot read",
                "1|We cannot read the e-mail address|1 e-mail address we cannot read",
                "1200|We cannot read the phone number|1,200 phone numbers we cannot read",
                "3|There is neither a name nor an e-mail address|3 rows with neither a name nor an e-mail address",
                "2|We cannot tell whom in Kith this row is about, and nobody new was to come in|2 rows about nobody"
                        + " whom we find in Kith",
                "1|We cannot tell whom in Kith this row is about, and nobody new was to come in: their no is not"
                        + " noted|1 row about nobody whom we find in Kith, whose no is not noted",
                "2|The postcode is longer than 12 characters|2 rows · The postcode is longer than 12 characters"
            })
    void ofWhatEveryGroupKnows(int rows, String reason, String title) {
        assertEquals(title, ProblemTitle.of(rows, reason, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE|12 dates we cannot read as a day",
                "YES_NO|12 answers that are neither yes nor no",
                "CHOICE|12 answers that are none of the choices",
                "NUMBER|12 answers that are no numbers"
            })
    void ofAGroupsOwnField(FieldKind kind, String title) {
        assertEquals(title, ProblemTitle.of(12, "whatever", Optional.of(field(kind))));
    }

    private static Field field(FieldKind kind) {
        return Field.added(
                new FieldId(CountedIds.numbered(1)),
                kind,
                new Field.Design(
                        "Team",
                        "",
                        Optional.empty(),
                        kind.hasChoices() ? List.of("Red", "Blue") : List.of(),
                        Set.of(ContactKind.PERSON),
                        Role.VIEWER,
                        false,
                        false));
    }
}
