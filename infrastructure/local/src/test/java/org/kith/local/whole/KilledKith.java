package org.kith.local.whole;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kith.local.Repository;

/** The laptop edition as a process of its own, as a user runs it, so that it can be killed as a power cut would. */
final class KilledKith implements AutoCloseable {
    private static final String READY = "Kith is ready at ";

    private final Process process;
    private final URI origin;

    private KilledKith(Process process, URI origin) {
        this.process = process;
        this.origin = origin;
    }

    /** Starts it with its data in a folder, and waits until it is ready. */
    static KilledKith start(Path data, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dkith.root=" + Repository.root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.kith.local.Main",
                        "--port",
                        "0",
                        "--data",
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(settings);
        Process process = builder.start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new AssertionError("Kith ended before it was ready");
        }
        // Its pipe must not fill up.
        Thread.startVirtualThread(() -> output.lines().forEach(ignored -> {}));
        return new KilledKith(process, URI.create(line.substring(READY.length()).strip()));
    }

    URI origin() {
        return origin;
    }

    /** SIGKILL: no farewell, no flush. */
    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                throw new AssertionError("Kith survived being killed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
