package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kith.kernel.ContactId;
import org.kith.kernel.Role;
import tools.jackson.databind.JsonNode;

/** What becomes of files of contacts when somebody is erased who may be in them. */
abstract class ExportErasureContract extends JobTrial {
    private final Browser coordinator = world.signedIn(World.OURS, Role.COORDINATOR);

    @Test
    void takesFilesAwayThatAreMadeAndThatAreBeingMade() {
        ContactId erased = people(2).getFirst();
        String made = made(owner, asked(owner, EVERYBODY, EXPORT).expect(201));
        String making = path(asked(coordinator, EVERYBODY, EXPORT).expect(201));
        coordinator.post(making + "/start", "").expect(202);
        us.delete(person(erased));
        assertEquals(404, them.post(person(erased) + "/erase", "").status());
        fetched(owner, made);

        coordinator.post(person(erased) + "/erase", "").expect(200);
        assertEquals(0, world.exports().size());
        world.work();

        assertEquals("done", coordinator.get(making).expect(200).get("state").stringValue());
        assertTaken(made);
        assertTaken(making);
        assertEquals(0, world.exports().size());
    }

    private void assertTaken(String job) {
        assertEquals(404, owner.post(job + "/file", "").status());
        JsonNode file = owner.get(job).expect(200).get("file");
        assertTrue(file.get("erasing").booleanValue());
        assertEquals("Sarah COORDINATOR", file.at("/deleted/by/name").stringValue());
    }

    @Test
    void leavesFilesAloneThatWereBegunWhenTheyWereDeleted() {
        ContactId erased = people(2).getFirst();
        us.delete(person(erased));
        world.pass(Duration.ofMinutes(2));
        String made = made(owner, asked(owner, EVERYBODY, EXPORT).expect(201));

        coordinator.post(person(erased) + "/erase", "").expect(200);

        assertFalse(fetched(owner, made).contains(erased.value()));
        assertFalse(owner.get(made).expect(200).at("/file/erasing").booleanValue());
    }

    @Test
    void leavesFilesAloneWhenNobodyIsErased() {
        ContactId there = people(1).getFirst();
        String made = made(owner, asked(owner, EVERYBODY, EXPORT).expect(201));

        assertEquals(404, coordinator.post(person(there) + "/erase", "").status());

        fetched(owner, made);
    }

    private static String person(ContactId id) {
        return "/api/contacts/" + id.value();
    }
}
