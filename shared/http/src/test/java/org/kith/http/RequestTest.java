package org.kith.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.kernel.ContactId;
import org.kith.testing.CountedIds;

class RequestTest {
    @Test
    void whatCannotBeAnIdIsAnsweredLikeAnIdThatDoesNotExist() {
        assertEquals(
                new ContactId(CountedIds.numbered(1)),
                request("contactId", CountedIds.numbered(1)).id("contactId", ContactId::new));
        for (String other : List.of("", "../etc", "A".repeat(26), "a".repeat(27), "%30" + "0".repeat(23))) {
            ProblemException refused = assertThrows(
                    ProblemException.class, () -> request("contactId", other).id("contactId", ContactId::new));
            assertEquals(Problem.notFound(), refused.problem());
        }
    }

    @Test
    void aVersionIsNeededAndReadFromIfMatch() {
        assertEquals(12, headers(Map.of("if-match", "\"12\"")).expectedVersion());
        for (Map<String, String> headers :
                List.of(Map.<String, String>of(), Map.of("if-match", "12"), Map.of("if-match", "*"))) {
            ProblemException refused =
                    assertThrows(ProblemException.class, () -> headers(headers).expectedVersion());
            assertEquals(428, refused.problem().status());
        }
    }

    @Test
    void headersAreFoundWhateverTheCaseAndBlankParametersAreAbsent() {
        Request request =
                new Request(Map.of(), Map.of("q", " "), Map.of("origin", "x"), Map.of(), "", "", Instant.EPOCH);
        assertEquals(Optional.of("x"), request.header("Origin"));
        assertEquals(Optional.empty(), request.query("q"));
    }

    private static Request request(String parameter, String value) {
        return new Request(Map.of(parameter, value), Map.of(), Map.of(), Map.of(), "", "", Instant.EPOCH);
    }

    private static Request headers(Map<String, String> headers) {
        return new Request(Map.of(), Map.of(), headers, Map.of(), "", "", Instant.EPOCH);
    }
}
