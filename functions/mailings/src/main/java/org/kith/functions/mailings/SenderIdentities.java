package org.kith.functions.mailings;

import java.util.Optional;
import org.kith.functions.mailings.content.SenderIdentity;
import org.kith.kernel.GroupId;

/** Who each group says it is in its mail, from its settings. */
public interface SenderIdentities {
    /** One group's, as of now; empty when there is no such group. */
    Optional<SenderIdentity> of(GroupId group);
}
