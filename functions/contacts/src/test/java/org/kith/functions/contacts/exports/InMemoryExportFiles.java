package org.kith.functions.contacts.exports;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kith.kernel.GroupId;
import org.kith.kernel.JobId;

/** Files of all groups, in memory. An address is good for ever. */
public final class InMemoryExportFiles implements ExportFiles.Source {
    private final Map<String, String> texts = new TreeMap<>();
    private int left = Integer.MAX_VALUE;

    /** Has one of the next requests fail, counted from 1, and nothing of it done. */
    public void failAt(int request) {
        left = request;
    }

    private void request() {
        left--;
        if (left == 0) {
            throw new IllegalStateException("Killed");
        }
    }

    /** What stands behind an address. */
    public Optional<String> at(String url) {
        return Optional.ofNullable(texts.get(url.substring(0, url.indexOf('?'))));
    }

    /** How many objects there are, parts included. */
    public int size() {
        return texts.size();
    }

    @Override
    public ExportFiles of(GroupId group) {
        return new ExportFiles() {
            @Override
            public void keepPart(JobId job, int number, String text) {
                request();
                texts.put(part(job, number), text);
            }

            @Override
            public void join(JobId job, int parts) {
                request();
                StringBuilder together = new StringBuilder();
                for (int number = 0; number < parts; number++) {
                    together.append(
                            Optional.ofNullable(texts.get(part(job, number))).orElseThrow());
                }
                texts.put(file(job), together.toString());
            }

            @Override
            public void removeParts(JobId job, int parts) {
                for (int number = 0; number < parts; number++) {
                    request();
                    texts.remove(part(job, number));
                }
            }

            @Override
            public void remove(JobId job) {
                texts.remove(file(job));
            }

            @Override
            public String download(JobId job, String name) {
                return file(job) + "?name=" + name;
            }

            private String part(JobId job, int number) {
                return file(job) + "-" + number;
            }

            private String file(JobId job) {
                return group.value() + "/" + job.value();
            }
        };
    }
}
