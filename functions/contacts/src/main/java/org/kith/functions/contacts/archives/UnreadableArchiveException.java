package org.kith.functions.contacts.archives;

/** A file is no archive that can be put back; and why. */
public final class UnreadableArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    private UnreadableArchiveException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** Why, to whoever sent it. */
    public String sentence() {
        return sentence;
    }

    /** It is something else. */
    public static UnreadableArchiveException another() {
        return new UnreadableArchiveException(
                "This is no archive of a group. Choose the zip file just as Kith handed it out, neither unpacked nor"
                        + " packed anew");
    }

    /** It is one, but not as it was made here. */
    public static UnreadableArchiveException changed() {
        return new UnreadableArchiveException(
                "This archive is not as it was when it was made, or another Kith made it. Nothing of it was put back");
    }
}
