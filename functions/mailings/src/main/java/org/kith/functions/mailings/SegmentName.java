package org.kith.functions.mailings;

import org.kith.kernel.SegmentId;

/** A segment that a mailing goes to, as it was called when the mailing was saved. */
public record SegmentName(SegmentId id, String name) {}
