package org.kith.contacts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kith.contacts.documents.Document;
import org.kith.contacts.gone.Gone;
import org.kith.contacts.relationships.Relationship;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;
import org.kith.kernel.RelationshipId;
import org.kith.kernel.TaskId;

/**
 * Everything known about one contact, in no promised order.
 *
 * @param documents attached ones, and those that are not yet or no longer
 * @param permissions all that was ever said
 * @param looks who saw what is sensitive of it
 * @param complete false when the oldest entries are left out, because there are so many
 * @param absorbed the same of each contact that was merged into this one, with that contact as it was then; none of
 *     their entries is among those of this one
 */
public record ContactRecord(
        Contact contact,
        List<Interaction> interactions,
        List<Task> tasks,
        List<Relationship> relationships,
        List<Document> documents,
        List<Permission> permissions,
        List<MailReceived> mail,
        List<Change> changes,
        List<Look> looks,
        boolean complete,
        List<Absorbed> absorbed) {
    /**
     * What is in the collection of a contact that was merged into this one.
     *
     * @param record with {@code merged.contact()} as its contact
     */
    public record Absorbed(Gone.Merged merged, ContactRecord record) {}

    /** Keeps copies. */
    public ContactRecord {
        interactions = List.copyOf(interactions);
        tasks = List.copyOf(tasks);
        relationships = List.copyOf(relationships);
        documents = List.copyOf(documents);
        permissions = List.copyOf(permissions);
        mail = List.copyOf(mail);
        changes = List.copyOf(changes);
        looks = List.copyOf(looks);
        absorbed = List.copyOf(absorbed);
    }

    /** Of a contact whose entries nobody asked for. */
    public static ContactRecord of(Contact contact) {
        return new ContactRecord(
                contact, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false,
                List.of());
    }

    /** This one, and those of the contacts that were merged into it. */
    public List<ContactRecord> parts() {
        return Stream.concat(Stream.of(this), absorbed.stream().map(Absorbed::record))
                .toList();
    }

    /** An entry, and the record of the contact in whose collection it is. */
    public record Held<T>(ContactRecord part, T entry) {}

    /** The entries of one kind of all parts; of several that are the same, a meeting at which both were, the first. */
    public <T, K> List<Held<T>> once(Function<ContactRecord, List<T>> entries, Function<T, K> key) {
        Map<K, Held<T>> all = new LinkedHashMap<>();
        parts().forEach(part ->
                entries.apply(part).forEach(each -> all.putIfAbsent(key.apply(each), new Held<>(part, each))));
        return List.copyOf(all.values());
    }

    /** Without who it is itself among who else was there. */
    public List<Held<Interaction>> allInteractions() {
        Set<ContactId> own = Set.copyOf(contact.collections());
        return once(ContactRecord::interactions, Interaction::id).stream()
                .map(each -> new Held<>(each.part(), each.entry().without(own)))
                .toList();
    }

    /** Without what two that are one now were to each other. */
    public List<Held<Relationship>> allRelationships() {
        Set<ContactId> own = Set.copyOf(contact.collections());
        return once(ContactRecord::relationships, Relationship::matter).stream()
                .filter(each -> !own.contains(each.entry().other().id()))
                .toList();
    }

    /** As one record, as if all had been written down for this contact. */
    public ContactRecord together() {
        return absorbed.isEmpty()
                ? this
                : new ContactRecord(
                        contact,
                        entries(allInteractions()),
                        entries(once(ContactRecord::tasks, Task::id)),
                        entries(allRelationships()),
                        entries(once(ContactRecord::documents, Document::id)),
                        entries(once(ContactRecord::permissions, Permission::id)),
                        entries(once(ContactRecord::mail, each -> each)),
                        entries(once(ContactRecord::changes, Change::id)),
                        entries(once(ContactRecord::looks, each -> each)),
                        parts().stream().allMatch(ContactRecord::complete),
                        List.of());
    }

    private static <T> List<T> entries(List<Held<T>> held) {
        return held.stream().map(Held::entry).toList();
    }

    /** How many entries there are, as far as they are here. */
    public long entries() {
        return (long) interactions.size()
                + tasks.size()
                + attached().count()
                + permissions.size()
                + mail.size()
                + changes.size();
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

    /** The documents that are attached now. */
    public Stream<Document> attached() {
        return documents.stream().filter(Document::kept);
    }

    /** One of its documents, attached or not. */
    public Optional<Document> document(DocumentId id) {
        return documents.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The document that a change attached, while it is as that change left it. */
    public Optional<Document> documentOf(Change change) {
        return attached().filter(each -> each.change().equals(change.id())).findFirst();
    }

    /** The interaction that a change wrote down, unless it was taken back. */
    public Optional<Interaction> interactionOf(Change change) {
        return interactions.stream()
                .filter(each -> each.change().equals(change.id()))
                .findFirst();
    }
}
