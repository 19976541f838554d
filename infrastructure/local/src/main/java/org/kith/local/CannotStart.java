package org.kith.local;

/** The laptop edition cannot start; the message is one plain sentence for whoever started it. */
public final class CannotStart extends Exception {
    CannotStart(String sentence) {
        super(sentence);
    }
}
