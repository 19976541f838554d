package org.kith.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.LaptopEdition;
import org.kith.local.Options;
import org.kith.local.Repository;

/** The demo group, made by the real functions. */
class DemoGroupIT {
    @Test
    void isMadeOnce(@TempDir Path data) throws Exception {
        try (LaptopEdition edition =
                LaptopEdition.start(Options.of(Repository.root()).withData(data).withPort(0))) {
            assertEquals("morag@harbour-befrienders.example", edition.makeDemoGroup());
            // Its one mail is the one that signed it up.
            assertEquals(1, edition.ses().outbox().size());

            edition.makeDemoGroup();

            assertEquals(1, edition.ses().outbox().size());
        }
    }
}
