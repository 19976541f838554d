package org.kith.functions.mailings.ses;

import java.time.Duration;
import org.kith.dynamodb.AwsClientSettings;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;

/**
 * Makes the client that sends: no retries anywhere, neither by the SDK nor by the HTTP client underneath, which the
 * contract of the sender holds it to, on a connection that is kept from the mail before, too. It is not the JDK's {@code
 * HttpURLConnection}, as for the other clients: that keeps five connections at most, and each further lane would pay for
 * a TLS handshake with every mail.
 */
public final class SesClients {
    /** Under which a mail server's answer is worth waiting for; beyond, the mail is in doubt. */
    static final Duration ANSWER = Duration.ofSeconds(10);

    /** SES closes idle connections; one it has just closed would cost a doubt. */
    private static final Duration IDLE = Duration.ofSeconds(3);

    private SesClients() {}

    /** A client for so many mails at once. */
    public static SesV2Client sendingOnce(AwsClientSettings settings, int atOnce) {
        return sendingOnce(settings, atOnce, ANSWER);
    }

    static SesV2Client sendingOnce(AwsClientSettings settings, int atOnce, Duration answer) {
        return builder(settings, atOnce, answer).build();
    }

    static SesV2ClientBuilder builder(AwsClientSettings settings, int atOnce, Duration answer) {
        return settings.apply(SesV2Client.builder(), "SESV2")
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(atOnce)
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(answer)
                        .connectionMaxIdleTime(IDLE)
                        .useIdleConnectionReaper(true))
                .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry())
                        .addExecutionInterceptor(new Departure()));
    }
}
