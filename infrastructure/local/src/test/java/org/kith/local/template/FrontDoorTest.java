package org.kith.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Repository;

/** The API is reached through CloudFront only, which keeps foreign scripts out. */
class FrontDoorTest {

    @TestFactory
    Stream<DynamicTest> rules(@TempDir Path folder) {
        return Rule.hold(
                folder,
                new Rule(
                        "front door",
                        FrontDoorTest::theApiIsReachedThroughCloudFrontOnly,
                        "infrastructure/web.yaml",
                        "HeaderName: x-kith-edge",
                        "HeaderName: x-other",
                        "CloudFront does not show the functions its secret"),
                new Rule(
                        "front door guarded",
                        FrontDoorTest::theApiIsReachedThroughCloudFrontOnly,
                        "template.yaml",
                        "KITH_EDGE_SECRET",
                        "KITH_OTHER_SECRET"));
    }

    private static List<String> theApiIsReachedThroughCloudFrontOnly(Declarations declared) {
        List<String> broken = new ArrayList<>();
        for (Stack.Resource function : declared.functions()) {
            if (!Declarations.events(function, "HttpApi").isEmpty()
                    && function.properties()
                            .find("Environment", "Variables", "KITH_EDGE_SECRET")
                            .isEmpty()) {
                broken.add(function.id() + " answers requests that did not come through CloudFront");
            }
        }
        boolean shown = declared.stack().resources("AWS::CloudFront::Distribution").stream()
                .flatMap(distribution ->
                        distribution.properties().get("DistributionConfig").get("Origins").items().stream())
                .anyMatch(origin -> origin.find("OriginCustomHeaders").map(Node::items).orElse(List.of()).stream()
                        .anyMatch(header -> header.get("HeaderName").text().equals("x-kith-edge")));
        if (!shown) {
            broken.add("CloudFront does not show the functions its secret");
        }
        return broken;
    }

    @Test
    void sendsTheHeadersThatKeepAForeignScriptOut() {
        Map<String, String> headers = new Platform(
                        Stack.read(Repository.root().resolve("template.yaml")),
                        new Values(new BareThings(), Map.of("FilesOrigin", "https://files.example")))
                .responseHeaders();

        String policy = headers.getOrDefault("Content-Security-Policy", "");
        for (String directive : List.of(
                "default-src 'none'",
                "script-src 'self'",
                "connect-src 'self' https://files.example",
                "object-src 'none'",
                "base-uri 'none'",
                "frame-ancestors 'none'")) {
            assertTrue((policy + ";").contains(directive + ";"), directive + " is not in " + policy);
        }
        assertEquals("nosniff", headers.get("X-Content-Type-Options"));
        assertEquals("max-age=63072000; includeSubDomains", headers.get("Strict-Transport-Security"));
        assertEquals("same-origin", headers.get("Referrer-Policy"));
    }
}
