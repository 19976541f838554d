package org.kith.contacts;

import java.time.Instant;

/** Who does something, and when: what every change is signed with. */
public record Signature(By by, Instant at) {}
