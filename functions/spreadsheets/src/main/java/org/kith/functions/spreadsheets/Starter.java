package org.kith.functions.spreadsheets;

import org.kith.kernel.UserId;

/** A user who starts something, by the name they had then. */
public record Starter(UserId id, String name) {}
