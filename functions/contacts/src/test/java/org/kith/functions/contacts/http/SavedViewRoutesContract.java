package org.kith.functions.contacts.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.kernel.Role;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

abstract class SavedViewRoutesContract {
    private static final String DRIVERS =
            "{\"name\":\"Drivers\",\"kind\":\"person\",\"query\":\"tag=Driver&sort=-name\",\"shared\":true}";
    private static final String MINE =
            "{\"name\":\"also mine\",\"kind\":\"person\",\"query\":\"columns=email%2Cphone\"}";

    private final World world = new World(tables());
    private final Browser us = world.signedIn(World.OURS, Role.CONTRIBUTOR);
    private final Browser colleague = world.signedIn(World.OURS, Role.OWNER);
    private final Browser them = world.signedIn(World.THEIRS, Role.OWNER);

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void savesChangesAndRemovesAView() {
        JsonNode view = us.post("/api/views", DRIVERS).expect(201);
        assertEquals("tag=Driver&sort=-name", view.get("query").stringValue());
        String path = "/api/views/" + view.get("id").stringValue();

        us.put(path, DRIVERS.replace("Drivers", "Cooks").replace("Driver", "Cook"))
                .expect(200);
        JsonNode changed = views(colleague);
        assertEquals(1, changed.size());
        assertEquals("Cooks", changed.at("/0/name").stringValue());

        assertEquals(204, us.delete(path).status());
        assertEquals(404, us.delete(path).status());
        assertEquals(404, us.put(path, DRIVERS).status());
        assertTrue(views(us).isEmpty());
    }

    @Test
    void savesOnceWhatIsSentTwice() {
        String key = "0123456789abcdef012345";
        assertEquals(
                us.postOnce("/api/views", key, DRIVERS).expect(201),
                us.postOnce("/api/views", key, DRIVERS).expect(201));
        assertEquals(1, views(us).size());
    }

    @Test
    void whatIsMineNobodyElseSees() {
        us.post("/api/views", DRIVERS).expect(201);
        String mine = us.post("/api/views", MINE).expect(201).get("id").stringValue();

        assertEquals(2, views(us).size());
        assertEquals("also mine", views(us).at("/0/name").stringValue());
        assertEquals(1, views(colleague).size());
        assertEquals(404, colleague.put("/api/views/" + mine, MINE).status());
        assertEquals(404, colleague.delete("/api/views/" + mine).status());
        assertEquals(2, views(us).size());
        assertTrue(views(them).isEmpty());
        assertEquals(404, them.delete("/api/views/" + mine).status());
    }

    @Test
    void refusesWhatAListCannotShow() {
        for (String query : List.of(
                "cursor=x",
                "tag=a&tag=b",
                "tag",
                "tag=%zz",
                "tag=%0a",
                "tag=<b>",
                "group=x",
                "&",
                "tag=" + "a".repeat(2000))) {
            assertEquals(
                    List.of("/query"),
                    us.post("/api/views", "{\"name\":\"x\",\"kind\":\"person\",\"query\":\"" + query + "\"}")
                            .faults(),
                    query);
        }
        assertEquals(List.of("/name", "/kind"), us.post("/api/views", "{}").faults());
        assertEquals(
                403,
                world.signedIn(World.OURS, Role.VIEWER).post("/api/views", MINE).status());
        assertTrue(views(us).isEmpty());
    }

    @Test
    void aGroupHasFifty() {
        for (int i = 0; i < 50; i++) {
            us.post("/api/views", MINE).expect(201);
        }
        assertEquals(
                "/problems/too-many-views",
                colleague.post("/api/views", DRIVERS).expect(409).get("type").stringValue());
    }

    private static JsonNode views(Browser browser) {
        return browser.get("/api/views").expect(200).get("views");
    }
}
