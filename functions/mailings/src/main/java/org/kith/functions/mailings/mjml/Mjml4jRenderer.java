package org.kith.functions.mailings.mjml;

import ch.digitalfondue.mjml4j.Mjml4j;
import org.kith.functions.mailings.content.MjmlRenderer;

/** MJML by mjml4j, which runs in this process and fetches nothing. */
public final class Mjml4jRenderer implements MjmlRenderer {
    private static final Mjml4j.Configuration CONFIGURATION = new Mjml4j.Configuration("en-GB");

    @Override
    public String html(String mjml) {
        return Mjml4j.render(mjml, CONFIGURATION);
    }
}
