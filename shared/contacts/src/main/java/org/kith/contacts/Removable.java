package org.kith.contacts;

/**
 * A contact with all that would go with it, read so that whoever takes it away as it was read misses nothing: its own row
 * came first, and whatever was written beside that row since then counts it on.
 *
 * @param record without those that were merged into it
 * @param touched how often something was written beside its row since its version began
 */
public record Removable(ContactRecord record, long touched) {}
