package org.kith.functions.access;

import org.kith.kernel.EmailAddress;

/**
 * A mail of the platform itself, in two forms that say the same.
 *
 * @param subject one line
 * @param text plain, lines apart by line feeds
 * @param html a whole document; everything that came from people is escaped
 */
public record Mail(EmailAddress to, String subject, String text, String html) {
    /** Throws {@link IllegalArgumentException} for a subject that would end its header and start another. */
    public Mail {
        if (subject.indexOf('\r') >= 0 || subject.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A subject is one line");
        }
    }
}
