package org.kith.functions.mailings.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A text cut at its slots, so that merging it for one reader is nothing but joining pieces; never evaluated again. */
final class SlottedText {
    private final List<String> pieces;
    private final List<Slot> slots;
    private final int length;

    private SlottedText(List<String> pieces, List<Slot> slots) {
        this.pieces = pieces;
        this.slots = slots;
        this.length = pieces.stream().mapToInt(String::length).sum();
    }

    /** Cuts a marked text. */
    static SlottedText cut(String marked, Marks marks) {
        List<String> pieces = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        int from = 0;
        int open = marked.indexOf(Marks.OPEN);
        while (open >= 0) {
            int close = marked.indexOf(Marks.CLOSE, open);
            pieces.add(marked.substring(from, open));
            slots.add(marks.slots().get(Integer.parseInt(marked.substring(open + 1, close))));
            from = close + 1;
            open = marked.indexOf(Marks.OPEN, from);
        }
        pieces.add(marked.substring(from));
        return new SlottedText(List.copyOf(pieces), List.copyOf(slots));
    }

    /** The text with a value in each slot. */
    String fill(Function<Slot, String> values) {
        StringBuilder text = new StringBuilder(length + 64 * slots.size());
        for (int i = 0; i < slots.size(); i++) {
            text.append(pieces.get(i)).append(values.apply(slots.get(i)));
        }
        return text.append(pieces.getLast()).toString();
    }

    /** How long it gets in UTF-8 when each slot is filled with so many bytes. */
    int bytes(int eachSlot) {
        int bytes = eachSlot * slots.size();
        for (String piece : pieces) {
            bytes += piece.getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes;
    }
}
