package org.kith.local.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files that are there whole or not at all, and that outlive a killed process and a lost power cable. */
public final class DurableFile {
    /** The ending of a file that is being written; one that is found at start was left by a kill and means nothing. */
    public static final String UNFINISHED = ".unfinished";

    private DurableFile() {}

    /** Puts the bytes in place of whatever was there. When this returns, they are on disk. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, bytes, true);
    }

    /** Likewise, but a lost power cable may bring back what was there before. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        write(file, bytes, false);
    }

    private static void write(Path file, byte[] bytes, boolean force) throws IOException {
        Path folder = folder(file);
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(UUID.randomUUID() + UNFINISHED);
        try (FileChannel channel =
                FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            if (force) {
                channel.force(true);
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (!force) {
            return;
        }
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            // The name is part of the folder, which has to reach the disk, too.
            directory.force(true);
        }
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException(file + " is not a file in a folder");
        }
        return folder;
    }
}
