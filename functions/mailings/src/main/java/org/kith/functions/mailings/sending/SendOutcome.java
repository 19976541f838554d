package org.kith.functions.mailings.sending;

/** What is known after one try to hand a mail over. */
public sealed interface SendOutcome {
    /** The mail service took it. */
    record Accepted(String messageId) implements SendOutcome {}

    /** It was not taken, certainly, and may be offered again later: throttled, unavailable, not reachable, never sent off. */
    record Busy() implements SendOutcome {}

    /** It was not taken and never will be. */
    record Refused(String reason) implements SendOutcome {}

    /** Neither this mail nor any other is taken until somebody puts the account right. */
    record Barred(String reason) implements SendOutcome {}

    /** Perhaps taken, perhaps not: a timeout, a reset, an error of the service's own. */
    record Unknown(String what) implements SendOutcome {}
}
