package org.kith.functions.spreadsheets;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kith.contacts.By;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.Contacts;
import org.kith.contacts.Facts;
import org.kith.contacts.InteractionKind;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.Task;
import org.kith.contacts.TaskPlan;
import org.kith.contacts.merging.Merges;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.Relationships;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;

/** What people do to contacts after an import, each with the way to take it back. */
final class LaterChanges {
    private final World world;

    LaterChanges(World world) {
        this.world = world;
    }

    /** Takes something back; false when something else is in the way. */
    @FunctionalInterface
    interface Back {
        boolean take();
    }

    /** As a bulk job does it, and takes it back. */
    Back byJob(ContactId id, UnaryOperator<Revision> edit) {
        Change done = onlyNew(id, () -> contacts().revise(id, many(), edit));
        return () -> {
            Signature undone = many();
            Contact now = contacts().find(id).orElseThrow();
            if (Revision.of(now, undone, world.ids).takeBack(done).isEmpty()) {
                return false;
            }
            contacts().revise(id, undone, revision -> revision.takeBack(done).orElseThrow());
            return true;
        };
    }

    Back tagged(ContactId id, String tag) {
        return byJob(id, revision -> {
            Facts facts = revision.after().facts();
            List<String> tags = new ArrayList<>(facts.tags());
            tags.add(tag);
            return revision.withFacts(facts.withTags(tags));
        });
    }

    Back onList(ContactId id, ContactList list) {
        return byJob(id, revision -> revision.join(list));
    }

    /** As somebody does it on the contact's page, and takes it back with its Undo. */
    Back edited(ContactId id, UnaryOperator<Facts> edit) {
        return undoOf(
                id,
                () -> contacts()
                        .revise(
                                id,
                                user(),
                                revision -> revision.withFacts(
                                        edit.apply(revision.after().facts()))));
    }

    Back spokenTo(ContactId id) {
        return undoOf(
                id,
                () -> world.ours()
                        .contacts()
                        .interactions()
                        .log(id, InteractionKind.CALL, "Spoke", world.clock.instant(), user()));
    }

    Back givenTask(ContactId id) {
        TaskPlan plan = new TaskPlan("Ring", World.TODAY, new Task.Owner(World.AILEEN.id(), World.AILEEN.name()));
        return undoOf(id, () -> world.ours().contacts().tasks().add(id, plan, user()));
    }

    Back related(ContactId id, ContactId other) {
        Relationships.Wanted neighbour = new Relationships.Wanted(
                StarterKinds.all().getFirst().id(), Direction.FORWARD, other, RelationshipTerms.UNKNOWN);
        return undoOf(id, () -> world.ours().contacts().relationships().add(id, neighbour, user()));
    }

    Back deleted(ContactId id) {
        world.ours().contacts().gone().delete(id, user());
        return () -> world.ours().contacts().gone().restore(id, user()).isPresent();
    }

    /** The other one becomes part of the first. */
    Back merged(ContactId id, ContactId other) {
        Merges merges = world.ours().contacts().merges();
        Contact kept = contacts().find(id).orElseThrow();
        Contact away = contacts().find(other).orElseThrow();
        merges.merge(new Merges.Wanted(id, kept.version(), other, away.version()), Set.of(), user());
        return () -> merges.unmerge(id, other, user()) instanceof Merges.Unmerged.Done;
    }

    private Back undoOf(ContactId id, Runnable act) {
        ChangeId change = onlyNew(id, act).id();
        return () -> contacts().undo(id, change, user()) instanceof Contacts.Undone.Done;
    }

    private Change onlyNew(ContactId id, Runnable act) {
        Set<ChangeId> before = changes(id).stream().map(Change::id).collect(Collectors.toSet());
        act.run();
        List<Change> fresh =
                changes(id).stream().filter(each -> !before.contains(each.id())).toList();
        if (fresh.size() != 1) {
            throw new AssertionError("Not one change but " + fresh);
        }
        return fresh.getFirst();
    }

    private List<Change> changes(ContactId id) {
        return contacts().read(id).map(record -> record.changes()).orElse(List.of());
    }

    private Contacts contacts() {
        return world.ours().contacts().contacts();
    }

    private Signature user() {
        world.clock.pass(Duration.ofSeconds(1));
        return world.signature();
    }

    private Signature many() {
        world.clock.pass(Duration.ofSeconds(1));
        return new Signature(By.many(World.AILEEN.id(), World.AILEEN.name()), world.clock.instant(), Optional.empty());
    }
}
