package org.kith.functions.contacts.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.kith.functions.contacts.archives.ArchiveFiles.Uploaded;
import org.kith.functions.contacts.archives.Manifest.Entry;
import org.kith.functions.contacts.archives.ReadArchive;
import org.kith.functions.contacts.archives.UnreadableArchiveException;

/** Does one step of putting an archive back. First all of it is looked at, then all of it is written. */
final class RestoreChunk {
    private final BulkStores stores;
    private final WholeGroup.Restore restore;

    RestoreChunk(BulkStores stores, WholeGroup.Restore restore) {
        this.stores = stores;
        this.restore = restore;
    }

    /** Of so many steps of an archive. */
    static int chunks(int steps) {
        return 2 * steps;
    }

    /** True of a job whose next chunk is written, and no longer looked at only. */
    static boolean writes(Job job) {
        return job.chunksDone() >= job.chunks() / 2;
    }

    /**
     * Answers how many contacts were put back. Killed in between, the same is written again, which changes nothing.
     *
     * @throws UnreadableArchiveException when it is not the archive that was looked at when it was sent
     */
    int run(JobChunk chunk) {
        try (ReadArchive archive = open()) {
            List<List<Entry>> steps = archive.manifest().steps();
            if (chunk.number() < steps.size()) {
                for (Entry entry : steps.get(chunk.number())) {
                    archive.check(entry);
                }
                return 0;
            }
            int written = 0;
            for (Entry entry : steps.get(chunk.number() - steps.size())) {
                archive.putBack(entry, stores.archives());
                written += entry.contacts();
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException("An archive cannot be read", e);
        }
    }

    private ReadArchive open() throws IOException {
        Uploaded uploaded = stores.archives()
                .files()
                .uploaded()
                .filter(restore::isOf)
                .orElseThrow(UnreadableArchiveException::changed);
        return ReadArchive.open(uploaded.bytes(), stores.archives().seal());
    }
}
