package org.kith.functions.spreadsheets;

/** Where an import stands. */
public enum ImportState {
    /** Its upload ticket was given out. */
    WAITING_FOR_FILE,
    /** The columns are known and wait for somebody to say what they are. */
    MATCHING,
    /** Every row is being checked. */
    CHECKING,
    /** Every row is checked; the counts can be looked at. */
    READY,
    /** The rows are being brought in. */
    APPLYING,
    /** All rows are in. */
    APPLIED,
    /** The rows are being taken back. */
    UNDOING,
    /** All rows are taken back, but for those that were changed since. */
    UNDONE,
    /** The file cannot be read, or the work on it got stuck; the problem says which. What came in can be taken back. */
    FAILED;

    /** True while what is to become of the rows can be changed. */
    public boolean isBeforeApplying() {
        return this == MATCHING || this == CHECKING || this == READY;
    }

    /** True when it was said what its columns are, and they are still to be brought in. */
    public boolean isPlanned() {
        return this == CHECKING || this == READY || this == APPLYING;
    }

    /** True while a worker has something to do. */
    public boolean isWork() {
        return this == CHECKING || this == APPLYING || this == UNDOING;
    }
}
