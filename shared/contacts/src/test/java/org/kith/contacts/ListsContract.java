package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.kernel.ListId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** What every store of lists does. */
abstract class ListsContract {
    private final TwoGroups groups = TwoGroups.in(tables());
    private final Lists lists = groups.ours().lists();

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void answersAllByName() {
        ContactList volunteers = add("Volunteers");
        ContactList members = add("members");

        assertEquals(List.of(members, volunteers), lists.all());
        assertEquals(Optional.of(members), lists.find(members.id()));
    }

    @Test
    void givesAnotherNameAndDescription() {
        ContactList list = add("Volunteers");

        lists.change(list.id(), "Helpers", "Who helps");

        assertEquals(List.of(new ContactList(list.id(), "Helpers", "Who helps", list.since())), lists.all());
    }

    @Test
    void doesNotCallTwoTheSame() {
        ContactList list = add("Volunteers");
        ContactList other = add("Members");

        assertEquals(new Lists.Outcome.NameTaken(), lists.add("VOLUNTEERS", "", TwoGroups.SIGNED));
        assertEquals(new Lists.Outcome.NameTaken(), lists.change(other.id(), "volunteers", ""));
        assertInstanceOf(Lists.Outcome.Saved.class, lists.change(list.id(), "volunteers", ""));
    }

    @Test
    void stopsAtTheMostAGroupCanHave() {
        for (int i = 0; i < Lists.MOST; i++) {
            add("List " + i);
        }

        assertEquals(new Lists.Outcome.TooMany(), lists.add("One more", "", TwoGroups.SIGNED));
    }

    @Test
    void hasNothingOfAnUnknownList() {
        ListId unknown = new ListId(CountedIds.numbered(999));

        assertEquals(Optional.empty(), lists.find(unknown));
        assertEquals(new Lists.Outcome.Missing(), lists.change(unknown, "X", ""));
        assertEquals(List.of(), lists.all());
    }

    @Test
    void anotherGroupSeesNothingAndChangesNothing() {
        ContactList list = add("Volunteers");
        Lists theirs = groups.theirs().lists();

        assertEquals(Optional.empty(), theirs.find(list.id()));
        assertEquals(List.of(), theirs.all());
        assertEquals(new Lists.Outcome.Missing(), theirs.change(list.id(), "Mine", ""));
        assertEquals(List.of(list), lists.all());
    }

    private ContactList add(String name) {
        return assertInstanceOf(Lists.Outcome.Saved.class, lists.add(name, "", TwoGroups.SIGNED))
                .list();
    }
}
