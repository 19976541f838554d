package org.kith.functions.mailings.content;

/** Turns MJML into HTML that mail programs agree on. */
public interface MjmlRenderer {
    /** The HTML of a whole MJML document. Characters that mean nothing to MJML come through unchanged. */
    String html(String mjml);
}
