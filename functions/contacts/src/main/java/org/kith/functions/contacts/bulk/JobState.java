package org.kith.functions.contacts.bulk;

/** Where a job stands. */
public enum JobState {
    /** It is written down whom it is about; nothing has happened. */
    READY,
    /** It is being done. */
    RUNNING,
    /** It is done. */
    DONE,
    /** It is being taken back. */
    UNDOING,
    /** It is taken back, but for what was changed since. */
    UNDONE,
    /** The work got stuck; the problem says how far. What was done can be taken back. */
    FAILED;

    /** True while a worker has something to do. */
    public boolean isWork() {
        return this == RUNNING || this == UNDOING;
    }
}
