package org.kith.contacts;

/** What a change did. */
public enum What {
    /** The contact is new. */
    ADDED,
    /** Facts changed. */
    CHANGED,
    /** Facts were found right as they are. */
    CONFIRMED,
    /** An interaction was written down. */
    INTERACTION_LOGGED,
    /** An interaction was taken back. */
    INTERACTION_REMOVED,
    /** A task was added. */
    TASK_ADDED,
    /** What is to be done, by whom or by which day was changed. */
    TASK_CHANGED,
    /** A task was ticked off. */
    TASK_DONE,
    /** A task was opened again. */
    TASK_REOPENED,
    /** A task was taken back. */
    TASK_REMOVED,
    /** It was said what the contact is to another. */
    RELATIONSHIP_ADDED,
    /** A relationship is since or until another day, or has another note. */
    RELATIONSHIP_CHANGED,
    /** A relationship that went on has a last day. */
    RELATIONSHIP_ENDED,
    /** A relationship was taken away. */
    RELATIONSHIP_REMOVED,
    /** A file was attached. */
    DOCUMENT_ATTACHED,
    /** A file was taken off the page; its bytes are kept for a while. */
    DOCUMENT_REMOVED,
    /** A file that was removed was attached again. */
    DOCUMENT_RESTORED,
    /** The contact joined a list. */
    LIST_JOINED,
    /** The contact left a list. */
    LIST_LEFT,
    /** An address of the contact must not be mailed any longer. */
    SUPPRESSED,
    /** An earlier change was taken back. */
    UNDONE,
    /** What an import changed was taken back. */
    IMPORT_UNDONE,
    /** The contact was deleted. */
    DELETED,
    /** The deleted contact was put back. */
    RESTORED,
    /** Another contact was merged into this one. */
    MERGED,
    /** The contact was merged into another. */
    MERGED_INTO,
    /** The contact and another, which had been merged, were parted again. */
    UNMERGED,
    /** Everything about the contact was handed out as one document. */
    EXPORTED
}
