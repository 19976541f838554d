package org.kith.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Starts the laptop edition from the command line and runs until it is interrupted. */
public final class Main {
    /** A log that is larger when Kith starts is begun anew. */
    private static final long MOST_LOG_BYTES = 10 << 20;

    private Main() {}

    /** Prints one line when the app answers, or one sentence when it cannot. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            Options options =
                    Options.parse(List.of(arguments), System.getenv(), Path.of(System.getProperty("kith.root", "")));
            PrintStream console = System.out;
            System.setOut(log(options.data().resolve("kith.log")));
            LaptopEdition edition = LaptopEdition.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(edition::close, "stop"));
            if (options.demo()) {
                console.println("The owner of the demo group signs in as " + edition.makeDemoGroup() + " at "
                        + edition.origin() + "/sign-in; her mail is at " + edition.origin() + "/outbox");
            }
            console.println("Kith is ready at " + edition.origin());
            console.println("Ctrl-C ends it.");
            Thread.currentThread().join();
        } catch (CannotStart | Options.Misunderstood e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** What functions write for whoever operates Kith goes into a file; what fails still shows on the terminal. */
    private static PrintStream log(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        boolean full = Files.exists(file) && Files.size(file) > MOST_LOG_BYTES;
        OutputStream bytes = Files.newOutputStream(
                file,
                StandardOpenOption.CREATE,
                full ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
