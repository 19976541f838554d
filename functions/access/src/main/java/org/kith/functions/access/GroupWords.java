package org.kith.functions.access;

/** The words of one group. */
public interface GroupWords {
    /** As they are; {@link OwnWords#NONE} until the group chooses some. */
    OwnWords read();

    /** Replaces them; of two changes at once the later one stays. */
    void change(OwnWords words);
}
