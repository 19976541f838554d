package org.kith.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A local server in a process of its own. It prints {@code port=N} when it listens, and ends when its standard input
 * closes: that happens when this process ends, however it ends.
 */
public final class ServerProcess implements AutoCloseable {
    /** A port that was free may be taken a moment later by somebody else: then the next start finds another. */
    private static final int ATTEMPTS = 3;

    private static final long SECONDS_TO_END = 5;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * What to run.
     *
     * @param module the folder of the built Maven module
     * @param heapMegabytes the most that its heap may grow to
     * @param data the folder that it keeps its data in; nothing is kept without one
     */
    public record Server(Path module, String mainClass, int heapMegabytes, Optional<Path> data) {}

    /** Starts a server and waits until it listens. */
    public static ServerProcess start(Server server) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Process process = launch(server);
            Optional<Integer> port = awaitPort(process);
            if (port.isPresent()) {
                return new ServerProcess(process, port.get());
            }
            process.destroyForcibly();
            if (attempt == ATTEMPTS) {
                throw new IOException(server.mainClass() + " did not start; what it said is above");
            }
        }
    }

    private static Process launch(Server server) throws IOException {
        Path classes = server.module().resolve("target/classes");
        Path libraries = server.module().resolve("target/lib");
        if (!Files.isDirectory(classes) || !Files.isDirectory(libraries)) {
            throw new IOException(server.module() + " is not built");
        }
        List<String> command = new ArrayList<>(List.of(
                // Ctrl-C reaches every process of a terminal; this one has to answer until we have stopped.
                "/bin/sh",
                "-c",
                "trap '' INT; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + server.heapMegabytes() + "m",
                // Small and quick to start matter more here than a last tenth of speed.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // sqlite4java and Pekko use what newer JDKs warn about.
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.library.path=" + libraries,
                "-cp",
                classes + System.getProperty("path.separator") + libraries.resolve("*"),
                server.mainClass()));
        server.data().map(Path::toString).ifPresent(command::add);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The port, or empty when the process ends without telling one. Other lines are dropped. */
    private static Optional<Integer> awaitPort(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("port=")) {
                drain(lines);
                return Optional.of(Integer.parseInt(line.substring("port=".length())));
            }
        }
        return Optional.empty();
    }

    /** Reads on, so that a server that prints never waits for a full pipe. */
    private static void drain(BufferedReader lines) {
        Thread.ofVirtual().start(() -> {
            try {
                while (lines.readLine() != null) {
                    // Nobody asked for it.
                }
            } catch (IOException e) {
                // The process has ended.
            }
        });
    }

    /** Where it answers. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Ends the process, by closing its standard input, and waits for it; by force after five seconds. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
