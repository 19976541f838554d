package org.kith.contacts.relationships;

import java.time.LocalDate;
import java.util.Optional;
import org.kith.kernel.ContactId;
import org.kith.kernel.RelationshipKindId;

/**
 * A relationship as rules about many contacts see it, once for both sides.
 *
 * @param one who is what the kind says first: the carer
 * @param other whom it is said of: who is cared for
 * @param end the last day
 */
public record Tie(
        ContactId one, RelationshipKindId kind, ContactId other, Optional<LocalDate> start, Optional<LocalDate> end) {}
