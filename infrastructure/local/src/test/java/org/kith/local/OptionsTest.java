package org.kith.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line and the environment. */
class OptionsTest {
    private static Options parse(List<String> arguments, Map<String, String> environment) throws Exception {
        return Options.parse(arguments, environment, Repository.root().resolve("infrastructure"));
    }

    private static String refusal(List<String> arguments, Map<String, String> environment) {
        return String.valueOf(assertThrows(Options.Misunderstood.class, () -> parse(arguments, environment))
                .getMessage());
    }

    @Test
    void runsTheRepositorysTemplateOnPort8080WhenNothingIsSaid() throws Exception {
        Options options = parse(List.of(), Map.of());

        assertEquals(8080, options.port());
        assertEquals(Repository.root().resolve("template.yaml"), options.template());
        assertEquals(Repository.root().resolve(".kith"), options.data());
        assertEquals(Map.of(), options.settings());
    }

    @Test
    void takesTheCommandLineBeforeTheEnvironment() throws Exception {
        Options options = parse(
                List.of("--port", "0", "--data", "/tmp/other"),
                Map.of(
                        "KITH_LAPTOP_PORT", "9000",
                        "KITH_LAPTOP_SES_PORT", "9001",
                        "KITH_LAPTOP_SEND_RATE", "14",
                        "KITH_SEND_DELAY_SECONDS", "1",
                        "HOME", "/root"));

        assertEquals(0, options.port());
        assertEquals(9001, options.sesPort());
        assertEquals(14, options.quota().perSecond());
        assertEquals(Path.of("/tmp/other"), options.data());
        assertEquals(Map.of("KITH_SEND_DELAY_SECONDS", "1"), options.settings());
    }

    @Test
    void saysInASentenceWhatItDoesNotUnderstand(@TempDir Path elsewhere) {
        assertEquals("--port needs a value after it.", refusal(List.of("--port"), Map.of()));
        assertEquals(
                "--port needs a whole number up to 65535, not \"70000\".",
                refusal(List.of("--port", "70000"), Map.of()));
        assertEquals(
                "Kith does not know --colour; it takes --demo, --port and --data.",
                refusal(List.of("--colour", "red"), Map.of()));
        assertEquals(
                "Kith does not know the setting KITH_LAPTOP_COLOUR.",
                refusal(List.of(), Map.of("KITH_LAPTOP_COLOUR", "red")));
        assertEquals(
                "Kith must be started inside its repository: there is no template.yaml here.",
                assertThrows(Options.Misunderstood.class, () -> Options.parse(List.of(), Map.of(), elsewhere))
                        .getMessage());
    }
}
