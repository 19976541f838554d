package org.kith.functions.mailings.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneClickTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "List-Unsubscribe=One-Click",
                "list-unsubscribe=ONE-CLICK",
                "x=1&List%2DUnsubscribe=One%2DClick",
                "List-Unsubscribe=%&One-Click",
                "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--"
            })
    void twoWordsInThisOrder(String body) {
        assertTrue(OneClick.isAskedBy(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "List-Unsubscribe=", "One-Click", "One-Click=List-Unsubscribe", "List-Unsubscribe=No", "%"})
    void andNothingElse(String body) {
        assertFalse(OneClick.isAskedBy(body));
    }

    /** A search that reads on from each field to the end would not come back from this within the hour. */
    @Test
    void howeverOftenTheFieldIsThereItIsReadOnce() {
        String fields = "List-Unsubscribe ".repeat(300_000);
        assertFalse(OneClick.isAskedBy(fields));
        assertTrue(OneClick.isAskedBy(fields + "One-Click"));
    }
}
