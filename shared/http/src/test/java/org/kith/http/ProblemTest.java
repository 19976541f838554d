package org.kith.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.kernel.Fault;

class ProblemTest {
    @Test
    void isWrittenAsTheContractHasIt() {
        Response response = Response.problem(
                Problem.invalid(List.of(new Fault("/name", "This is needed"))).withDetail("Put it right"));
        assertEquals(400, response.status());
        assertEquals(Optional.of("application/problem+json"), response.contentType());
        assertEquals("""
                {"type":"/problems/invalid","title":"Some of this cannot be saved as it is","status":400,\
                "detail":"Put it right","faults":[{"pointer":"/name","detail":"This is needed"}]}""", response.body());
    }

    @Test
    void whatIsAbsentIsLeftOut() {
        assertEquals("""
                {"type":"/problems/not-found","title":"There is nothing here","status":404}""", Json.write(Problem.notFound()));
    }
}
