package org.kith.functions.mailings.content;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks slots while text passes through a renderer that knows nothing of them. A mark is a number between two
 * characters of Unicode's private use area, which mean nothing in a mail and are taken out of all that users type.
 */
final class Marks {
    static final char OPEN = '\uE000';
    static final char CLOSE = '\uE001';

    private final List<Slot> slots = new ArrayList<>();

    /** A mark that stands for the slot until {@link SlottedText} finds it again. */
    String mark(Slot slot) {
        slots.add(slot);
        return OPEN + Integer.toString(slots.size() - 1) + CLOSE;
    }

    /** The slots marked so far, by number. */
    List<Slot> slots() {
        return List.copyOf(slots);
    }

    /** A text of a user, which can hold no mark. */
    static String unmarked(String text) {
        return text.indexOf(OPEN) < 0 && text.indexOf(CLOSE) < 0
                ? text
                : text.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
    }
}
