package org.kith.functions.access;

import org.kith.kernel.GroupId;

/** A group, by name. */
public record NamedGroup(GroupId id, String name) {}
