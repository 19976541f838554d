package org.kith.functions.access;

/** What became of asking to sign in or up. */
public sealed interface Asking {
    /**
     * A mail is on its way.
     *
     * @param browserSecret for the cookie of the asking browser, without which link and code are worth nothing
     */
    record Mailed(String browserSecret) implements Asking {}

    /** Too many mails were asked for, from this place or to this address. */
    record TooOften() implements Asking {}
}
