package org.kith.contacts.duplicates;

import java.util.Optional;

/** How likely two contacts are the same, from the points of their {@link Likeness}. */
public enum Likelihood {
    /** Name and an address or number of their own. */
    VERY_LIKELY(12),
    /** Name and a phone, postcode or birth date. */
    LIKELY(9),
    /** The same name and nothing that speaks against it, or as much as that. */
    POSSIBLE(6);

    private final int fewestPoints;

    Likelihood(int fewestPoints) {
        this.fewestPoints = fewestPoints;
    }

    /** Empty for two that are no more alike than people are. */
    static Optional<Likelihood> of(int points) {
        for (Likelihood each : values()) {
            if (points >= each.fewestPoints) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
