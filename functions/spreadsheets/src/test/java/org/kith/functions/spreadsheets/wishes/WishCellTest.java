package org.kith.functions.spreadsheets.wishes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Y",
                "y",
                "Yes",
                "YES PLEASE",
                "yes, by e-mail",
                "true",
                "1",
                "✓",
                "ok",
                "Subscribed",
                "opted in",
                "Opted-in 2019"
            })
    void aYes(String cell) {
        assertEquals(WishCell.YES, WishCell.asked(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "no", "No thanks", "FALSE", "0", "✗", "not now", "declined", "no e-mail"})
    void aNo(String cell) {
        assertEquals(WishCell.NO, WishCell.asked(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop!!",
                "Unsubscribed",
                "unsub 3/4/21",
                "opted out",
                "Opt-out",
                "do not contact",
                "DON’T MAIL",
                "no more emails",
                "please remove",
                "never",
                "Yes (unsubscribed 2021)",
                "complained",
                "withdrew"
            })
    void aStop(String cell) {
        assertEquals(WishCell.STOP, WishCell.asked(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cleaned", "Bounced", "hard bounce", "On Hold", "on hold bounce"})
    void comesBack(String cell) {
        assertEquals(WishCell.BOUNCED, WishCell.asked(cell));
        assertEquals(WishCell.BOUNCED, WishCell.bounced(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "x",
                "Yes?",
                "yes but not at work",
                "yes by post only",
                "maybe",
                "ask daughter",
                "3/7/58",
                "was"
            })
    void whatMayBeANoIsNeverAYes(String cell) {
        assertEquals(WishCell.UNCLEAR, WishCell.asked(cell));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOTHING",
        "0, NOTHING",
        "No, NOTHING",
        "FALSE, NOTHING",
        "-, NOTHING",
        "0000-00-00, NOTHING",
        "subscribed, NOTHING",
        "1, STOP",
        "Yes, STOP",
        "x, STOP",
        "2026-05-01 10:00:00, STOP",
        "SPAM, STOP",
        "On Hold Bounce, BOUNCED",
        "wants no contact, STOP",
        "called our mail spam, STOP",
        "asked us to stop, STOP",
        "the address does not work, BOUNCED",
        "said no to newsletters, NO",
        "has died, UNCLEAR",
        "?, UNCLEAR"
    })
    void behindANameThatSaysNo(String cell, WishCell said) {
        assertEquals(said, WishCell.refused(cell));
    }

    @ParameterizedTest
    @CsvSource({
        "1, BOUNCED",
        "2, STOP",
        "On Hold Opt Out, STOP",
        "0, NOTHING",
        "No, NOTHING",
        "2026-04-01 10:00:00, BOUNCED"
    })
    void behindANameThatSaysThatMailComesBack(String cell, WishCell said) {
        assertEquals(said, WishCell.bounced(cell));
    }

    @Test
    void someWordsNeedNoName() {
        assertTrue(WishCell.isPlain("Unsubscribed"));
        assertTrue(WishCell.isPlain("subscribed"));
        assertFalse(WishCell.isPlain("yes"));
        assertFalse(WishCell.isPlain("active"));
    }
}
