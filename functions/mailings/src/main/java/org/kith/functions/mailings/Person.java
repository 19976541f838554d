package org.kith.functions.mailings;

import org.kith.kernel.UserId;

/** A user, by name. */
public record Person(UserId id, String name) {}
