package org.kith.functions.contacts.archives;

import org.kith.kernel.SealedTokens;
import org.kith.kernel.Sha256;

/**
 * Says that this Kith wrote a manifest, and that nobody changed it since. What is put back is written as it stands in the
 * archive: without a seal, whoever has a file could write into a group's history what never was.
 */
public final class ArchiveSeal {
    private static final String PURPOSE = "archive";

    private final SealedTokens tokens;

    /** Takes the key. */
    public ArchiveSeal(SealedTokens tokens) {
        this.tokens = tokens;
    }

    String of(String manifest) {
        return tokens.seal(PURPOSE, Sha256.hex(manifest));
    }

    boolean fits(String seal, String manifest) {
        return tokens.open(PURPOSE, seal).filter(Sha256.hex(manifest)::equals).isPresent();
    }
}
