package org.kith.http.once;

import java.util.function.Function;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.session.SignedIn;

/**
 * Does what a request asks for once, however often it comes. The request names itself with the header {@code
 * Idempotency-Key}; a request without one is simply done.
 *
 * @param <S> what the work is done with: the stores of one group
 */
@FunctionalInterface
public interface Once<S> {
    /**
     * Does the work and answers, or answers as it did before. The work is one transaction; what it refuses (a problem, a
     * thing that is missing) is not kept, so a later try with the same key does it. A key counts for one day, for one
     * user of one group.
     *
     * <p>Problems: 400 for a key that is none, 422 for a key that came with another request before, 409 while the first
     * request is under way, and 409 when what it answered was not kept.
     */
    Response answer(Request request, SignedIn caller, Function<S, Response> work);
}
