package org.kith.functions.spreadsheets;

import org.kith.kernel.ContactId;

/** Which contact a checked row is about: one that is known, or the one that it is to become. */
public record RowMatch(int row, ContactId contact) {}
