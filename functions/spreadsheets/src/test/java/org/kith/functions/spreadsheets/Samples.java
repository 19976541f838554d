package org.kith.functions.spreadsheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Files as people have them. */
final class Samples {
    private Samples() {}

    static byte[] read(String name) {
        try {
            return java.nio.file.Files.readAllBytes(Path.of("src", "test", "resources", "samples", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
