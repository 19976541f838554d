package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A workbook of 100,000 rows is read, mapped and folded, and handed back, in 256 MB, in a machine of its own. */
class BoundedHeapTest {
    @Test
    void aHundredThousandRowsFitInto256Megabytes() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    /** What runs there. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            ImportBench.read("XLSX", 100_000);
            ImportBench.handBack("XLSX", 100_000);
            ImportBench.handBack("CSV", 100_000);
        }
    }
}
