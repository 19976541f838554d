package org.kith.local.ses;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.kith.local.http.LocalServer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** The laptop's SES on a free port, and the real client of SES, which asks once and waits a second. */
record RunningSes(SesEndpoint endpoint, SesV2Client client, LocalServer server) implements AutoCloseable {

    static RunningSes start(Path folder) throws IOException {
        SesEndpoint endpoint = new SesEndpoint(
                Outbox.open(folder.resolve("outbox"), Clock.systemUTC()),
                Tenants.open(folder.resolve("tenants")),
                new SesEndpoint.Quota(1000, 5000, Duration.ofSeconds(1)));
        LocalServer server = LocalServer.bind(0);
        server.start(endpoint::answer, Map.of());
        SesV2Client client = SesV2Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + server.port()))
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(1)))
                .overrideConfiguration(configuration -> configuration.retryStrategy(retry -> retry.maxAttempts(1)))
                .build();
        return new RunningSes(endpoint, client, server);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
