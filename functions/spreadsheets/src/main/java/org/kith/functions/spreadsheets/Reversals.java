package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.contacts.Answer;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.Interaction;
import org.kith.contacts.Permission;
import org.kith.contacts.Removable;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.What;
import org.kith.functions.spreadsheets.ChangeSets.Reversal;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;

/**
 * What taking one chunk back does, as its contacts are now.
 *
 * @param parts of it, each small enough for one transaction; the last of them, which may be empty, goes with the chunk
 * @param kept who stays as they are
 */
record Reversals(List<List<Reversal>> parts, List<Report.Kept> kept) {
    /** Beside the reversals, a transaction has the import, the chunk and the report. */
    private static final int MOST_WRITES = Chunk.MOST_WRITES - 1;

    /** Of what was written down with a contact, in one step: two writes each, and one for the contact. */
    private static final int MOST_FORGOTTEN = (MOST_WRITES - 1) / 2;

    /** Keeps copies. */
    Reversals {
        parts = List.copyOf(parts);
        kept = List.copyOf(kept);
    }

    /** Reads each contact, one Query; of those that are no longer there, into whom they were merged. */
    static Reversals of(Stores stores, Import current, Chunk chunk, IdSource ids) {
        Decision decision = new Decision(current, stores.changeSets(), ids);
        List<ContactId> missing = new ArrayList<>();
        for (Outcome outcome : written(chunk)) {
            stores.contacts()
                    .contacts()
                    .readToRemove(outcome.contact())
                    .ifPresentOrElse(contact -> decision.about(contact, outcome), () -> missing.add(outcome.contact()));
        }
        if (!missing.isEmpty()) {
            stores.contacts().contacts().allFound(missing).values().forEach(contact -> decision.keep(contact, false));
        }
        return decision.made();
    }

    /** Two rows may have gone into one contact; what they did is one revision. */
    private static Iterable<Outcome> written(Chunk chunk) {
        Map<ContactId, Outcome> byContact = new LinkedHashMap<>();
        chunk.outcomes().stream()
                .filter(Outcome::isWritten)
                // Whether it was new the first of its rows says.
                .forEach(outcome -> byContact.putIfAbsent(outcome.contact(), outcome));
        return byContact.values();
    }

    /** One contact after the other. */
    private static final class Decision {
        private final Import current;
        private final ChangeSets changeSets;
        private final IdSource ids;
        private final Parts forgetting = new Parts();
        private final Parts goingBack = new Parts();
        private final List<Report.Kept> kept = new ArrayList<>();

        Decision(Import current, ChangeSets changeSets, IdSource ids) {
            this.current = current;
            this.changeSets = changeSets;
            this.ids = ids;
        }

        Reversals made() {
            List<List<Reversal>> parts = new ArrayList<>(forgetting.filled());
            parts.addAll(goingBack.filled());
            if (parts.isEmpty()) {
                parts.add(List.of());
            }
            return new Reversals(parts, kept);
        }

        void about(Removable removable, Outcome outcome) {
            ContactRecord record = removable.record();
            // By an earlier part of this chunk, or with another chunk that has the same contact.
            boolean isBack = record.changes().stream().anyMatch(change -> change.isSigned(current.undoneSignature()));
            if (isBack) {
                return;
            }
            SinceImport since = new SinceImport(record, current.appliedSignature());
            switch (outcome.kind()) {
                case CREATED -> remove(removable, since);
                case FILLED, NOTED -> {
                    if (since.isAsLeft()) {
                        putBack(removable, since.noted());
                    } else {
                        keep(record.contact(), false);
                    }
                }
                case UNCHANGED, LEFT_OUT, NOT_NOTED -> {}
            }
        }

        private void remove(Removable removable, SinceImport since) {
            Contact contact = removable.record().contact();
            if (!since.isAllThereIs()) {
                keep(contact, false);
            } else if (Refusals.needContact(contact)) {
                keep(contact, true);
            } else if (fits(new Reversal.Remove(removable))) {
                goingBack.add(new Reversal.Remove(removable), contact);
            } else {
                // Its rows do not go in one step.
                goBack(new Reversal.Remove(afterForgetting(removable, since.noted())), removable, since.noted());
            }
        }

        private void putBack(Removable removable, List<Interaction> noted) {
            ContactRecord record = removable.record();
            Signature applied = current.appliedSignature();
            Optional<Revision> revision = Optional.of(Revision.of(record.contact(), current.undoneSignature(), ids));
            for (Change change : record.changes()) {
                if (change.isSigned(applied) && change.what() != What.INTERACTION_LOGGED) {
                    Optional<Change> reversible = Refusals.reversible(change);
                    revision = revision.flatMap(
                            each -> reversible.isEmpty() ? Optional.of(each) : each.takeBack(reversible.get()));
                }
            }
            for (Permission said : BringIn.saidBy(applied, record.contact())) {
                if (said.answer() == Answer.YES) {
                    revision = revision.map(each -> each.retract(said));
                }
            }
            revision.ifPresentOrElse(
                    each -> goBack(new Reversal.PutBack(each.called(What.IMPORT_UNDONE)), removable, noted),
                    () -> keep(record.contact(), false));
        }

        private void goBack(Reversal last, Removable removable, List<Interaction> noted) {
            Contact contact = removable.record().contact();
            if (!fits(last)) {
                // So much was done to it and taken back that it does not go in one step: it stays.
                keep(contact, false);
                return;
            }
            Removable left = removable;
            for (List<Interaction> some : steps(noted)) {
                forgetting.add(new Reversal.Forget(left, some, current.appliedSignature()), contact);
                left = left.without(some);
            }
            // The import may have done nothing else to it, or nothing but what stays.
            if (!(last instanceof Reversal.PutBack(var revision) && revision.isEmpty())) {
                goingBack.add(last, contact);
            }
        }

        private static Removable afterForgetting(Removable removable, List<Interaction> noted) {
            Removable left = removable;
            for (List<Interaction> some : steps(noted)) {
                left = left.without(some);
            }
            return left;
        }

        private static List<List<Interaction>> steps(List<Interaction> noted) {
            List<List<Interaction>> steps = new ArrayList<>();
            for (int from = 0; from < noted.size(); from += MOST_FORGOTTEN) {
                steps.add(noted.subList(from, Math.min(noted.size(), from + MOST_FORGOTTEN)));
            }
            return steps;
        }

        private boolean fits(Reversal reversal) {
            return changeSets.writes(reversal) <= MOST_WRITES;
        }

        /** One transaction after the other, no contact twice in one. */
        private final class Parts {
            private final List<List<Reversal>> full = new ArrayList<>();
            private List<Reversal> open = new ArrayList<>();
            private final Set<ContactId> inOpen = new HashSet<>();
            private int room = MOST_WRITES;

            void add(Reversal reversal, Contact contact) {
                int writes = changeSets.writes(reversal);
                if (writes > room || inOpen.contains(contact.id())) {
                    full.add(open);
                    open = new ArrayList<>();
                    inOpen.clear();
                    room = MOST_WRITES;
                }
                open.add(reversal);
                inOpen.add(contact.id());
                room -= writes;
            }

            List<List<Reversal>> filled() {
                List<List<Reversal>> all = new ArrayList<>(full);
                if (!open.isEmpty()) {
                    all.add(open);
                }
                return all;
            }
        }

        /** Once, also when another of them was merged into it. */
        void keep(Contact contact, boolean saidNo) {
            if (kept.stream().noneMatch(each -> each.id().equals(contact.id()))) {
                kept.add(new Report.Kept(contact.id(), contact.facts().displayName(), saidNo));
            }
        }
    }
}
