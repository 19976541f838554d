package org.kith.functions.accomplice;

/** Another context, for a guilty one to import. */
public record Accomplice(String name) {}
