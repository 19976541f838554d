package org.kith.functions.mailings.content;

/** A mail as one reader gets it. */
public record MergedMail(HeaderText subject, String html, String text) {}
