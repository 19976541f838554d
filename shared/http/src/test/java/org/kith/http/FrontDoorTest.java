package org.kith.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.kernel.Environment;

class FrontDoorTest {
    private static final String ORIGIN = "https://kith.example.org";
    private static final String GATEWAY_SEES = "198.51.100.9";

    private final FrontDoor laptop = new FrontDoor(ORIGIN, List.of());
    private final FrontDoor deployed =
            FrontDoor.from(new Environment(Map.of("KITH_ORIGIN", ORIGIN, "KITH_EDGE_SECRET", "new,old")));

    @Test
    void whileTheSecretIsRotatedBothAreTaken() {
        assertTrue(deployed.admits(showing("new")));
        assertTrue(deployed.admits(showing("old")));
        assertFalse(deployed.admits(showing("new,old")));
        assertFalse(deployed.admits(showing("")));
        assertFalse(deployed.admits(request(Map.of())));
    }

    @Test
    void withoutCloudFrontNothingNeedBeShown() {
        assertTrue(laptop.admits(request(Map.of())));
    }

    @Test
    void onlyOurOwnOriginIsOurs() {
        assertTrue(laptop.isOwnPage(request(Map.of("origin", ORIGIN))));
        for (String foreign : List.of("null", "https://kith.example.org.evil.example", ORIGIN + ":8443", "")) {
            assertFalse(laptop.isOwnPage(request(Map.of("origin", foreign))), foreign);
        }
        assertFalse(laptop.isOwnPage(request(Map.of())));
    }

    @Test
    void behindCloudFrontTheSenderIsWhatCloudFrontWroteAndNotWhatTheSenderClaims() {
        assertEquals("203.0.113.5", deployed.sender(GATEWAY_SEES, Optional.of("203.0.113.5")));
        assertEquals("203.0.113.5", deployed.sender(GATEWAY_SEES, Optional.of("203.0.113.5, " + GATEWAY_SEES)));
        assertEquals("203.0.113.5", deployed.sender(GATEWAY_SEES, Optional.of("10.0.0.1, 203.0.113.5")));
        assertEquals(GATEWAY_SEES, deployed.sender(GATEWAY_SEES, Optional.of(" , ")));
        assertEquals(GATEWAY_SEES, deployed.sender(GATEWAY_SEES, Optional.empty()));
    }

    @Test
    void withoutCloudFrontNobodyIsBelieved() {
        assertEquals(GATEWAY_SEES, laptop.sender(GATEWAY_SEES, Optional.of("203.0.113.5")));
    }

    private static Request showing(String secret) {
        return request(Map.of(FrontDoor.EDGE_HEADER, secret));
    }

    private static Request request(Map<String, String> headers) {
        return new Request(Map.of(), Map.of(), headers, Map.of(), "", "", Instant.EPOCH);
    }
}
