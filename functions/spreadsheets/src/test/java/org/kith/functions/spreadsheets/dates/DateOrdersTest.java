package org.kith.functions.spreadsheets.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.PartialDate;
import org.kith.functions.spreadsheets.dates.DateOrders.Example;

class DateOrdersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void asksWhereNothingDecidesAndShowsWhatEachAnswerComesTo() {
        DateOrders orders = of("D.O.B", "3/7/58", "04/05/1960", "1/2/03");
        assertTrue(orders.asked());
        assertEquals(DateOrder.DAY_FIRST, orders.likely());
        assertEquals(
                List.of(
                        new Example("3/7/58", date("1958-07-03"), date("1958-03-07")),
                        new Example("04/05/1960", date("1960-05-04"), date("1960-04-05"))),
                orders.examples());
    }

    @Test
    void doesNotAskWhereAValueDecides() {
        assertEquals(decided(DateOrder.DAY_FIRST), said(of("D.O.B", "3/7/58", "31/12/1958")));
        assertEquals(decided(DateOrder.MONTH_FIRST), said(of("D.O.B", "3/7/58", "12/31/1958")));
    }

    @Test
    void doesNotAskWhereTheHeaderSaysIt() {
        assertEquals(decided(DateOrder.MONTH_FIRST), said(of("Birth date (MM/DD/YYYY)", "3/7/58")));
        assertEquals(decided(DateOrder.DAY_FIRST), said(of("DOB dd.mm.yy", "3/7/58")));
        assertTrue(of("Comment by ddr/mmx", "3/7/58").asked());
    }

    @Test
    void asksWhereTheValuesContradictEachOther() {
        DateOrders orders = of("D.O.B", "12/31/58", "3/7/58", "31/12/58", "11/30/58");
        assertTrue(orders.asked());
        assertEquals(DateOrder.MONTH_FIRST, orders.likely());
    }

    /** The rows that were not looked at are read alike, and some of them can be read both ways. */
    @Test
    void saysThatTheMonthComesFirstWhereEveryDateLookedAtDecides() {
        assertEquals(decided(DateOrder.MONTH_FIRST), said(of("D.O.B", "12/25/1958", "07/31/1960")));
        assertEquals(decided(DateOrder.MONTH_FIRST), said(of("Born (mm/dd/yyyy)", "1960")));
        assertEquals(List.of(), of("D.O.B", "12/25/1958").examples());
    }

    @Test
    void hasNothingToSayWhereNothingCanBeReadBothWays() {
        for (List<String> values : List.of(
                List.<String>of(),
                List.of("31/12/58", "3 July 1958", "1958", "5/5/58"),
                List.of("1958-07-03"),
                List.of("Jane", "07700 900123", "M15 5AT"))) {
            assertFalse(DateOrders.of("D.O.B", values, TODAY).isPresent());
        }
    }

    private static DateOrders of(String header, String... values) {
        return DateOrders.of(header, List.of(values), TODAY).orElseThrow();
    }

    private static Optional<DateOrder> said(DateOrders orders) {
        return orders.asked() ? Optional.empty() : Optional.of(orders.likely());
    }

    private static Optional<DateOrder> decided(DateOrder order) {
        return Optional.of(order);
    }

    private static PartialDate date(String text) {
        return PartialDate.parse(text).orElseThrow();
    }
}
