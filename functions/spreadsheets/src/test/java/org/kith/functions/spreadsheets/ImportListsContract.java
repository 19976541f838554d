package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.contacts.By;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.Facts;
import org.kith.contacts.Lists;
import org.kith.contacts.Signature;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.ImportId;
import org.kith.testing.TableSource;

/** Lists that rows name in a column. */
abstract class ImportListsContract {
    private static final String SHEET = """
        Name,E-mail,Lists
        Jane Smith,jane@example.org,lunch CLUB; Friends of the park
        Al Jones,al@example.org,Lunch club
        Jane Smith,jane@example.org,"Walkers, north
        LUNCH CLUB"
        Bo Green,bo@example.org,-
        """;

    private final World world = new World(tables());

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void rowsJoinTheListsThatTheyName() {
        ContactList lunch = list("Lunch Club");
        Contact al = world.add(Facts.person("Al", "Jones").withEmails(new EmailAddress("al@example.org")));
        world.ours().contacts().contacts().revise(al.id(), world.signature(), revision -> revision.join(lunch));

        ImportId id = world.checked(SHEET, Optional.empty(), Optional.empty());
        assertEquals(new Counts(4, 4, 2, 0, 1, 0, 1, 0), world.counts(id));
        assertEquals(
                List.of(
                        new Report.Joined("Friends of the park", true, 1),
                        new Report.Joined("Lunch Club", false, 1),
                        new Report.Joined("Walkers, north", true, 1)),
                joined(id));
        assertEquals(List.of("Lunch Club"), names(), "nothing is made before somebody said so");

        world.brought(id);
        assertEquals(List.of("Friends of the park", "Lunch Club", "Walkers, north"), names());
        assertEquals(List.of("Friends of the park", "Lunch Club", "Walkers, north"), listsOf("jane@example.org"));
        assertEquals(List.of("Lunch Club"), listsOf("al@example.org"));
        assertEquals(List.of(), listsOf("bo@example.org"));
    }

    @Test
    void theSameSheetAgainChangesNothing() {
        world.brought(world.checked(SHEET, Optional.empty(), Optional.empty()));
        Map<String, Object> before = world.state();
        ImportId again = world.checked(SHEET, Optional.empty(), Optional.empty());
        assertEquals(new Counts(4, 4, 0, 0, 3, 0, 1, 0), world.counts(again));
        assertEquals(List.of(), joined(again));
        world.brought(again);
        assertEquals(before, world.state());
        assertEquals(3, names().size());
    }

    @Test
    void undoTakesBackTheMembershipsThatItGave() {
        ContactList park = list("Friends of the park");
        Contact jane = world.add(Facts.person("Jane", "Smith").withEmails(new EmailAddress("jane@example.org")));
        world.ours().contacts().contacts().revise(jane.id(), world.signature(), revision -> revision.join(park));
        Map<String, Object> before = world.state();
        ImportId id = world.checked(SHEET, Optional.empty(), Optional.empty());
        world.brought(id);
        assertEquals(3, listsOf("jane@example.org").size());
        world.undo(id);
        assertEquals(ImportState.UNDONE, world.work(id).state());
        assertEquals(before, world.state());
        assertEquals(List.of("Friends of the park"), listsOf("jane@example.org"));
        assertEquals(List.of(), world.details(id).report().kept());
    }

    @Test
    void whoLeftByThemselvesStaysOff() {
        ContactList lunch = list("Lunch Club");
        Contact al = world.add(Facts.person("Al", "Jones").withEmails(new EmailAddress("al@example.org")));
        world.ours().contacts().contacts().revise(al.id(), world.signature(), revision -> revision.join(lunch));
        Signature byLink = new Signature(By.reader("Al Jones"), world.clock.instant());
        world.ours().contacts().contacts().revise(al.id(), byLink, revision -> revision.leave(lunch));

        ImportId id = world.checked(
                "Name,E-mail,Lists\nAl Jones,al@example.org,Lunch club\n", Optional.empty(), Optional.empty());
        assertEquals(List.of(), joined(id));
        assertEquals(
                List.of(new Report.RowGroup(
                        "They left a list themselves that the sheet names: they stay off it",
                        1,
                        List.of("Row 2: Al Jones, Lunch Club"))),
                world.details(id).report().noted());
        world.brought(id);
        assertEquals(List.of(), listsOf("al@example.org"));
    }

    @Test
    void aListThatIsCalledOtherwiseBeforeItComesInIsMadeAgain() {
        ContactList lunch = list("Lunch Club");
        ImportId id = world.checked(
                "Name,E-mail,Lists\nAl Jones,al@example.org,Lunch club\n", Optional.empty(), Optional.empty());
        world.ours().contacts().lists().change(lunch.id(), "Dinner club", "");
        world.brought(id);
        assertEquals(List.of("Lunch Club"), listsOf("al@example.org"));
        assertEquals(List.of("Dinner club", "Lunch Club"), names());
    }

    @Test
    void aColumnOfSomethingElseMakesNoLists() {
        String rows = IntStream.rangeClosed(0, NamedLists.MOST)
                .mapToObj(i -> "Person Number" + i + ",person" + i + "@example.org,Remark " + i + "\n")
                .collect(Collectors.joining());
        ImportId id = world.checked("Name,E-mail,Lists\n" + rows, Optional.empty(), Optional.empty());
        Import failed = world.details(id).current();
        assertEquals(ImportState.FAILED, failed.state());
        assertEquals(
                Optional.of("The column of lists names more than 50 different ones. Choose the file again, and say that"
                        + " the column is something else."),
                failed.problem());
    }

    @Test
    void aGroupWithoutRoomForThemIsToldBeforeAnybodyComesIn() {
        IntStream.range(0, Lists.MOST).forEach(i -> list("List " + i));
        ImportId id = world.checked(
                "Name,E-mail,Lists\nAl Jones,al@example.org,Lunch club\n", Optional.empty(), Optional.empty());
        AssertionError refused = assertThrows(AssertionError.class, () -> world.apply(id));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("TooManyLists"), refused::toString);
        assertEquals(ImportState.READY, world.details(id).current().state());
    }

    private ContactList list(String name) {
        return switch (world.ours().contacts().lists().add(name, "", world.signature())) {
            case Lists.Outcome.Saved(ContactList list) -> list;
            case Lists.Outcome.NameTaken(), Lists.Outcome.TooMany(), Lists.Outcome.Missing() ->
                throw new AssertionError(name);
        };
    }

    /** By name; those that as many join are in no order. */
    private List<Report.Joined> joined(ImportId id) {
        return world.details(id).report().lists().stream()
                .sorted(Comparator.comparing(Report.Joined::name))
                .toList();
    }

    private List<String> names() {
        return world.ours().contacts().lists().all().stream()
                .map(ContactList::name)
                .sorted()
                .toList();
    }

    private List<String> listsOf(String address) {
        Contact contact = world.contact(address);
        return world.ours().contacts().lists().all().stream()
                .filter(list -> contact.isOn(list.id()))
                .map(ContactList::name)
                .sorted()
                .toList();
    }
}
