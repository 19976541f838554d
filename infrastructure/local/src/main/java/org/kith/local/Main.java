package org.kith.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Starts the laptop edition from the command line and runs until it is interrupted. */
public final class Main {
    private Main() {}

    /** Prints one line when the app answers, or one sentence when it cannot. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            Options options =
                    Options.parse(List.of(arguments), System.getenv(), Path.of(System.getProperty("kith.root", "")));
            LaptopEdition edition = LaptopEdition.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(edition::close, "stop"));
            if (options.demo()) {
                System.out.println("The owner of the demo group signs in as " + edition.makeDemoGroup()
                        + "; her mail is at " + edition.origin() + "/outbox");
            }
            System.out.println("Kith is ready at " + edition.origin());
            Thread.currentThread().join();
        } catch (CannotStart | Options.Misunderstood e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
