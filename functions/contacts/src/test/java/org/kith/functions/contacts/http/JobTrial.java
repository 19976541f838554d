package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.Facts;
import org.kith.contacts.Lists;
import org.kith.contacts.What;
import org.kith.kernel.ContactId;
import org.kith.kernel.Role;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

/** A group whose contacts a job changes, and ways to ask for one. */
abstract class JobTrial {
    static final String TAG = "{\"type\":\"add-tag\",\"tag\":\"Gala\"}";
    static final String EXPORT = "{\"type\":\"export\",\"format\":\"csv\",\"columns\":[\"tags\",\"email\"]}";
    static final String EVERYBODY = "{\"match\":{}}";

    final World world = new World(tables());
    final Browser us = world.signedIn(World.OURS, Role.CONTRIBUTOR);
    final Browser owner = world.signedIn(World.OURS, Role.OWNER);
    final Browser them = world.signedIn(World.THEIRS, Role.OWNER);

    /** Where to make empty tables. */
    abstract TableSource tables();

    List<ContactId> people(int count) {
        List<ContactId> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(world.ours()
                    .contacts()
                    .add(Facts.person("P", "Number%02d".formatted(i)), world.signature())
                    .id());
        }
        return people;
    }

    ContactList list(String name) {
        return world.ours().lists().add(name, "", world.signature()) instanceof Lists.Outcome.Saved(ContactList list)
                ? list
                : fail();
    }

    void tag(ContactId id, String tag) {
        revise(id, facts -> {
            List<String> tags = new ArrayList<>(facts.tags());
            tags.add(tag);
            return facts.withTags(tags);
        });
    }

    void revise(ContactId id, UnaryOperator<Facts> edit) {
        world.ours()
                .contacts()
                .revise(
                        id,
                        world.signature(),
                        each -> each.withFacts(edit.apply(each.after().facts())));
    }

    Contact contact(ContactId id) {
        return world.ours().contacts().find(id).orElseThrow();
    }

    List<What> history(ContactId id) {
        return world.ours().contacts().read(id).orElseThrow().changes().stream()
                .sorted(Comparator.comparing(Change::at)
                        .thenComparing(change -> change.id().value()))
                .map(Change::what)
                .toList();
    }

    List<String> tagged(String tag) {
        return world.ours().contacts().everyone().stream()
                .filter(each -> each.tags().contains(tag))
                .map(each -> each.id().value())
                .toList();
    }

    static String ticked(List<ContactId> ids) {
        return "{\"contactIds\":["
                + ids.stream().map(id -> "\"" + id.value() + "\"").collect(Collectors.joining(",")) + "]}";
    }

    static Browser.Answer asked(Browser browser, String choice, String action) {
        return browser.post("/api/jobs", "{\"choice\":" + choice + ",\"action\":" + action + "}");
    }

    JsonNode stage(String choice, String action) {
        return asked(us, choice, action).expect(201);
    }

    static String path(JsonNode job) {
        return "/api/jobs/" + job.get("id").stringValue();
    }

    String done(JsonNode ready) {
        String job = path(ready);
        us.post(job + "/start", "").expect(202);
        world.work();
        assertEquals("done", us.get(job).expect(200).get("state").stringValue());
        return job;
    }

    /** The path of an export that is done. */
    String made(Browser browser, JsonNode ready) {
        String job = path(ready);
        browser.post(job + "/start", "").expect(202);
        world.work();
        assertEquals("done", browser.get(job).expect(200).get("state").stringValue());
        return job;
    }

    /** The file of an export. */
    String fetched(Browser browser, String job) {
        String url = browser.post(job + "/file", "").expect(201).get("url").stringValue();
        return Optional.of(url).flatMap(world.exports()::at).orElseThrow();
    }

    static String counts(int done, int changed, int same, int gone, int takenBack, int kept) {
        return "{\"done\":%d,\"changed\":%d,\"same\":%d,\"gone\":%d,\"takenBack\":%d,\"kept\":%d}"
                .formatted(done, changed, same, gone, takenBack, kept);
    }
}
