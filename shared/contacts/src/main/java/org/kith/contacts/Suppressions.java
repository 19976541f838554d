package org.kith.contacts;

import java.util.Collection;
import java.util.Map;
import org.kith.kernel.EmailAddress;

/** The addresses that one group must not mail. Nothing takes one away. */
public interface Suppressions {
    /**
     * Never mail this address again, and show it on the page of each contact that has it. Safe to repeat: the first
     * reason stays, and what a failed attempt left undone is done.
     */
    void suppress(Suppression suppression, Signature signature);

    /** Which of these addresses (at most 100) must not be mailed, as of now. */
    Map<EmailAddress, Suppression> among(Collection<EmailAddress> addresses);
}
