package org.kith.functions.mailings.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.kith.functions.mailings.Requests.ok;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.functions.mailings.World;
import org.kith.testing.HttpEvents;
import org.kith.testing.TableSource;

/** What a mail program may post to the link in a mail, and what it may not. */
abstract class UnsubscribeRoutesContract {
    private final Browser kith = new Browser(new World(tables()));

    /** Where to make empty tables. */
    abstract TableSource tables();

    /** Content types and bodies, as mail providers send them. */
    static Stream<Arguments> oneClicks() {
        String form = "application/x-www-form-urlencoded";
        String parts = "multipart/form-data; boundary=b";
        return Stream.of(
                arguments(form, "List-Unsubscribe=One-Click"),
                arguments(form + "; charset=UTF-8", "List-Unsubscribe=One-Click\r\n"),
                arguments(form.toUpperCase(Locale.ROOT), "list-unsubscribe=one-click"),
                arguments(form, "List%2DUnsubscribe=One%2DClick&x=1"),
                arguments("text/plain", "List-Unsubscribe=One-Click"),
                arguments("", "List-Unsubscribe=One-Click"),
                arguments(parts, part("Content-Disposition: form-data; name=\"List-Unsubscribe\"")),
                arguments(
                        parts,
                        part(
                                "Content-Disposition: form-data; name=\"List-Unsubscribe\"",
                                "Content-Type: text/plain; charset=utf-8",
                                "Content-Transfer-Encoding: 8bit")),
                arguments(
                        parts,
                        part("Content-Type: text/plain", "Content-Disposition: form-data; name=List-Unsubscribe")));
    }

    private static String part(String... headers) {
        return "--b\r\n" + String.join("\r\n", headers) + "\r\n\r\nOne-Click\r\n--b--\r\n";
    }

    @ParameterizedTest
    @MethodSource("oneClicks")
    void whateverFormAMailProgramSendsItInTheReaderLeaves(String type, String body) {
        kith.world().reader("Aileen");
        kith.sendOne();
        Map<String, String> headers = type.isEmpty() ? Map.of() : Map.of("content-type", type);
        HttpEvents oneClick = new HttpEvents("POST", kith.oneClickPath(), headers, List.of(), body, "192.0.2.1");
        assertEquals(
                "this-newsletter", ok(200, kith.open(oneClick)).path("left").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"List-Unsubscribe=", "One-Click", "List-Unsubscribe=No", "%", "{}"})
    void whatIsNoOneClickLeavesNothing(String body) {
        kith.world().reader("Aileen");
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

    @Test
    void aLongBodyIsRefusedUnreadAndAnUnknownLinkBeforeIt() {
        kith.world().reader("Aileen");
        String path = kith.sendOne();
        String form = "application/x-www-form-urlencoded";
        String repeated = "List-Unsubscribe ".repeat(29_000) + "One-Click";

        ok(413, kith.open(posted(kith.oneClickPath(), form, repeated)));
        ok(413, kith.open(posted(kith.oneClickPath(), "application/json", "[".repeat(8_001))));
        ok(404, kith.open(posted(kith.oneClickPath() + "A", form, repeated)));
        ok(404, kith.open(posted(kith.oneClickPath() + "A", form, "no one-click")));

        assertEquals(0, ok(200, kith.get(path)).path("counts").path("left").asInt());
    }

    private static HttpEvents posted(String path, String type, String body) {
        return new HttpEvents("POST", path, Map.of("content-type", type), List.of(), body, "192.0.2.1");
    }
}
