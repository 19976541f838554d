package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.Contacts;
import org.kith.contacts.Facts;
import org.kith.contacts.InteractionKind;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import org.kith.testing.TableSource;

/** Taking an import back. */
abstract class UndoImportContract {
    private static final String TWO = """
            First name,Last name,E-mail,Phone,Tags
            Jane,Smith,jane@example.org,07700 900123,"driving, garden"
            Al,Jones,al@example.org,,
            """;

    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void undoIsTheIdentity() {
        Contact jane = world.add(Facts.person("Jane", "Smith").withEmails(new EmailAddress("jane@example.org")));
        Map<String, Object> before = world.state();
        ImportId id = world.checked(TWO, Optional.of("News"), Optional.of(World.CONSENT));
        world.brought(id);
        assertEquals(2, world.everyone().size());
        world.undo(id);
        assertEquals(ImportState.UNDONE, world.work(id).state());
        assertEquals(before, world.state());
        assertEquals(2, world.counts(id).done());
        assertEquals(List.of(), world.details(id).report().kept());
        assertEquals("News", world.ours().contacts().lists().all().getFirst().name());
        // The address leads nowhere any more, and the history says what happened.
        assertEquals(List.of(), world.ours().contacts().contacts().withAddress(new EmailAddress("al@example.org")));
        assertEquals(
                3,
                world.ours()
                        .contacts()
                        .contacts()
                        .read(jane.id())
                        .orElseThrow()
                        .changes()
                        .size());
        world.undo(id);
        assertEquals(before, world.state());
        ImportId again = world.checked(TWO, Optional.of("News"), Optional.of(World.CONSENT));
        assertEquals(new Counts(2, 2, 1, 1, 0, 0, 0, 0), world.counts(again));
        world.brought(again);
        assertEquals(2, world.everyone().size());
    }

    @Test
    void undoKeepsWhatSomebodyTouchedSince() {
        world.add(Facts.person("Cy", "Filled").withEmails(new EmailAddress("cy@example.org")));
        ImportId id = world.checked(
                TWO + "Bo,Green,bo@example.org,,\nCy,,cy@example.org,,tag\n", Optional.empty(), Optional.empty());
        world.brought(id);
        Contact jane = contact("jane@example.org");
        change(jane, jane.facts().withTags(List.of("friend")));
        Contact cy = contact("cy@example.org");
        change(cy, cy.facts().withPhones("01632 960000"));
        Contact al = contact("al@example.org");
        world.ours().contacts().interactions().log(al.id(), InteractionKind.CALL, "Spoke", now(), world.signature());
        world.undo(id);
        world.work(id);
        assertEquals(
                List.of("Al Jones", "Cy Filled", "Jane Smith"),
                world.details(id).report().kept().stream()
                        .map(Report.Kept::name)
                        .sorted()
                        .toList());
        assertEquals(3, world.everyone().size());
        assertEquals(List.of("tag"), contact("cy@example.org").facts().tags());
    }

    private Contact contact(String address) {
        Contacts contacts = world.ours().contacts().contacts();
        return contacts.find(contacts.withAddress(new EmailAddress(address)).getFirst())
                .orElseThrow();
    }

    private void change(Contact contact, Facts facts) {
        world.ours().contacts().contacts().change(contact.id(), contact.version(), facts, world.signature());
    }

    private Instant now() {
        return world.clock.instant();
    }
}
