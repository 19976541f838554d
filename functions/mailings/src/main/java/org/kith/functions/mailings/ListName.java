package org.kith.functions.mailings;

import org.kith.kernel.ListId;

/** A list that a mailing goes to, as it was called when the mailing was saved. */
public record ListName(ListId id, String name) {}
