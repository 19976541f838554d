package org.kith.contacts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.kernel.ChangeId;

/**
 * A contact with all that would go with it, read so that whoever takes it away as it was read misses nothing: its own row
 * came first, and whatever was written beside that row since then counts it on.
 *
 * @param record without those that were merged into it
 * @param touched how often something was written beside its row since its version began
 */
public record Removable(ContactRecord record, long touched) {
    /** As it is once these, and the changes that wrote them down, were taken away in one step. */
    public Removable without(List<Interaction> some) {
        Set<ChangeId> changes = some.stream().map(Interaction::change).collect(Collectors.toSet());
        return new Removable(
                new ContactRecord(
                        record.contact(),
                        record.interactions().stream()
                                .filter(each -> !some.contains(each))
                                .toList(),
                        record.tasks(),
                        record.relationships(),
                        record.documents(),
                        record.permissions(),
                        record.mail(),
                        record.changes().stream()
                                .filter(each -> !changes.contains(each.id()))
                                .toList(),
                        record.looks(),
                        record.complete(),
                        record.absorbed()),
                touched + 1);
    }
}
