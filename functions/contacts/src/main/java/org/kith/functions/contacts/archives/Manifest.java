package org.kith.functions.contacts.archives;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;

/**
 * What is in an archive.
 *
 * @param group the group's name then
 * @param madeBy the name of who had it made
 * @param contacts how many it holds, the deleted and the merged among them
 * @param entries in the order in which they are put back
 * @param missing documents whose bytes were gone when it was made
 */
public record Manifest(
        String group, Instant madeAt, String madeBy, int contacts, List<Entry> entries, List<DocumentId> missing) {
    /** So much is read in a few seconds, and its rows are written in half a minute. */
    private static final long STEP_BYTES = 16L << 20;

    /** Where rows are: a line of JSON each. */
    static final String ROWS = "rows/";

    /** Where the bytes of documents are, each under the ids of whose it is and of its own. */
    private static final Pattern DOCUMENT = Pattern.compile("documents/([0-9a-z]{26})/([0-9a-z]{26})");

    static String document(GroupRows.File file) {
        return "documents/" + file.contact().value() + "/" + file.document().value();
    }

    /** Keeps copies. */
    public Manifest {
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
    }

    /**
     * A file in the archive.
     *
     * @param contacts whose rows are in it
     * @param sha256 of its bytes, in hex
     */
    public record Entry(String name, int contacts, long bytes, String sha256) {
        /** The document whose bytes these are; empty when they are rows. */
        Optional<GroupRows.File> document() {
            return Optional.of(DOCUMENT.matcher(name))
                    .filter(Matcher::matches)
                    .map(found -> new GroupRows.File(new ContactId(found.group(1)), new DocumentId(found.group(2))));
        }
    }

    /** The entries, cut into steps of a few seconds each; what is large is a step of its own. */
    public List<List<Entry>> steps() {
        List<List<Entry>> steps = new ArrayList<>();
        List<Entry> step = new ArrayList<>();
        long bytes = 0;
        for (Entry entry : entries) {
            if (!step.isEmpty() && bytes + entry.bytes() > STEP_BYTES) {
                steps.add(List.copyOf(step));
                step.clear();
                bytes = 0;
            }
            step.add(entry);
            bytes += entry.bytes();
        }
        if (!step.isEmpty()) {
            steps.add(List.copyOf(step));
        }
        return steps;
    }
}
