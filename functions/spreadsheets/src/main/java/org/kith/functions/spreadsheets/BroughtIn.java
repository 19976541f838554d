package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.stream.Stream;
import org.kith.contacts.Answer;
import org.kith.contacts.Contact;
import org.kith.contacts.Revision;
import org.kith.contacts.Suppression;

/**
 * What rows do to one contact.
 *
 * @param suppressions addresses that must not be mailed from now on, and that nobody had said so of; the contact may have
 *     others
 */
public record BroughtIn(Revision revision, List<Suppression> suppressions) {
    /** Keeps a copy. */
    public BroughtIn {
        suppressions = List.copyOf(suppressions);
    }

    /** The contact as it will be. */
    public Contact after() {
        return revision.after();
    }

    boolean isEmpty() {
        return revision.isEmpty() && suppressions.isEmpty();
    }

    /** True when a no is written down, or an address that must not be mailed. */
    boolean refuses() {
        return !suppressions.isEmpty() || revision.permissions().stream().anyMatch(each -> each.answer() == Answer.NO);
    }

    /** True when a yes is. */
    boolean agrees() {
        return revision.permissions().stream().anyMatch(each -> each.answer() == Answer.YES);
    }

    BroughtIn with(Revision next, List<Suppression> more) {
        return new BroughtIn(
                next, Stream.concat(suppressions.stream(), more.stream()).toList());
    }

    /** Without those that another contact of the same transaction brings. */
    BroughtIn without(List<Suppression> others) {
        return new BroughtIn(
                revision,
                suppressions.stream()
                        .filter(each -> others.stream()
                                .noneMatch(other -> other.address().sameAs(each.address())))
                        .toList());
    }
}
