package org.kith.functions.contacts.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kith.functions.contacts.archives.GroupRows;
import org.kith.functions.contacts.archives.WriteArchive;
import org.kith.functions.contacts.exports.FileType;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;

/** Writes the rows of one chunk of contacts into a part of an archive; with the last of them the archive is made. */
final class ArchiveChunk {
    private static final String ROWS = "rows-";
    private static final String DOCUMENTS = "documents-";

    private final BulkStores stores;
    private final WholeGroup.Archive archive;

    ArchiveChunk(BulkStores stores, WholeGroup.Archive archive) {
        this.stores = stores;
        this.archive = archive;
    }

    static List<String> parts(int chunks) {
        return IntStream.range(0, chunks)
                .boxed()
                .flatMap(chunk -> Stream.of(ROWS + chunk, DOCUMENTS + chunk))
                .toList();
    }

    /** The contacts as they are now; of who is being erased there is nothing. Answers how many are in it. */
    int write(Job job, JobChunk chunk) {
        StringBuilder rows = new StringBuilder();
        List<GroupRows.File> documents = new ArrayList<>();
        int written = 0;
        for (ContactId contact : chunk.contacts()) {
            GroupRows.OfContact all = stores.archives().rows().ofContact(contact);
            all.rows().forEach(row -> rows.append(row).append('\n'));
            documents.addAll(all.documents());
            written += all.rows().isEmpty() ? 0 : 1;
        }
        stores.exports().keepPart(job.id(), ROWS + chunk.number(), written + "\n" + rows);
        stores.exports()
                .keepPart(
                        job.id(),
                        DOCUMENTS + chunk.number(),
                        documents.stream()
                                .map(each -> each.contact().value() + " "
                                        + each.document().value())
                                .collect(Collectors.joining("\n")));
        if (chunk.number() + 1 == job.chunks()) {
            make(job);
        }
        return written;
    }

    private void make(Job job) {
        Job.Decision by = job.started().orElseThrow();
        Iterable<WriteArchive.Contacts> contacts = () -> IntStream.range(0, job.chunks())
                .mapToObj(chunk -> stores.exports().part(job.id(), ROWS + chunk))
                .map(ArchiveChunk::contacts)
                .iterator();
        Iterable<GroupRows.File> documents = () -> IntStream.range(0, job.chunks())
                .boxed()
                .flatMap(chunk ->
                        stores.exports().part(job.id(), DOCUMENTS + chunk).lines())
                .map(line -> line.split(" ", -1))
                .map(ids -> new GroupRows.File(new ContactId(ids[0]), new DocumentId(ids[1])))
                .iterator();
        WriteArchive.Wanted wanted = new WriteArchive.Wanted(archive.group(), by.at(), by.name(), contacts, documents);
        stores.exports().make(job.id(), FileType.ZIP, out -> WriteArchive.write(stores.archives(), wanted, out));
    }

    private static WriteArchive.Contacts contacts(String part) {
        int end = part.indexOf('\n');
        return new WriteArchive.Contacts(Integer.parseInt(part.substring(0, end)), part.substring(end + 1));
    }
}
