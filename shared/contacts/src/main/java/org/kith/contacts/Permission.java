package org.kith.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kith.kernel.PermissionId;

/**
 * What a contact said about one purpose and one channel. Never changed or removed; a later one takes its place.
 *
 * @param source where this comes from: {@code paper form, spring fair}
 * @param wording the exact wording the contact was shown
 * @param given the day they said so
 * @param at when it was recorded; of several, the latest counts
 */
public record Permission(
        PermissionId id,
        Purpose purpose,
        Channel channel,
        Answer answer,
        Basis basis,
        String source,
        Optional<String> wording,
        Optional<LocalDate> given,
        Instant at,
        By by) {

    /** True of what was recorded with that signature. */
    public boolean isSigned(Signature signature) {
        return at.equals(signature.at()) && by.equals(signature.by());
    }

    /** True when both are about the same purpose and channel. */
    public boolean sameMatterAs(Permission other) {
        return purpose == other.purpose && channel == other.channel;
    }
}
