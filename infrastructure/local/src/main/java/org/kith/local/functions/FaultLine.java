package org.kith.local.functions;

import java.util.ArrayList;
import java.util.List;

/** A fault in one line of kinds and places, without messages: those may quote a name or an address. */
public final class FaultLine {
    private static final int DEEPEST = 5;

    private FaultLine() {}

    /** The chain of causes, at most five deep. */
    public static String of(Throwable fault) {
        List<String> chain = new ArrayList<>();
        for (Throwable next = fault; next != null && chain.size() < DEEPEST; next = next.getCause()) {
            chain.add(next.getClass().getSimpleName() + place(next));
        }
        return String.join(", because of ", chain);
    }

    /** The innermost frame of our own, or the innermost of all. */
    private static String place(Throwable fault) {
        StackTraceElement[] frames = fault.getStackTrace();
        for (StackTraceElement frame : frames) {
            if (frame.getClassName().startsWith("org.kith.")) {
                return " at " + frame;
            }
        }
        return frames.length == 0 ? "" : " at " + frames[0];
    }
}
