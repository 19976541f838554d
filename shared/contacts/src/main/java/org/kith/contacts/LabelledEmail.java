package org.kith.contacts;

import java.util.Optional;
import org.kith.kernel.EmailAddress;

/**
 * An e-mail address of a contact.
 *
 * @param label what it is for, one line: work, daughter's
 */
public record LabelledEmail(EmailAddress address, Optional<String> label) {
    /** Makes the label one line. */
    public LabelledEmail {
        label = label.flatMap(Line::of);
    }
}
