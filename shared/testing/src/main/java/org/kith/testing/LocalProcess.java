package org.kith.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts one of the laptop edition's servers, in memory, in a process that ends with this JVM. */
final class LocalProcess {
    private static final Path SERVERS = Path.of("infrastructure", "local");

    private LocalProcess() {}

    /** Where the server listens, once it does. The module is a folder under {@code infrastructure/local}. */
    static URI start(String module, String mainClass) {
        Path target = root().resolve(SERVERS).resolve(module).resolve("target");
        Path libraries = target.resolve("lib");
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-Djava.library.path=" + libraries,
                "-cp",
                target.resolve("classes") + File.pathSeparator + libraries.resolve("*"),
                mainClass);
        process.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            // Its standard input is a pipe of ours: when this JVM ends, however it ends, so does the process.
            Process started = process.start();
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
            String line = output.readLine();
            while (line != null && !line.startsWith("port=")) {
                line = output.readLine();
            }
            if (line == null) {
                throw new IllegalStateException(mainClass + " did not start; is " + libraries + " built?");
            }
            return URI.create("http://localhost:" + line.substring("port=".length()));
        } catch (IOException e) {
            throw new IllegalStateException(mainClass + " cannot be started from " + target, e);
        }
    }

    /** The checkout: tests run in their module's folder. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(SERVERS))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("No folder above this one holds " + SERVERS);
            }
        }
        return folder;
    }
}
