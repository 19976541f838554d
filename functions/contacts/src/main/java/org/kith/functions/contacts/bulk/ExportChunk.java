package org.kith.functions.contacts.bulk;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactList;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.Look;
import org.kith.contacts.OtherContact;
import org.kith.contacts.Signature;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.functions.contacts.exports.ExportNames;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.functions.contacts.exports.ExportTables;
import org.kith.kernel.ContactId;
import org.kith.kernel.FieldId;

/** Writes one chunk of contacts into the parts of a file; with the last of them the file is made, all at once. */
final class ExportChunk {
    private static final int NAMES_AT_ONCE = 100;

    private final BulkStores stores;
    private final ExportPlan plan;

    ExportChunk(BulkStores stores, ExportPlan plan) {
        this.stores = stores;
        this.plan = plan;
    }

    /** The contacts as they are now; who is gone is in no file. Answers how many are in it. */
    int write(Job job, JobChunk chunk) {
        List<ContactRecord> records = plan.wantsEntries() ? whole(chunk) : alone(chunk);
        List<Contact> contacts = records.stream().map(ContactRecord::contact).toList();
        look(contacts, job.startedSignature());
        new ExportTables(plan, names(records))
                .parts(chunk.number(), records)
                .forEach((part, text) -> stores.exports().keepPart(job.id(), part, text));
        if (chunk.number() + 1 == job.chunks()) {
            stores.exports()
                    .make(
                            job.id(),
                            plan.fileType(),
                            out -> ExportTables.write(
                                    plan, job.chunks(), part -> stores.exports().part(job.id(), part), out));
        }
        return records.size();
    }

    private List<ContactRecord> alone(JobChunk chunk) {
        Map<ContactId, Contact> found = stores.contacts().contacts().findAll(chunk.contacts());
        return chunk.contacts().stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .map(ContactRecord::of)
                .toList();
    }

    /** One by one: a request for each, and one more for each that was merged into it. */
    private List<ContactRecord> whole(JobChunk chunk) {
        return chunk.contacts().stream()
                .flatMap(id -> stores.contacts().contacts().readWhole(id).stream())
                .map(ContactRecord::together)
                .toList();
    }

    private ExportNames names(List<ContactRecord> records) {
        Map<ContactId, OtherContact> named = new HashMap<>();
        // By the ids that stand there; who was merged is the one they are now.
        Stream.concat(
                        plan.named(records.stream().map(ContactRecord::contact).toList()).stream(),
                        records.stream().flatMap(ExportChunk::others))
                .distinct()
                .gather(Gatherers.windowFixed(NAMES_AT_ONCE))
                .map(stores.contacts().contacts()::allFound)
                .forEach(some -> some.forEach((id, contact) -> named.put(id, OtherContact.of(contact))));
        return new ExportNames(
                stores.contacts().lists().all().stream().collect(Collectors.toMap(ContactList::id, ContactList::name)),
                stores.contacts().relationshipKinds().all().stream()
                        .collect(Collectors.toMap(RelationshipKind::id, Function.identity())),
                named);
    }

    private static Stream<ContactId> others(ContactRecord record) {
        return Stream.concat(
                record.interactions().stream()
                        .flatMap(each -> each.others().stream().map(OtherContact::id)),
                record.relationships().stream().map(each -> each.other().id()));
    }

    /** Whose sensitive answers are in a file, their pages say that somebody saw them; once for a day, however often it is said. */
    private void look(List<Contact> contacts, Signature signature) {
        Set<FieldId> sensitive = plan.own().stream()
                .filter(ExportPlan.Own::sensitive)
                .map(ExportPlan.Own::field)
                .collect(Collectors.toSet());
        Look look = new Look(LocalDate.ofInstant(signature.at(), plan.zone()), signature.at(), signature.by());
        contacts.stream()
                .filter(contact -> !Collections.disjoint(contact.facts().own().keySet(), sensitive))
                .forEach(contact -> stores.contacts().contacts().look(contact.id(), look));
    }
}
