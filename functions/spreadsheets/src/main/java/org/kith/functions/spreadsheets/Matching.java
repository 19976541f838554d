package org.kith.functions.spreadsheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.contacts.Contact;
import org.kith.contacts.GroupStores;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.Suppression;
import org.kith.functions.spreadsheets.differences.Difference;
import org.kith.functions.spreadsheets.differences.Since;
import org.kith.functions.spreadsheets.differences.ThreeWay;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.functions.spreadsheets.wishes.Wishes;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.InteractionId;

/** Finds out for each row whether its contact is known, and whether there is anything to do. */
final class Matching {
    private static final String OVERTAKEN = "They said yes themselves after the no in the sheet: the yes counts";

    private static final String LEFT = "They left a list themselves that the sheet names: they stay off it";

    /** As many as the stores answer in one request. */
    private static final int AT_ONCE = 100;

    private final GroupStores contacts;
    private final KnownContacts known;
    private final BringIn bringIn;

    private final WhatHappened whatHappened;
    private final LastTime lastTime;
    private final ThreeWay threeWay;

    Matching(
            GroupStores contacts,
            KnownContacts known,
            BringIn bringIn,
            WhatHappened whatHappened,
            LastTime lastTime,
            ThreeWay threeWay) {
        this.contacts = contacts;
        this.known = known;
        this.bringIn = bringIn;
        this.whatHappened = whatHappened;
        this.lastTime = lastTime;
        this.threeWay = threeWay;
    }

    /**
     * What is to be brought in, and how many rows are of which kind.
     *
     * @param matched by what rows found their contacts
     * @param noted what somebody should know of a row in view of its contact
     * @param notMailed why a contact gets no newsletter that said no or whose address is suppressed
     * @param matches whom each row is about
     * @param joining who joins which of the lists that rows name
     * @param differing where a row says something else than its contact does
     * @param rejected rows that were about somebody who is gone meanwhile, where nobody new is to come in
     */
    record Matched(
            List<Staged> staged,
            Counts counts,
            List<Remark> matched,
            List<RowMatch> matches,
            List<Remark> noted,
            List<Remark> notMailed,
            List<Joining> joining,
            List<Differing> differing,
            List<Rejected> rejected) {
        Matched {
            staged = List.copyOf(staged);
            matched = List.copyOf(matched);
            matches = List.copyOf(matches);
            noted = List.copyOf(noted);
            notMailed = List.copyOf(notMailed);
            joining = List.copyOf(joining);
            differing = List.copyOf(differing);
            rejected = List.copyOf(rejected);
        }
    }

    /** One contact that joins a list, which may be there or not. */
    record Joining(String list, boolean isNew) {}

    /** One row that says something else than its contact does. */
    record Differing(int row, String name, Difference difference) {}

    Matched match(List<Understood> rows) {
        Map<ContactId, Contact> found = found(rows);
        Map<EmailAddress, Suppression> suppressions = suppressions(rows, found);
        Map<ContactId, ContactId> others = known.unused(
                contacts.gone(),
                rows.stream()
                        .filter(row -> !found.containsKey(idOf(row)))
                        .map(row -> known.idFor(row.facts()))
                        .toList());
        Map<Understood, ContactId> telling = new HashMap<>();
        rows.forEach(
                row -> Optional.ofNullable(found.get(idOf(row))).ifPresent(contact -> telling.put(row, contact.id())));
        Set<InteractionId> noted = whatHappened.noted(telling);
        Findings findings = new Findings(bringIn.lists());
        for (Understood row : rows) {
            Match match = known.match(row);
            findings.note(known.doubts(row));
            Optional<Contact> contact = Optional.ofNullable(found.get(idOf(row)));
            findings.match(row, match, contact);
            if (contact.isEmpty() && bringIn.onlyKnown()) {
                findings.leaveOut(row);
            } else if (contact.isEmpty()) {
                ContactId id = known.idFor(row.facts());
                Staged creating = staged(row, others.getOrDefault(id, id), false, suppressions, Since.NOTHING);
                findings.create(creating, bringIn.create(creating.contact(), creating));
            } else {
                Staged checked = staged(row, contact.get().id(), true, suppressions, since(row, contact.get()));
                Staged filling = WhatHappened.isNoted(checked, noted) ? checked.withoutHappened() : checked;
                findings.fill(filling, contact.get(), bringIn.fill(contact.get(), filling));
            }
        }
        return findings.all();
    }

    /** A row belongs to the contact that it names; one with an address to who has it; one without, to whom an earlier import made of just such a row. */
    private ContactId idOf(Understood row) {
        return known.owner(row).orElseGet(() -> known.idFor(row.facts()));
    }

    private Map<ContactId, Contact> found(List<Understood> rows) {
        Map<ContactId, Contact> found = new HashMap<>();
        List<ContactId> wanted = rows.stream()
                .filter(row ->
                        row.facts().emails().isEmpty() || known.owner(row).isPresent())
                .map(this::idOf)
                .distinct()
                .toList();
        for (List<ContactId> some : parts(wanted)) {
            found.putAll(contacts.contacts().findAll(some));
        }
        return found;
    }

    private Map<EmailAddress, Suppression> suppressions(List<Understood> rows, Map<ContactId, Contact> found) {
        Map<EmailAddress, Suppression> suppressions = new HashMap<>();
        List<EmailAddress> wanted = rows.stream()
                .flatMap(row -> wanted(row, Optional.ofNullable(found.get(idOf(row)))))
                .distinct()
                .toList();
        for (List<EmailAddress> some : parts(wanted)) {
            suppressions.putAll(contacts.suppressions().among(some));
        }
        return suppressions;
    }

    /** The addresses that are not known to a contact, which says itself what is suppressed of its own. */
    private static Stream<EmailAddress> wanted(Understood row, Optional<Contact> contact) {
        return Stream.concat(
                        row.facts().emails().stream().map(LabelledEmail::address),
                        row.wishes().stopped().stream().map(Wishes.Stopped::address))
                .filter(address ->
                        contact.filter(each -> each.facts().hasEmail(address)).isEmpty());
    }

    private Since since(Understood row, Contact contact) {
        return lastTime.of(contact.id())
                .map(then -> threeWay.compare(contact.facts(), row.facts(), then))
                .orElse(Since.NOTHING);
    }

    private static Staged staged(
            Understood row,
            ContactId contact,
            boolean isKnown,
            Map<EmailAddress, Suppression> suppressions,
            Since since) {
        List<Suppression> own = wanted(row, Optional.empty())
                .distinct()
                .map(suppressions::get)
                .filter(Objects::nonNull)
                .toList();
        return new Staged(
                row.row(),
                contact,
                isKnown,
                row.facts(),
                row.wishes(),
                row.lists(),
                row.happened(),
                Optional.empty(),
                own,
                Staged.Foreseen.NOTHING,
                since);
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }

    /** What the rows come to, one after the other. */
    private static final class Findings {
        private final List<Staged> staged = new ArrayList<>();
        private final List<Remark> matched = new ArrayList<>();
        private final List<RowMatch> matches = new ArrayList<>();
        private final List<Remark> noted = new ArrayList<>();
        private final List<Remark> notMailed = new ArrayList<>();
        private final List<Joining> joining = new ArrayList<>();
        private final List<Differing> differing = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private final NamedLists lists;
        private Counts counts = Counts.NONE;

        Findings(NamedLists lists) {
            this.lists = lists;
        }

        void note(List<Remark> remarks) {
            noted.addAll(remarks);
        }

        void match(Understood row, Match match, Optional<Contact> contact) {
            String name = row.facts().displayName();
            contact.ifPresent(each -> matched.add(new Remark(
                    row.row(),
                    match.by().orElse(MatchedBy.ROW).words(),
                    pair(name, each.facts().displayName()))));
        }

        /** In the sheet, and in the record where that is another. */
        private static String pair(String sheet, String record) {
            return sheet.equals(record) ? sheet : sheet + " → " + record;
        }

        void leaveOut(Understood row) {
            rejected.add(AboutNobody.rejected(row));
            counts = counts.plus(new Counts(0, 0, 0, 0, 0, 1, 0, 0));
        }

        void create(Staged row, BroughtIn result) {
            staged.add(counted(row, result, new Counts(0, 0, 1, 0, 0, 0, 0, 0)));
        }

        void fill(Staged row, Contact contact, BroughtIn result) {
            if (result.isEmpty()) {
                counted(row, result, new Counts(0, 0, 0, 0, 1, 0, 0, 0));
            } else {
                staged.add(counted(row, result, new Counts(0, 0, 0, 1, 0, 0, 0, 0)));
            }
            String name = contact.facts().displayName();
            result.differences().forEach(each -> differing.add(new Differing(row.row(), name, each)));
            lists.of(row)
                    .filter(list -> contact.hasLeft(list.id()))
                    .forEach(list -> noted.add(new Remark(row.row(), LEFT, name + ", " + list.name())));
            row.wishes().refused().stream()
                    .filter(refused -> BringIn.isOvertaken(contact, refused))
                    .findFirst()
                    .ifPresent(refused -> noted.add(new Remark(row.row(), OVERTAKEN, refused.wording())));
        }

        Matched all() {
            return new Matched(staged, counts, matched, matches, noted, notMailed, joining, differing, rejected);
        }

        private Staged counted(Staged row, BroughtIn result, Counts kind) {
            matches.add(new RowMatch(row.row(), Optional.of(row.contact())));
            lists.of(row)
                    .filter(result::joins)
                    .map(list -> new Joining(list.name(), lists.isNew(list)))
                    .forEach(joining::add);
            Optional<String> reason = NoNewsletter.why(row, result);
            Staged.Foreseen foreseen = new Staged.Foreseen(result.refuses(), reason.isPresent(), result.differs());
            Staged counted = row.foreseen(foreseen);
            counts = counts.plus(kind).plus(Counts.of(counted));
            reason.ifPresent(why -> notMailed.add(
                    new Remark(row.row(), why, result.after().facts().displayName())));
            return counted;
        }
    }
}
