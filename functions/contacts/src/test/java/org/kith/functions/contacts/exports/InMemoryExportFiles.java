package org.kith.functions.contacts.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kith.kernel.GroupId;
import org.kith.kernel.JobId;

/** Files of all groups, in memory. An address is good for ever. */
public final class InMemoryExportFiles implements ExportFiles.Source {
    private final Map<String, byte[]> objects = new TreeMap<>();
    private int left = Integer.MAX_VALUE;
    private Runnable whileMaking = () -> {};

    /** Has one of the next requests that write fail, counted from 1, and nothing of it done. */
    public void failAt(int request) {
        left = request;
    }

    /** Has something happen each time that a file is being made. */
    public void whileMaking(Runnable other) {
        whileMaking = other;
    }

    private void request() {
        left--;
        if (left == 0) {
            throw new IllegalStateException("Killed");
        }
    }

    /** What stands behind an address, as text. */
    public Optional<String> at(String url) {
        return bytes(url).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** What stands behind an address. */
    public Optional<byte[]> bytes(String url) {
        return Optional.ofNullable(objects.get(url.substring(0, url.indexOf('?'))));
    }

    /** How many objects there are, parts included. */
    public int size() {
        return objects.size();
    }

    @Override
    public ExportFiles of(GroupId group) {
        return new ExportFiles() {
            @Override
            public void keepPart(JobId job, String part, String text) {
                request();
                objects.put(key(job, part), text.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public String part(JobId job, String part) {
                return new String(
                        Optional.ofNullable(objects.get(key(job, part))).orElseThrow(), StandardCharsets.UTF_8);
            }

            @Override
            public void make(JobId job, FileType type, Writing writing) {
                request();
                ByteArrayOutputStream made = new ByteArrayOutputStream();
                try {
                    writing.to(made);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                whileMaking.run();
                objects.put(file(job), made.toByteArray());
            }

            @Override
            public void removeParts(JobId job, Collection<String> parts) {
                for (String part : parts) {
                    request();
                    objects.remove(key(job, part));
                }
            }

            @Override
            public void remove(JobId job) {
                objects.remove(file(job));
            }

            @Override
            public String download(JobId job, String name, FileType type) {
                return file(job) + "?name=" + name;
            }

            private String key(JobId job, String part) {
                return file(job) + "-" + part;
            }

            private String file(JobId job) {
                return group.value() + "/" + job.value();
            }
        };
    }
}
