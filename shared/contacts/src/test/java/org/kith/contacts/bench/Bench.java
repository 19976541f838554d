package org.kith.contacts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kith.testing.bench.Report;

/**
 * Measures what looks at everybody in a group, in memory, over groups that are generated the same each time. No test:
 * {@code scripts/bench} runs it against the jars that are deployed.
 */
public final class Bench {
    private Bench() {}

    /** Takes the folder to write to and the names of benchmarks. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            Report report = new Report(name);
            switch (name) {
                case "search" -> SearchBench.run(report);
                case "segments" -> SegmentsBench.run(report);
                case "duplicates" -> DuplicatesBench.run(report);
                case "homes" -> HomesBench.run(report);
                default -> throw new IllegalArgumentException("No benchmark " + name);
            }
            System.out.println(report.table());
            Files.writeString(folder.resolve(name + ".json"), report.json());
        }
    }
}
