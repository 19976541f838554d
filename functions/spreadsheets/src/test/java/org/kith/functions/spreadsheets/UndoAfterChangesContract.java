package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.contacts.By;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.Contacts;
import org.kith.contacts.FactField;
import org.kith.contacts.FactKey;
import org.kith.contacts.Facts;
import org.kith.contacts.Lists;
import org.kith.contacts.Signature;
import org.kith.contacts.documents.DocumentType;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import org.kith.testing.TableSource;

/** Taking an import back after people worked on with its contacts, and took some of that back themselves. */
abstract class UndoAfterChangesContract {
    private static final String SHEET = """
            First name,Last name,E-mail,Phone,Tags
            Jane,Smith,jane@example.org,07700 900123,"driving, garden"
            Al,Jones,al@example.org,,
            """;

    private final World world = new World(tables());
    private final LaterChanges later = new LaterChanges(world);
    private final Contact jane =
            world.add(Facts.person("Jane", "Smith").withEmails(new EmailAddress("jane@example.org")));
    private final Contact neighbour = world.add(Facts.person("Nora", "Next"));
    private final ContactList walkers = list("Walkers");
    private final Map<String, Object> before = world.state();

    /** Where to make empty tables. */
    abstract TableSource tables();

    /** What somebody may do to a contact. */
    enum Deed {
        TAG,
        LIST,
        FACT,
        CALL,
        TASK,
        RELATIONSHIP,
        MERGING
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void whatWasTakenBackIsAsIfItHadNeverBeen(Deed deed) {
        ImportId id = brought(SHEET);
        for (ContactId contact : List.of(jane.id(), al())) {
            assertTrue(done(deed, contact).take());
        }
        undo(id);
        assertEquals(List.of(), kept(id));
        assertEquals(before, world.state());
        assertEquals(List.of(), contacts().withAddress(new EmailAddress("al@example.org")));
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void whatWasNotTakenBackIsKeptAndListed(Deed deed) {
        ImportId id = brought(SHEET);
        Map<String, Object> then = world.state();
        done(deed, jane.id());
        if (deed != Deed.MERGING) {
            done(deed, al());
        }
        Map<String, Object> now = world.state();
        undo(id);
        assertEquals(deed == Deed.MERGING ? List.of("Jane Smith") : List.of("Al Jones", "Jane Smith"), kept(id));
        if (deed != Deed.MERGING) {
            assertEquals(now, world.state());
            assertEquals(then.keySet(), world.state().keySet());
        }
    }

    private LaterChanges.Back done(Deed deed, ContactId contact) {
        return switch (deed) {
            case TAG -> later.tagged(contact, "friend");
            case LIST -> later.onList(contact, walkers);
            case FACT -> later.edited(contact, facts -> facts.withPhones("01632 960000"));
            case CALL -> later.spokenTo(contact);
            case TASK -> later.givenTask(contact);
            case RELATIONSHIP -> later.related(contact, neighbour.id());
            case MERGING -> later.merged(contact, neighbour.id());
        };
    }

    @Test
    void whoWasDeletedAndPutBackGoes() {
        ImportId id = brought(SHEET);
        assertTrue(later.deleted(jane.id()).take());
        assertTrue(later.deleted(al()).take());
        undo(id);
        assertEquals(List.of(), kept(id));
        assertEquals(before, world.state());
    }

    @Test
    void whoWasMergedIntoAnotherIsKeptAsThatOne() {
        ImportId id = brought(SHEET);
        later.merged(neighbour.id(), al());
        undo(id);
        assertEquals(List.of("Nora Next"), kept(id));
        assertEquals(1, world.details(id).report().keptCount());
        assertEquals(List.of(neighbour.id()), contacts().withAddress(new EmailAddress("al@example.org")));
    }

    @Test
    void whoSomebodyVouchedForOrLeftByThemselvesIsKept() {
        ImportId id = brought(SHEET + "Bo,Green,bo@example.org,,\n");
        contacts()
                .revise(
                        al(),
                        world.signature(),
                        revision -> revision.confirm(Set.of(FactKey.field(FactField.LAST_NAME)), false));
        ContactId bo = world.contact("bo@example.org").id();
        contacts().revise(bo, world.signature(), revision -> revision.join(walkers));
        contacts()
                .revise(
                        bo,
                        new Signature(By.reader("Bo Green"), world.clock.instant()),
                        revision -> revision.leave(walkers));
        contacts().export(jane.id(), world.signature());
        undo(id);
        assertEquals(List.of("Al Jones", "Bo Green", "Jane Smith"), kept(id));
    }

    @Test
    void aFileIsNeverLeftWithoutItsContact() {
        ImportId id = brought(SHEET);
        world.ours().contacts().documents().await(al(), "form.pdf", DocumentType.PDF, 100, world.signature());
        undo(id);
        assertEquals(List.of("Al Jones"), kept(id));
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void twoImportsOfOneContactAreUndoneInEitherOrder(Order order) {
        ImportId first = brought(SHEET);
        ImportId second = world.checked(
                "E-mail,Tags,Newsletter\njane@example.org,singing,yes\nal@example.org,singing,yes\n",
                Optional.of("News"),
                Optional.of(World.CONSENT));
        world.brought(second);
        if (order == Order.LATER_FIRST) {
            undo(second);
            assertEquals(List.of(), kept(second));
            undo(first);
            assertEquals(List.of(), kept(first));
            assertEquals(before, world.state());
        } else {
            undo(first);
            assertEquals(List.of("Al Jones", "Jane Smith"), kept(first));
            undo(second);
            assertEquals(List.of(), kept(second));
            assertEquals(List.of(), world.contact("al@example.org").facts().tags());
            assertEquals(
                    List.of("driving", "garden"),
                    world.contact("jane@example.org").facts().tags());
        }
    }

    enum Order {
        EARLIER_FIRST,
        LATER_FIRST
    }

    /** Each of thirty contacts has seven rows to go: that is more than one transaction for each chunk. */
    @Test
    void aChunkToWhichMuchWasDoneIsUndoneInParts() {
        String sheet = "First name,E-mail\n"
                + IntStream.range(0, 30)
                        .mapToObj(i -> "Person" + i + ",person" + i + "@example.org\n")
                        .collect(Collectors.joining());
        ImportId id = brought(sheet);
        List<LaterChanges.Back> backs = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ContactId contact = world.contact("person" + i + "@example.org").id();
            backs.add(later.tagged(contact, "one"));
            backs.add(later.tagged(contact, "two"));
        }
        backs.forEach(back -> assertTrue(back.take()));
        later.tagged(world.contact("person7@example.org").id(), "friend");
        undo(id);
        assertEquals(List.of("Person7"), kept(id));
        assertEquals(before.size() + 1, world.state().size());
        assertEquals(30, world.counts(id).done());
    }

    /** Of one that has more rows to go than one transaction holds. */
    @Test
    void whoseHistoryIsTooLongForOneStepIsKept() {
        ImportId id = brought(SHEET);
        for (int i = 0; i < 50; i++) {
            assertTrue(later.tagged(al(), "one").take());
        }
        undo(id);
        assertEquals(List.of("Al Jones"), kept(id));
    }

    private ImportId brought(String sheet) {
        ImportId id = world.checked(sheet, Optional.of("News"), Optional.of(World.CONSENT));
        world.brought(id);
        return id;
    }

    private void undo(ImportId id) {
        world.undo(id);
        assertEquals(ImportState.UNDONE, world.work(id).state());
    }

    private List<String> kept(ImportId id) {
        return world.details(id).report().kept().stream()
                .map(Report.Kept::name)
                .sorted()
                .toList();
    }

    private ContactId al() {
        return world.contact("al@example.org").id();
    }

    private Contacts contacts() {
        return world.ours().contacts().contacts();
    }

    private ContactList list(String name) {
        if (world.ours().contacts().lists().add(name, "", world.signature()) instanceof Lists.Outcome.Saved(var list)) {
            return list;
        }
        throw new AssertionError(name);
    }
}
