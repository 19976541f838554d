package org.kith.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.contacts.documents.Document;
import org.kith.contacts.documents.DocumentType;
import org.kith.contacts.documents.Documents;
import org.kith.contacts.merging.Merges;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;

/** What every store of documents does. */
abstract class DocumentsContract {
    private static final Signature SIGNED = TwoGroups.SIGNED;
    private static final Signature LATER = TwoGroups.minutesLater(5);
    private static final Signature MUCH_LATER = TwoGroups.minutesLater(50);
    private static final Instant A_DAY_ON = SIGNED.at().plus(Document.AWAITED);
    private static final Instant A_MONTH_ON = LATER.at().plus(Document.RESTORABLE);

    private final List<DocumentId> bytesRemoved = new ArrayList<>();
    private final List<DocumentId> failing = new ArrayList<>();
    private final TwoGroups groups = TwoGroups.in(tables(), _ -> this::removeBytes);
    private final GroupStores ours = groups.ours();
    private final Documents documents = ours.documents();
    private final ContactId aileen =
            ours.contacts().add(Facts.person("Aileen", "Baird"), SIGNED).id();

    /** Where to make empty tables. */
    abstract TableSource tables();

    private void removeBytes(DocumentId id) {
        if (failing.remove(id)) {
            throw new IllegalStateException("The bucket is not there");
        }
        bytesRemoved.add(id);
    }

    private Document await(String name, long bytes) {
        return assertInstanceOf(
                        Documents.Awaited.Room.class, documents.await(aileen, name, DocumentType.PDF, bytes, SIGNED))
                .document();
    }

    private Document attach(String name) {
        return documents.arrived(aileen, await(name, 1000).id(), SIGNED).orElseThrow();
    }

    private ContactRecord record() {
        return ours.contacts().read(aileen).orElseThrow();
    }

    private Change last(What what) {
        return record().changes().stream()
                .filter(each -> each.what() == what)
                .reduce((_, second) -> second)
                .orElseThrow();
    }

    @Test
    void attachesAFileOnlyWhenItsBytesAreThere() {
        Document awaited = await("Consent.pdf", 1000);

        assertEquals(List.of(), record().attached().toList());
        assertEquals(1, record().changes().size(), "nothing has happened to the contact yet");
        assertEquals(Optional.of(awaited), documents.find(aileen, awaited.id()));

        Document attached = documents.arrived(aileen, awaited.id(), LATER).orElseThrow();

        assertEquals(List.of(attached), record().attached().toList());
        assertEquals(LATER.at(), attached.at());
        Change change = last(What.DOCUMENT_ATTACHED);
        assertEquals(attached.change(), change.id());
        assertEquals(Optional.of("Consent.pdf"), change.fields().getFirst().after());
        assertEquals(Optional.of(attached), documents.arrived(aileen, awaited.id(), MUCH_LATER), "once only");
        assertEquals(2, record().changes().size());
    }

    @Test
    void removesADocumentAndHasItBack() {
        Document attached = attach("Consent.pdf");

        assertTrue(documents.remove(aileen, attached.id(), LATER));

        assertEquals(List.of(), record().attached().toList());
        assertEquals(Optional.empty(), documents.find(aileen, attached.id()));
        assertFalse(documents.remove(aileen, attached.id(), LATER), "once only");

        Change removal = last(What.DOCUMENT_REMOVED);
        assertEquals(new Contacts.Undone.Done(), ours.contacts().undo(aileen, removal.id(), MUCH_LATER));

        Document back = record().attached().findFirst().orElseThrow();
        assertEquals(attached.restored(back.change()), back);
        assertEquals(0, documents.forgetOverdue(A_MONTH_ON), "it is attached");
        assertEquals(
                new Contacts.Undone.Done(),
                ours.contacts().undo(aileen, last(What.DOCUMENT_RESTORED).id(), MUCH_LATER));
        assertEquals(List.of(), record().attached().toList());
        assertEquals(List.of(), bytesRemoved);
    }

    @Test
    void takesAnAttachmentBackByUndo() {
        Document attached = attach("Consent.pdf");

        assertEquals(new Contacts.Undone.Done(), ours.contacts().undo(aileen, attached.change(), LATER));

        assertEquals(List.of(), record().attached().toList());
        assertEquals(new Contacts.Undone.ChangedSince(), ours.contacts().undo(aileen, attached.change(), LATER));
    }

    @Test
    void forgetsWhatWasRemovedAMonthAgo() {
        Document attached = attach("Consent.pdf");
        documents.remove(aileen, attached.id(), LATER);

        assertEquals(0, documents.forgetOverdue(A_MONTH_ON.minusMillis(1)));
        assertEquals(List.of(), bytesRemoved);
        assertEquals(1, documents.forgetOverdue(A_MONTH_ON));

        assertEquals(List.of(attached.id()), bytesRemoved);
        assertEquals(List.of(), record().documents());
        assertEquals(
                new Contacts.Undone.ChangedSince(),
                ours.contacts().undo(aileen, last(What.DOCUMENT_REMOVED).id(), MUCH_LATER));
        assertEquals(0, documents.forgetOverdue(A_MONTH_ON));
    }

    @Test
    void goesOnWithWhatStoppedHalfWayAndNeverHandsItBack() {
        Document attached = attach("Consent.pdf");
        documents.remove(aileen, attached.id(), LATER);
        failing.add(attached.id());

        assertThrows(IllegalStateException.class, () -> documents.forgetOverdue(A_MONTH_ON));

        assertEquals(
                new Contacts.Undone.ChangedSince(),
                ours.contacts().undo(aileen, last(What.DOCUMENT_REMOVED).id(), MUCH_LATER),
                "its bytes may be gone");
        assertEquals(1, documents.forgetOverdue(A_MONTH_ON));
        assertEquals(List.of(attached.id()), bytesRemoved);
        assertEquals(List.of(), record().documents());
    }

    @Test
    void forgetsWhatNeverArrivedAndWhatWasCancelled() {
        Document late = await("Late.pdf", 1000);
        Document cancelled = await("Cancelled.pdf", 1000);

        assertTrue(documents.remove(aileen, cancelled.id(), LATER));
        assertEquals(List.of(cancelled.id()), bytesRemoved, "at once");
        assertEquals(1, documents.forgetOverdue(A_DAY_ON));

        assertEquals(List.of(cancelled.id(), late.id()), bytesRemoved);
        assertEquals(Optional.empty(), documents.arrived(aileen, late.id(), MUCH_LATER));
        assertEquals(1, record().changes().size(), "nobody attached anything");
    }

    @Test
    void holdsAGroupToItsRoom() {
        long half = Document.MOST_BYTES_OF_A_GROUP / 2;
        await("First.pdf", half);
        Document second = await("Second.pdf", half);

        assertEquals(
                new Documents.Awaited.Full(), documents.await(aileen, "One more.pdf", DocumentType.PDF, 1, SIGNED));

        documents.remove(aileen, second.id(), LATER);
        await("Third.pdf", half);
        assertInstanceOf(
                Documents.Awaited.Room.class,
                groups.theirs()
                        .documents()
                        .await(
                                groups.theirs()
                                        .contacts()
                                        .add(Facts.person("Tom", "Ash"), SIGNED)
                                        .id(),
                                "Theirs.pdf",
                                DocumentType.PDF,
                                half,
                                SIGNED),
                "others have room of their own");
    }

    @Test
    void holdsAContactToItsNumber() {
        for (int i = 0; i < Document.MOST; i++) {
            await("Scan " + i + ".pdf", 1);
        }

        assertEquals(new Documents.Awaited.TooMany(), documents.await(aileen, "Last.pdf", DocumentType.PDF, 1, SIGNED));
    }

    @Test
    void keepsDocumentsOfADeletedContactAndErasesThemWithIt() {
        Document attached = attach("Consent.pdf");
        Document removed = attach("Old.pdf");
        documents.remove(aileen, removed.id(), LATER);
        Document awaited = await("Late.pdf", 1000);

        ours.gone().delete(aileen, LATER);
        assertEquals(Optional.empty(), documents.find(aileen, attached.id()));
        assertEquals(Optional.empty(), documents.arrived(aileen, awaited.id(), LATER));
        assertEquals(new Documents.Awaited.Missing(), documents.await(aileen, "New.pdf", DocumentType.PDF, 1, SIGNED));
        ours.gone().restore(aileen, LATER);
        assertEquals(List.of(attached), record().attached().toList());

        ours.gone().delete(aileen, MUCH_LATER);
        failing.add(removed.id());
        assertThrows(IllegalStateException.class, () -> ours.gone().erase(aileen, MUCH_LATER));
        assertTrue(ours.gone().erase(aileen, MUCH_LATER).orElseThrow().finished());

        assertTrue(bytesRemoved.containsAll(List.of(attached.id(), removed.id(), awaited.id())));
        assertEquals(0, documents.forgetOverdue(A_MONTH_ON));
        ContactId ravi =
                ours.contacts().add(Facts.person("Ravi", "Shah"), SIGNED).id();
        assertInstanceOf(
                Documents.Awaited.Room.class,
                documents.await(ravi, "All.pdf", DocumentType.PDF, Document.MOST_BYTES_OF_A_GROUP, SIGNED),
                "the room is theirs again, counted once");
    }

    @Test
    void documentsOfAContactThatWasMergedAreThoseOfTheOneItIsNow() {
        Document attached = attach("Consent.pdf");
        Contact kept = ours.contacts().add(Facts.person("Aileen", "Baird"), SIGNED);
        Contact other = record().contact();
        ours.merges()
                .merge(
                        new Merges.Wanted(kept.id(), kept.version(), aileen, other.version()),
                        Set.of(),
                        TwoGroups.minutesLater(2));
        ContactRecord merged = ours.contacts().read(kept.id()).orElseThrow();

        assertEquals(List.of(attached), merged.together().attached().toList());
        assertEquals(Optional.of(attached), documents.find(kept.id(), attached.id()));
        assertTrue(documents.remove(kept.id(), attached.id(), LATER));
        assertEquals(Optional.empty(), documents.find(kept.id(), attached.id()));
        ours.gone().delete(kept.id(), LATER);
        assertTrue(ours.gone().erase(kept.id(), MUCH_LATER).orElseThrow().finished());
        assertEquals(List.of(attached.id()), bytesRemoved);
    }

    @Test
    void anotherGroupSeesNothingAndChangesNothing() {
        Document attached = attach("Consent.pdf");
        Documents theirs = groups.theirs().documents();

        assertEquals(Optional.empty(), theirs.find(aileen, attached.id()));
        assertEquals(Optional.empty(), theirs.arrived(aileen, attached.id(), LATER));
        assertFalse(theirs.remove(aileen, attached.id(), LATER));
        assertEquals(new Documents.Awaited.Missing(), theirs.await(aileen, "x.pdf", DocumentType.PDF, 1, LATER));
        assertEquals(Optional.empty(), documents.find(aileen, new DocumentId(CountedIds.numbered(999))));
        documents.remove(aileen, attached.id(), LATER);
        assertEquals(0, theirs.forgetOverdue(A_MONTH_ON));
        assertEquals(List.of(), bytesRemoved);
    }
}
