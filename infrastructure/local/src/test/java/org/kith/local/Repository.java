package org.kith.local;

import java.nio.file.Path;

/** Where the files of the repository and of the tests are. */
public final class Repository {
    private Repository() {}

    /** The folder with {@code template.yaml}. */
    public static Path root() {
        try {
            return Options.root(Path.of("").toAbsolutePath());
        } catch (Options.Misunderstood e) {
            throw new AssertionError(e);
        }
    }

    /** A file beside the tests' own template. */
    public static Path fixture(String name) {
        return root().resolve("infrastructure/local/src/test/resources/fixtures")
                .resolve(name);
    }
}
