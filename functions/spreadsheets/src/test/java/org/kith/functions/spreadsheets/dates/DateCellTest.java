package org.kith.functions.spreadsheets.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contacts.PartialDate;

class DateCellTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1958-07-03",
                "1958-07-03 00:00:00",
                "1958-07-03T09:28:00Z",
                "1958/7/3",
                "1958.07.03",
                "19580703",
                "03071958",
                "3/7/1958",
                "03/07/1958",
                "3.7.1958",
                "3. 7. 1958",
                "3-7-1958",
                "3\\7\\1958",
                "3 7 1958",
                "3/7/58",
                "3.7.58",
                "03/07/58 12:30",
                "3 July 1958",
                "3 jul 1958",
                "3rd July 1958",
                "3rd of July, 1958",
                "03-Jul-1958",
                "3-Jul-58",
                "3 Jul '58",
                "03JUL1958",
                "3 JUL. 1958",
                "July 3, 1958",
                "July 3rd 1958",
                "Jul-03-1958",
                "Thursday 3 July 1958",
                "Thu, 3 Jul 1958 00:00",
                "1958 July 3",
                "1958-Jul-03",
                "21369",
                "21369.5"
            })
    void readsADay(String text) {
        assertEquals(Optional.of("1958-07-03"), read(text, DateOrder.DAY_FIRST));
    }

    @Test
    void eightFiguresAreReadInTheOrderOfTheirColumn() {
        assertEquals(Optional.of("1958-03-07"), read("03071958", DateOrder.MONTH_FIRST));
        assertEquals(Optional.of("1960-12-25"), read("12251960", DateOrder.DAY_FIRST));
        assertEquals(Optional.of("1958-12-20"), read("20121958", DateOrder.MONTH_FIRST));
        assertEquals(Optional.of("1958-07-03"), read("19580703", DateOrder.MONTH_FIRST));
    }

    @ParameterizedTest
    @CsvSource({
        "May 2018, 2018-05",
        "may 2018, 2018-05",
        "May-18, 2018-05",
        "May '18, 2018-05",
        "Sept 2018, 2018-09",
        "Sep. 2018, 2018-09",
        "2018 May, 2018-05",
        "05/2018, 2018-05",
        "5-2018, 2018-05",
        "2018-05, 2018-05",
        "1958, 1958",
        "2004, 2004"
    })
    void keepsWhatIsKnownAndAddsNothing(String text, String date) {
        assertEquals(Optional.of(date), read(text, DateOrder.DAY_FIRST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last week??",
                "xmas 2024",
                "31/02/2022",
                "0/0/00",
                "31/31/1958",
                "2022-13-01",
                "12 Foo 2020",
                "12 Ma 2020",
                "07/03",
                "3 July",
                "1958?",
                "3/7/1958 or 1959",
                "58",
                "195",
                "1899",
                "0958-07-03",
                "1799-12-31",
                "123456",
                "07700900123",
                ""
            })
    void doesNotGuess(String text) {
        assertEquals(Optional.empty(), read(text, DateOrder.DAY_FIRST));
        assertEquals(Optional.empty(), read(text, DateOrder.MONTH_FIRST));
    }

    @ParameterizedTest
    @CsvSource({
        "3/7/58, 1958-03-07",
        "03.07.1958, 1958-03-07",
        "31/12/1958, 1958-12-31",
        "12/31/1958, 1958-12-31",
        "3 July 1958, 1958-07-03",
        "1958-07-03, 1958-07-03",
        "1812-02-29, 1812-02-29",
        "May 1899, 1899-05"
    })
    void anotherOrderMattersOnlyWhereBothCanBeRead(String text, String date) {
        assertEquals(Optional.of(date), read(text, DateOrder.MONTH_FIRST));
    }

    @Test
    void whatCanBeReadOneWayOnlyIsReadSo() {
        assertEquals(Optional.of("1958-12-31"), read("12/31/58", DateOrder.DAY_FIRST));
    }

    @ParameterizedTest
    @CsvSource({
        "26/11/26, 2026-11-26, true",
        "27/11/26, 1926-11-27, false",
        "1/1/04, 2004-01-01, false",
        "1/1/15, 2015-01-01, false",
        "1/1/16, 2016-01-01, true",
        "1/1/27, 1927-01-01, false",
        "1/1/99, 1999-01-01, false",
        "29/2/00, 2000-02-29, false",
        "Nov-26, 2026-11, true",
        "Dec-26, 1926-12, false"
    })
    void aYearOfTwoFiguresIsNeverStillToCome(String text, String date, boolean doubtful) {
        DateCell cell = DateCell.read(text, DateOrder.DAY_FIRST, TODAY)
                .orElseThrow(() -> new AssertionError("Unread: " + text));
        assertEquals(date, cell.date().toString());
        assertEquals(doubtful, cell.centuryUnsaid());
    }

    /** Whatever a spreadsheet program makes of a day, it is that day again. */
    @Test
    void everyDayComesBackFromEverySpelling() {
        long seed = 58;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            LocalDate day = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000));
            String month = day.getMonth().toString().charAt(0)
                    + day.getMonth().toString().substring(1).toLowerCase(Locale.ROOT);
            int year = day.getYear();
            for (String text : List.of(
                    day.toString(),
                    String.format(Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), year),
                    day.getDayOfMonth() + "." + day.getMonthValue() + "." + year,
                    day.getDayOfMonth() + " " + month + " " + year,
                    month.substring(0, 3) + " " + day.getDayOfMonth() + ", " + year,
                    String.valueOf(day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay()))) {
                assertEquals(Optional.of(day.toString()), read(text, DateOrder.DAY_FIRST), text + ", seed " + seed);
            }
        }
    }

    /** No cell keeps the reader, whatever is in it. */
    @Test
    void givesUpAtOnceOnWhatIsTooLong() {
        for (String part : List.of(" ", "1", "1/", "Jul ", "T 1", ",")) {
            for (int i = 0; i < 1_000; i++) {
                assertEquals(Optional.empty(), read(part.repeat(8_000), DateOrder.DAY_FIRST));
            }
        }
    }

    @Test
    void knowsInWhichOrdersATextCanBeRead() {
        assertEquals(2, DateCell.orders("3/7/58").size());
        assertEquals(2, DateCell.orders("3 July 1958").size());
        assertTrue(DateCell.orders("31/7/58").contains(DateOrder.DAY_FIRST));
        assertFalse(DateCell.orders("31/7/58").contains(DateOrder.MONTH_FIRST));
        assertFalse(DateCell.orders("7/31/58").contains(DateOrder.DAY_FIRST));
    }

    private static Optional<String> read(String text, DateOrder order) {
        return DateCell.read(text, order, TODAY).map(DateCell::date).map(PartialDate::toString);
    }
}
