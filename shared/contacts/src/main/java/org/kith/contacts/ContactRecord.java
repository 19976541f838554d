package org.kith.contacts;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.relationships.Relationship;
import org.kith.kernel.ChangeId;
import org.kith.kernel.RelationshipId;
import org.kith.kernel.TaskId;

/**
 * Everything known about one contact, in no promised order.
 *
 * @param permissions all that was ever said
 * @param looks who saw what is sensitive of it
 * @param complete false when the oldest entries are left out, because there are so many
 */
public record ContactRecord(
        Contact contact,
        List<Interaction> interactions,
        List<Task> tasks,
        List<Relationship> relationships,
        List<Permission> permissions,
        List<MailReceived> mail,
        List<Change> changes,
        List<Look> looks,
        boolean complete) {
    /** Keeps copies. */
    public ContactRecord {
        interactions = List.copyOf(interactions);
        tasks = List.copyOf(tasks);
        relationships = List.copyOf(relationships);
        permissions = List.copyOf(permissions);
        mail = List.copyOf(mail);
        changes = List.copyOf(changes);
        looks = List.copyOf(looks);
    }

    /** How many entries there are, as far as they are here. */
    public long entries() {
        return (long) interactions.size() + tasks.size() + permissions.size() + mail.size() + changes.size();
    }

    /** One of its changes. */
    public Optional<Change> change(ChangeId id) {
        return changes.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** One of its tasks. */
    public Optional<Task> task(TaskId id) {
        return tasks.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** One of its relationships. */
    public Optional<Relationship> relationship(RelationshipId id) {
        return relationships.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The interaction that a change wrote down, unless it was taken back. */
    public Optional<Interaction> interactionOf(Change change) {
        return interactions.stream()
                .filter(each -> each.change().equals(change.id()))
                .findFirst();
    }
}
