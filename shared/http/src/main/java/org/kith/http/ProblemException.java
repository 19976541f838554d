package org.kith.http;

/** Ends a request with a problem document; thrown at the edge only, caught by {@link Router} only. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    /** Ends the request with this problem. */
    public ProblemException(Problem problem) {
        // Expected, so neither a stack trace nor a message is needed.
        super(problem.type(), null, false, false);
        this.problem = problem;
    }

    /** What to answer. */
    public Problem problem() {
        return problem;
    }
}
