package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.Facts;
import org.kith.contacts.Lists;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;
import org.kith.kernel.ImportId;
import org.kith.testing.CountedIds;
import org.kith.testing.memory.InMemoryDynamoDb;

/**
 * An import, then whatever people do to its contacts, each deed taken back in some order that Undo allows, then the import
 * taken back: nothing has happened, but to whom somebody did something that stays.
 */
class RandomUndoTest {
    private static final long SEED = 20261123;
    private static final int RUNS = 40;
    private static final int PEOPLE = 8;
    private static final int DEEDS = 30;

    @Test
    void whateverWasTakenBackChangesNothing() {
        Random random = new Random(SEED);
        for (int i = 0; i < RUNS; i++) {
            new Run(random, "seed " + SEED + ", run " + i).isTheIdentity();
        }
    }

    /** One of them, with a group of its own. */
    private static final class Run {
        private final World world = new World(new InMemoryDynamoDb());
        private final LaterChanges later = new LaterChanges(world);
        private final Random random;
        private final String about;
        private final List<String> deeds = new ArrayList<>();
        private final List<Undoable> undoable = new ArrayList<>();
        private final ContactList list = list();
        private final FieldId field = new FieldId(CountedIds.numbered(77));

        private record Undoable(String deed, LaterChanges.Back back) {}

        Run(Random random, String about) {
            this.random = random;
            this.about = about;
        }

        void isTheIdentity() {
            ContactId outsider = world.add(Facts.person("Out", "Sider")).id();
            for (int person = 0; person < PEOPLE; person++) {
                if (random.nextInt(3) == 0) {
                    world.add(Facts.person("Person", "Known").withEmails(address(person)));
                }
            }
            Map<String, Object> before = state();
            ImportId first = brought();
            for (int deed = 0; deed < DEEDS; deed++) {
                if (random.nextInt(3) == 0) {
                    takeOneBack();
                } else {
                    doSomething(outsider);
                }
            }
            while (!undoable.isEmpty()) {
                takeOneBack();
            }
            List<ContactId> changed = random.nextInt(3) == 0 ? List.of(changedForGood()) : List.of();
            undo(first);
            assertEquals(
                    changed,
                    world.details(first).report().kept().stream()
                            .map(Report.Kept::id)
                            .toList(),
                    this::toString);
            Map<String, Object> after = state();
            changed.forEach(id -> {
                after.remove(id.value());
                before.remove(id.value());
            });
            assertEquals(before, after, this::toString);
        }

        private ContactId changedForGood() {
            ContactId id =
                    world.contact(address(random.nextInt(PEOPLE)).value()).id();
            later.tagged(id, "for good");
            return id;
        }

        private ImportId brought() {
            StringBuilder sheet = new StringBuilder("Name,E-mail,Phone,Tags,Newsletter\n");
            for (int person = 0; person < PEOPLE; person++) {
                sheet.append("Person %d,%s,%s,%s,%s\n"
                        .formatted(
                                person,
                                address(person).value(),
                                random.nextBoolean() ? "" : "01632 96000" + person,
                                random.nextBoolean() ? "" : "red; blue",
                                random.nextBoolean() ? "" : "yes"));
            }
            ImportId id = world.checked(sheet.toString(), Optional.of("News"), Optional.of(World.CONSENT));
            world.brought(id);
            return id;
        }

        private void undo(ImportId id) {
            world.undo(id);
            world.work(id);
        }

        private void doSomething(ContactId outsider) {
            Contact contact = world.contact(address(random.nextInt(PEOPLE)).value());
            ContactId id = contact.id();
            switch (random.nextInt(10)) {
                case 0 -> keep("tag", later.tagged(id, "tag" + undoable.size()));
                case 1 -> {
                    if (!contact.isOn(list.id())) {
                        keep("list", later.onList(id, list));
                    }
                }
                case 2 ->
                    keep(
                            "untag",
                            contact.facts().tags().isEmpty()
                                    ? later.tagged(id, "first")
                                    : later.edited(
                                            id,
                                            facts -> facts.withTags(facts.tags()
                                                    .subList(1, facts.tags().size()))));
                case 3 -> keep("phone", later.edited(id, facts -> facts.withPhones("01632 97" + digits())));
                case 4 ->
                    keep(
                            "own",
                            later.edited(
                                    id,
                                    facts -> facts.edit()
                                            .own(Map.of(field, "answer " + digits()))
                                            .build()));
                case 5 -> {
                    if (contact.facts().statuses().isEmpty()) {
                        keep(
                                "status",
                                later.edited(
                                        id,
                                        facts -> facts.edit()
                                                .statuses(Set.of(ContactStatus.MOVED_AWAY))
                                                .build()));
                    }
                }
                case 6 -> keep("call", later.spokenTo(id));
                case 7 -> keep("task", later.givenTask(id));
                case 8 -> atOnce("deleted", later.deleted(id));
                default -> atOnce("merged", later.merged(id, outsider));
            }
        }

        private void keep(String deed, LaterChanges.Back back) {
            deeds.add(deed);
            undoable.add(new Undoable(deed, back));
        }

        /** While it lasts nothing else can be done to the contact. */
        private void atOnce(String deed, LaterChanges.Back back) {
            deeds.add(deed);
            assertEquals(true, back.take(), this::toString);
        }

        /** What is in the way of another is taken back first. */
        private void takeOneBack() {
            if (undoable.isEmpty()) {
                return;
            }
            Undoable any = undoable.get(random.nextInt(undoable.size()));
            Undoable taken = any.back().take() ? any : undoable.getLast();
            if (!taken.equals(any)) {
                assertEquals(true, taken.back().take(), this::toString);
            }
            undoable.remove(taken);
            deeds.add("not " + taken.deed());
        }

        private int digits() {
            return 1000 + random.nextInt(9000);
        }

        /** Without the order of tags, which says nothing. */
        private Map<String, Object> state() {
            Map<String, Object> state = new TreeMap<>();
            for (String id : world.state().keySet()) {
                Contact contact = world.ours()
                        .contacts()
                        .contacts()
                        .find(new ContactId(id))
                        .orElseThrow();
                List<String> tags = contact.facts().tags().stream().sorted().toList();
                state.put(
                        id,
                        List.of(
                                contact.facts().withTags(tags),
                                contact.lists(),
                                contact.permissions().stream()
                                        .map(each -> each.answer() + each.source())
                                        .toList()));
            }
            return state;
        }

        private ContactList list() {
            Lists.Outcome outcome = world.ours().contacts().lists().add("Walkers", "", world.signature());
            if (outcome instanceof Lists.Outcome.Saved(var made)) {
                return made;
            }
            throw new AssertionError(outcome);
        }

        private static EmailAddress address(int person) {
            return new EmailAddress("person" + person + "@example.org");
        }

        @Override
        public String toString() {
            return about + ": " + deeds;
        }
    }
}
