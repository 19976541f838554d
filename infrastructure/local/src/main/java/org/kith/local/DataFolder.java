package org.kith.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folder that the laptop edition keeps everything in, held by one edition at a time. */
final class DataFolder implements AutoCloseable {
    private static final String ENDPOINTS = "endpoints.json";

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the folder, or says who has it. The lock ends with the process, however that ends. */
    static DataFolder take(Path folder) throws IOException, CannotStart {
        FileChannel channel = FileChannel.open(
                Files.createDirectories(folder).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isTaken(channel)) {
            channel.close();
            throw new CannotStart("Kith is already running with the data in " + folder + address(folder)
                    + ". Ctrl-C in its window ends it; --data and --port let another run beside it.");
        }
        return new DataFolder(folder, channel);
    }

    /** Where it is; nothing while it starts. */
    private static String address(Path folder) {
        try {
            return ", at "
                    + JsonMapper.shared()
                            .readTree(folder.resolve(ENDPOINTS))
                            .path("app")
                            .asString();
        } catch (JacksonException none) {
            return "";
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    Path tables() {
        return folder.resolve("tables");
    }

    Path queues() {
        return folder.resolve("queues");
    }

    Path files() {
        return folder.resolve("files");
    }

    Path outbox() {
        return folder.resolve("outbox");
    }

    Path tenants() {
        return folder.resolve("tenants");
    }

    Path secrets() {
        return folder.resolve("secrets");
    }

    /** Tells tests and the curious where the local servers listen. */
    Path endpoints() {
        return folder.resolve(ENDPOINTS);
    }

    /** There once the demo group was made. */
    Path demo() {
        return folder.resolve("demo");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
