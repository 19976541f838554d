package org.kith.functions.access;

import org.kith.kernel.EmailAddress;
import org.kith.kernel.UserId;

/** Someone who signs in. */
public record User(UserId id, String name, EmailAddress email) {}
