package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.contacts.By;
import org.kith.contacts.ContactList;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.Facts;
import org.kith.contacts.Signature;
import org.kith.contacts.Task;
import org.kith.contacts.Through;
import org.kith.kernel.ContactId;
import org.kith.kernel.Role;
import tools.jackson.databind.JsonNode;

/** What a job can do to many contacts, and that it takes it back. */
abstract class BulkActionsContract extends JobTrial {
    @Test
    void putsEverybodyOfAListOnAnotherButForThoseWhoLeftItThemselves() {
        ContactList walkers = list("Walkers");
        ContactList news = list("News");
        List<ContactId> people = people(4);
        people.forEach(id -> world.ours().contacts().revise(id, world.signature(), each -> each.join(walkers)));
        ContactId left = people.getFirst();
        world.ours().contacts().revise(left, world.signature(), each -> each.join(news));
        Signature reader = new Signature(
                new By(Optional.empty(), "The reader", Through.UNSUBSCRIBE),
                world.signature().at());
        world.ours().contacts().revise(left, reader, each -> each.leave(news));
        people.add(world.ours()
                .contacts()
                .add(Facts.person("Not", "Walking"), world.signature())
                .id());

        JsonNode ready = stage(
                "{\"match\":{\"kind\":\"person\",\"listId\":\"" + walkers.id() + "\"}}",
                "{\"type\":\"join-list\",\"listId\":\"" + news.id() + "\"}");
        assertEquals(
                "[{\"reason\":\"left-the-list\",\"count\":1}]",
                ready.get("leftOut").toString());
        assertEquals("News", ready.at("/action/list/name").stringValue());
        // Somebody leaves after the choice was frozen: they stay away.
        ContactId late = people.get(1);
        world.ours().contacts().revise(late, world.signature(), each -> each.join(news));
        world.ours().contacts().revise(late, reader, each -> each.leave(news));
        String job = done(ready);
        assertEquals(
                counts(3, 2, 1, 0, 0, 0), us.get(job).expect(200).get("counts").toString());
        assertEquals(
                List.of(false, false, true, true, false),
                people.stream().map(id -> contact(id).isOn(news.id())).toList());

        us.post(job + "/undo", "").expect(202);
        world.work();
        assertTrue(people.stream().noneMatch(id -> contact(id).isOn(news.id())));
        assertTrue(contact(left).leftLists().contains(news.id()));
    }

    @Test
    void assignsATaskForEachAndTakesBackThoseNobodyTouched() {
        List<ContactId> people = people(30);
        ContactId dead = people.getLast();
        revise(
                dead,
                facts -> facts.edit().statuses(Set.of(ContactStatus.DECEASED)).build());
        JsonNode ready = stage(
                EVERYBODY,
                "{\"type\":\"add-task\",\"text\":\"Ring about the gala\",\"due\":\"2026-12-01\",\"ownerId\":\""
                        + World.user(World.OURS, Role.CONTRIBUTOR) + "\"}");
        assertEquals(
                "[{\"reason\":\"deceased\",\"count\":1}]", ready.get("leftOut").toString());
        assertEquals("Sarah CONTRIBUTOR", ready.at("/action/owner/name").stringValue());
        String job = done(ready);
        List<Task> tasks = world.ours().tasks().open(100);
        assertEquals(29, tasks.size());
        assertTrue(tasks.stream().allMatch(task -> task.text().equals("Ring about the gala")));

        ContactId rung = people.getFirst();
        Task ticked = tasks.stream()
                .filter(task -> task.contact().equals(rung))
                .findFirst()
                .orElseThrow();
        world.ours().tasks().tick(rung, ticked.id(), true, world.signature());
        us.post(job + "/undo", "").expect(202);
        world.work();
        JsonNode undone = us.get(job).expect(200);
        assertEquals(counts(29, 29, 0, 0, 28, 1), undone.get("counts").toString());
        assertEquals(rung.value(), undone.at("/kept/0/id").stringValue());
        assertTrue(world.ours().tasks().open(100).isEmpty());
    }

    @Test
    void deletesAndPutsBackForThirtyDays() {
        List<ContactId> people = people(30);
        String job = done(stage(EVERYBODY, "{\"type\":\"delete\"}"));
        assertTrue(world.ours().contacts().everyone().isEmpty());
        JsonNode done = us.get(job).expect(200);
        assertEquals(counts(30, 30, 0, 0, 0, 0), done.get("counts").toString());
        assertTrue(done.get("sample").isEmpty(), "no names of who is deleted");
        assertEquals(
                Duration.ofDays(30),
                Duration.between(
                        Instant.parse(done.at("/started/at").stringValue()),
                        Instant.parse(done.get("undoUntil").stringValue())));

        // One is put back by hand, and deleted again by somebody.
        world.ours().gone().restore(people.get(0), world.signature());
        world.ours().gone().restore(people.get(1), world.signature());
        world.pass(Duration.ofMinutes(1));
        world.ours().gone().delete(people.get(1), world.signature());
        us.post(job + "/undo", "").expect(202);
        world.work();
        assertEquals(
                counts(30, 30, 0, 0, 29, 1),
                us.get(job).expect(200).get("counts").toString());
        assertEquals(29, world.ours().contacts().everyone().size());

        String late = done(stage(ticked(people.subList(0, 1)), "{\"type\":\"delete\"}"));
        world.pass(Duration.ofDays(30));
        Browser again = world.signedIn(World.OURS, Role.CONTRIBUTOR);
        assertEquals(409, again.post(late + "/undo", "").status());
    }
}
