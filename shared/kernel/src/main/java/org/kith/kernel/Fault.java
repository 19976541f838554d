package org.kith.kernel;

/**
 * One thing that is wrong with what somebody sent.
 *
 * @param pointer a JSON pointer into the body ({@code /emails/0/address}), or the name of a parameter or header
 * @param detail a sentence for the person who can put it right
 */
public record Fault(String pointer, String detail) {}
