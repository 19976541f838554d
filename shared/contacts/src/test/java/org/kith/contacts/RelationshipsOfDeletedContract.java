package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipTerms;
import org.kith.contacts.relationships.Relationships;
import org.kith.contacts.relationships.Relationships.Changed;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.testing.TableSource;

/** What somebody is to a contact that was deleted waits for it as it is now, and not as it was. */
abstract class RelationshipsOfDeletedContract {
    private final GroupStores ours = TwoGroups.in(tables()).ours();
    private final Relationships relationships = ours.relationships();
    private final Contact mary = ours.contacts().add(Facts.person("Mary", "Okafor"), TwoGroups.SIGNED);
    private final Contact aileen = ours.contacts().add(Facts.person("Aileen", "Baird"), TwoGroups.SIGNED);

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void isTakenAwayFromBoth() {
        Relationship known = deletesAileenWhoIsKnownToMary();

        assertEquals(new Changed.Done(), relationships.remove(mary.id(), known.id(), TwoGroups.minutesLater(2)));
        ours.gone().restore(aileen.id(), TwoGroups.minutesLater(3));

        assertEquals(List.of(), record(mary).relationships());
        assertEquals(List.of(), record(aileen).relationships());
        assertInstanceOf(
                Contacts.Changed.Saved.class,
                ours.contacts()
                        .change(
                                aileen.id(),
                                version(aileen),
                                Facts.person("Aileen", "Smith"),
                                TwoGroups.minutesLater(4)));
    }

    @Test
    void endsForBoth() {
        Relationship known = deletesAileenWhoIsKnownToMary();
        RelationshipTerms over =
                new RelationshipTerms(Optional.empty(), Optional.of(LocalDate.of(2026, 11, 26)), Optional.empty());

        assertEquals(
                new Changed.Done(),
                relationships.change(mary.id(), known.id(), known.terms(), over, TwoGroups.minutesLater(2)));
        ours.gone().restore(aileen.id(), TwoGroups.minutesLater(3));

        assertEquals(over, record(aileen).relationships().getFirst().terms());
        assertEquals(
                new Changed.Done(),
                relationships.change(
                        aileen.id(), known.id(), over, RelationshipTerms.UNKNOWN, TwoGroups.minutesLater(4)));
        assertEquals(
                RelationshipTerms.UNKNOWN,
                record(mary).relationships().getFirst().terms());
    }

    @Test
    void isForgottenWithWhoIsErased() {
        Relationship known = deletesAileenWhoIsKnownToMary();
        ours.gone().restore(aileen.id(), TwoGroups.minutesLater(2));
        relationships.remove(mary.id(), known.id(), TwoGroups.minutesLater(3));
        ours.interactions()
                .log(
                        mary.id(),
                        List.of(aileen.id()),
                        new Interactions.Told(InteractionKind.MEETING, "Tea", TwoGroups.SIGNED.at(), Optional.empty()),
                        TwoGroups.minutesLater(4));
        assertTrue(record(mary).toString().contains("Aileen"));

        ours.gone().delete(aileen.id(), TwoGroups.minutesLater(5));
        ours.gone().erase(aileen.id(), TwoGroups.minutesLater(6));

        ContactRecord left = record(mary);
        assertFalse(left.toString().contains("Aileen"), left::toString);
        assertEquals("Tea", left.interactions().getFirst().text());
        assertEquals(1, ours.touches().since(TwoGroups.SIGNED.at()).size());
    }

    private Relationship deletesAileenWhoIsKnownToMary() {
        Relationships.Wanted wanted = new Relationships.Wanted(
                StarterKinds.all().getFirst().id(), Direction.FORWARD, aileen.id(), RelationshipTerms.UNKNOWN);
        Relationship added = assertInstanceOf(
                        Relationships.Added.Saved.class, relationships.add(mary.id(), wanted, TwoGroups.SIGNED))
                .relationship();
        ours.gone().delete(aileen.id(), TwoGroups.minutesLater(1));
        return added;
    }

    private ContactRecord record(Contact contact) {
        return ours.contacts().read(contact.id()).orElseThrow();
    }

    private long version(Contact contact) {
        return ours.contacts().find(contact.id()).orElseThrow().version();
    }
}
