package org.kith.local.ses;

/** A request that SES would refuse, and its answer. */
final class Refusal extends Exception {
    private final int status;
    private final String type;
    private final String reason;

    /**
     * A refusal.
     *
     * @param type the name of SES's exception
     * @param reason why, in SES's words where it has any
     */
    Refusal(int status, String type, String reason) {
        super(reason);
        this.status = status;
        this.type = type;
        this.reason = reason;
    }

    /** For what cannot be understood. */
    static Refusal badRequest(String reason) {
        return new Refusal(400, "BadRequestException", reason);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    String reason() {
        return reason;
    }
}
