package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.fields.Fields;
import org.kith.kernel.ContactId;
import org.kith.kernel.FieldId;
import org.kith.kernel.Role;
import org.kith.testing.TableSource;

/** What every store of own fields does, and that answers are facts like others. */
abstract class FieldsContract {
    private final TwoGroups groups = TwoGroups.in(tables());
    private final Fields fields = groups.ours().fields();
    private final Contacts contacts = groups.ours().contacts();

    /** Where to make empty tables. */
    abstract TableSource tables();

    @Test
    void answersAllBySectionAndName() {
        Field shoes = add("Shoe size", "Sports");
        Field allergies = add("Allergies", "Health");
        Field asthma = add("asthma", "Health");

        assertEquals(List.of(allergies, asthma, shoes), fields.all());
        assertEquals(Optional.of(shoes), fields.find(shoes.id()));
        assertEquals(List.of(), groups.theirs().fields().all());
        assertEquals(Optional.empty(), groups.theirs().fields().find(shoes.id()));
    }

    @Test
    void keepsEverythingOfAField() {
        Field.Design design = new Field.Design(
                "Diet",
                "Health",
                Optional.of("What they must not eat"),
                List.of("Vegan", "Halal"),
                Set.of(ContactKind.PERSON, ContactKind.HOUSEHOLD),
                Role.OWNER,
                true,
                true);

        Fields.Outcome.Saved saved =
                assertInstanceOf(Fields.Outcome.Saved.class, fields.add(FieldKind.CHOICES, design));

        assertEquals(Field.added(saved.field().id(), FieldKind.CHOICES, design), saved.field());
        assertEquals(Optional.of(saved.field()), fields.find(saved.field().id()));
    }

    @Test
    void isChangedOnlyAsItWasRead() {
        Field field = add("Shoe size", "");

        assertInstanceOf(Fields.Outcome.Saved.class, fields.change(field.id(), 1, design("Shoes", "")));
        assertEquals(new Fields.Outcome.Outdated(), fields.change(field.id(), 1, design("Boots", "")));
        assertEquals("Shoes", fields.find(field.id()).orElseThrow().name());
        assertEquals(new Fields.Outcome.Missing(), groups.theirs().fields().change(field.id(), 2, design("Boots", "")));
    }

    @Test
    void doesNotAskTheSameTwice() {
        add("Shoe size", "Sports");

        assertEquals(new Fields.Outcome.NameTaken(), fields.add(FieldKind.TEXT, design("SHOE SIZE", "")));
    }

    @Test
    void anAnswerIsAFactAndIsUndoneLikeOne() {
        FieldId field = add("Shoe size", "").id();
        ContactId aileen = added();

        answer(aileen, field, "5");

        ContactRecord record = contacts.read(aileen).orElseThrow();
        assertEquals(Map.of(field, "5"), record.contact().facts().own());
        assertEquals(Map.of(field, "5"), contacts.everyone().getFirst().own());
        Change change = record.changes().stream()
                .filter(each -> each.what() == What.CHANGED)
                .findFirst()
                .orElseThrow();
        assertEquals(FactField.own(field), change.fields().getFirst().field());
        assertEquals(new Contacts.Undone.Done(), contacts.undo(aileen, change.id(), TwoGroups.minutesLater(1)));
        assertEquals(Map.of(), contacts.find(aileen).orElseThrow().facts().own());
    }

    @Test
    void changingTheOtherFactsLeavesAnswersAlone() {
        FieldId field = add("Shoe size", "").id();
        ContactId aileen = added();
        answer(aileen, field, "5");

        contacts.change(aileen, 2, Facts.person("Eileen", "Baird"), TwoGroups.SIGNED);

        assertEquals(
                Map.of(field, "5"), contacts.find(aileen).orElseThrow().facts().own());
    }

    @Test
    void keepsWhoLookedOnceADay() {
        ContactId aileen = added();
        Signature first = TwoGroups.SIGNED;
        LocalDate day = LocalDate.of(2026, 11, 26);

        contacts.look(aileen, new Look(day, first.at(), first.by()));
        contacts.look(aileen, new Look(day, first.at().plusSeconds(60), first.by()));
        contacts.look(aileen, new Look(day.plusDays(1), first.at().plusSeconds(90_000), first.by()));

        assertEquals(
                List.of(
                        new Look(day.plusDays(1), first.at().plusSeconds(90_000), first.by()),
                        new Look(day, first.at(), first.by())),
                contacts.read(aileen).orElseThrow().looks());
    }

    private void answer(ContactId contact, FieldId field, String answer) {
        contacts.revise(
                contact,
                TwoGroups.SIGNED,
                revision -> revision.withFacts(revision.after()
                        .facts()
                        .edit()
                        .own(Map.of(field, answer))
                        .build()));
    }

    private ContactId added() {
        return contacts.add(Facts.person("Aileen", "Baird"), TwoGroups.SIGNED).id();
    }

    private Field add(String name, String section) {
        return assertInstanceOf(Fields.Outcome.Saved.class, fields.add(FieldKind.TEXT, design(name, section)))
                .field();
    }

    private static Field.Design design(String name, String section) {
        return new Field.Design(
                name, section, Optional.empty(), List.of(), Set.of(ContactKind.PERSON), Role.VIEWER, false, false);
    }
}
