package org.kith.functions.contacts.http;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.kith.contacts.Facts;
import org.kith.contacts.InteractionKind;
import org.kith.kernel.ContactId;
import org.kith.kernel.Role;
import org.kith.testing.FixedClock;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

/** Segments asked for by those who may do more and less, and another group. */
abstract class SegmentTrial {
    static final String DRIVERS = rule("all", "{\"type\": \"tag\", \"tag\": \"driver\", \"is\": true}");

    final World world = new World(tables());
    final Browser us = world.signedIn(World.OURS, Role.COORDINATOR);
    final Browser contributor = world.signedIn(World.OURS, Role.CONTRIBUTOR);
    final Browser viewer = world.signedIn(World.OURS, Role.VIEWER);
    final Browser them = world.signedIn(World.THEIRS, Role.OWNER);

    /** Where to make empty tables. */
    abstract TableSource tables();

    static String rule(String join, String parts) {
        return "{\"version\": 1, \"join\": \"" + join + "\", \"rules\": [" + parts + "]}";
    }

    static String named(String name, String rule) {
        return "{\"name\": \"" + name + "\", \"rule\": " + rule + "}";
    }

    static List<String> names(JsonNode contacts) {
        return StreamSupport.stream(contacts.spliterator(), false)
                .map(contact -> contact.get("name").stringValue())
                .toList();
    }

    ContactId add(Facts facts) {
        return world.ours().contacts().add(facts, world.signature()).id();
    }

    void log(ContactId contact, InteractionKind kind, Duration ago) {
        world.ours().interactions().log(contact, kind, "", FixedClock.START.minus(ago), world.signature());
    }
}
