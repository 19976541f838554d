package org.kith.functions.mailings.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.functions.mailings.function.MailingsFunctions.ok;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.testing.HttpEvents;

/** The links in mails: what a person presses, and what a mail program posts. */
class UnsubscribeRoutesIT {
    private MailingsFunctions kith;

    @BeforeEach
    void start() throws IOException {
        kith = new MailingsFunctions();
    }

    @AfterEach
    void stop() throws IOException {
        kith.close();
    }

    @Test
    void aReaderLeavesByOneClickAndByThePage() {
        kith.world.reader("Aileen");
        String path = kith.sendOne();
        String unsubscribe = kith.oneClickPath();

        assertEquals(
                "nothing",
                ok(200, kith.open(HttpEvents.request("GET", unsubscribe)))
                        .path("left")
                        .asString());
        HttpEvents oneClick = new HttpEvents(
                "POST",
                unsubscribe,
                Map.of("content-type", "application/x-www-form-urlencoded"),
                List.of(),
                "List-Unsubscribe=One-Click",
                "192.0.2.1");
        assertEquals(
                "this-newsletter", ok(200, kith.open(oneClick)).path("left").asString());
        assertEquals(
                "this-newsletter", ok(200, kith.open(oneClick)).path("left").asString());
        assertEquals(1, ok(200, kith.get(path)).path("counts").path("left").asInt());
        assertEquals(
                "everything",
                ok(200, kith.open(HttpEvents.request("POST", unsubscribe).json("{\"what\":\"everything\"}")))
                        .path("left")
                        .asString());
        ok(400, kith.open(HttpEvents.request("POST", unsubscribe).json("{\"what\":\"x\",\"group\":\"y\"}")));
        ok(400, kith.open(new HttpEvents("POST", unsubscribe, Map.of(), List.of(), "", "192.0.2.1")));
        ok(404, kith.open(HttpEvents.request("GET", unsubscribe + "A")));
    }

    /** Content type, a bar, and the body, as mail providers send it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded|List-Unsubscribe=One-Click",
                "application/x-www-form-urlencoded; charset=UTF-8|List-Unsubscribe=One-Click\r\n",
                "APPLICATION/X-WWW-FORM-URLENCODED|list-unsubscribe=one-click",
                "application/x-www-form-urlencoded|List%2DUnsubscribe=One%2DClick&x=1",
                "|List-Unsubscribe=One-Click",
                "text/plain|List-Unsubscribe=One-Click",
                "multipart/form-data; boundary=b|--b\r\n"
                        + "Content-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
                        + "One-Click\r\n"
                        + "--b--\r\n",
                "multipart/form-data; boundary=b|--b\r\n"
                        + "Content-Disposition: form-data; name=\"List-Unsubscribe\"\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: 8bit\r\n\r\n"
                        + "One-Click\r\n"
                        + "--b--",
                "multipart/form-data; boundary=b|--b\r\nContent-Type: text/plain\r\n"
                        + "Content-Disposition: form-data; name=List-Unsubscribe\r\n\r\nOne-Click\r\n--b--"
            })
    void whateverFormAMailProgramSendsItInTheReaderLeaves(String typeAndBody) {
        kith.world.reader("Aileen");
        kith.sendOne();
        int bar = typeAndBody.indexOf('|');
        Map<String, String> headers = bar == 0 ? Map.of() : Map.of("content-type", typeAndBody.substring(0, bar));
        HttpEvents oneClick = new HttpEvents(
                "POST", kith.oneClickPath(), headers, List.of(), typeAndBody.substring(bar + 1), "192.0.2.1");
        assertEquals(
                "this-newsletter", ok(200, kith.open(oneClick)).path("left").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"List-Unsubscribe=", "One-Click", "List-Unsubscribe=No", "%", "{}"})
    void whatIsNoOneClickLeavesNothing(String body) {
        kith.world.reader("Aileen");
        String path = kith.sendOne();
        ok(
                400,
                kith.open(new HttpEvents(
                        "POST",
                        kith.oneClickPath(),
                        Map.of("content-type", "application/x-www-form-urlencoded"),
                        List.of(),
                        body,
                        "192.0.2.1")));
        assertEquals(0, ok(200, kith.get(path)).path("counts").path("left").asInt());
    }
}
