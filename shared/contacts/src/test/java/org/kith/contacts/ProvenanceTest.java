package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.IdSource;
import org.kith.testing.CountedIds;

class ProvenanceTest {
    private static final EmailAddress HOME = new EmailAddress("aileen@example.org");
    private static final EmailAddress WORK = new EmailAddress("a.baird@example.org");
    private static final Facts KNOWN =
            Facts.person("Aileen", "Baird").withEmails(HOME).withPhones("0161 496 0123");
    private static final Signature IMPORTED =
            new Signature(By.importing(TwoGroups.SARAH, "Sarah"), TwoGroups.SIGNED.at());
    private static final Signature LATER =
            TwoGroups.signedAt(TwoGroups.SIGNED.at().plus(Duration.ofDays(30)));

    private final IdSource ids = new CountedIds();
    private final Contact aileen =
            Revision.added(new ContactId(ids.next()), KNOWN, IMPORTED, ids).after();

    @Test
    void whatCameWithTheContactIsFromThere() {
        Confirmation imported = new Confirmation(IMPORTED.at(), IMPORTED.by(), Confirmation.How.IMPORTED);

        assertEquals(Optional.of(imported), aileen.provenance().of(FactKey.field(FactField.FIRST_NAME)));
        assertEquals(Optional.of(imported), aileen.provenance().of(email(HOME)));
    }

    @Test
    void onlyWhatIsChangedIsConfirmedAnew() {
        Contact changed = revise(KNOWN.withEmails(HOME, WORK).withPhones("0161 496 0124"));

        assertEquals(Confirmation.How.IMPORTED, how(changed, email(HOME)));
        assertEquals(Confirmation.How.TYPED, how(changed, email(WORK)));
        assertEquals(
                Confirmation.How.TYPED,
                how(changed, FactKey.phone(changed.facts().phones().getFirst())));
        assertEquals(Confirmation.How.IMPORTED, how(changed, FactKey.field(FactField.LAST_NAME)));
    }

    @Test
    void whatIsGoneIsForgotten() {
        Contact changed = revise(KNOWN.withEmails(HOME, WORK));
        Contact back = Revision.of(changed, LATER, ids).withFacts(KNOWN).after();

        assertTrue(back.provenance().later().isEmpty());
    }

    @Test
    void findingAFactRightChangesNothingElse() {
        Revision confirmed = Revision.of(aileen, LATER, ids).confirm(Set.of(email(HOME), email(WORK)), true);

        assertEquals(
                Optional.of(new Confirmation(LATER.at(), LATER.by(), Confirmation.How.TOLD)),
                confirmed.after().provenance().of(email(HOME)));
        assertEquals(aileen.facts(), confirmed.after().facts());
        Change change = confirmed.change().orElseThrow();
        assertEquals(What.CONFIRMED, change.what());
        assertEquals(
                List.of(HOME.value()),
                change.fields().stream()
                        .map(field -> field.after().orElseThrow())
                        .toList());
    }

    @Test
    void nothingIsConfirmedThatIsNotThere() {
        assertTrue(Revision.of(aileen, LATER, ids)
                .confirm(Set.of(email(WORK)), true)
                .isEmpty());
    }

    private Contact revise(Facts facts) {
        return Revision.of(aileen, LATER, ids).withFacts(facts).after();
    }

    private static FactKey email(EmailAddress address) {
        return FactKey.email(new LabelledEmail(address, Optional.empty()));
    }

    private static Confirmation.How how(Contact contact, FactKey fact) {
        return contact.provenance().of(fact).orElseThrow().how();
    }
}
