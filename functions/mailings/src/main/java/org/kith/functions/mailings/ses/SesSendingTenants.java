package org.kith.functions.mailings.ses;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.functions.mailings.sending.SendingTenants;
import org.kith.kernel.GroupId;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.AlreadyExistsException;
import software.amazon.awssdk.services.sesv2.model.ConcurrentModificationException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/**
 * Tenants of SES, each with its group's id for a name: SES takes up to 64 letters, digits, hyphens and underscores. All
 * of them send from the platform's own identity and with its configuration set, so both are associated with each.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/tenants.html">Tenants</a>
 */
public final class SesSendingTenants implements SendingTenants {
    /** Long enough that few chunks of a mailing ask, and not too long for a tenant that somebody deleted. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final int MOST_KEPT = 1_000;

    /** For each of three requests, so that a function that has 30 seconds can still send. */
    private static final AwsRequestOverrideConfiguration SOON = AwsRequestOverrideConfiguration.builder()
            .apiCallTimeout(Duration.ofSeconds(3))
            .build();

    private final SesV2Client client;
    private final List<String> resources;
    private final InstantSource clock;

    /** When each was found in order, the longest ago first. */
    private final Map<GroupId, Instant> ready = new LinkedHashMap<>();

    /**
     * Takes the client.
     *
     * @param resources the ARNs of what every group sends with
     */
    public SesSendingTenants(SesV2Client client, List<String> resources, InstantSource clock) {
        this.client = client;
        this.resources = List.copyOf(resources);
        this.clock = clock;
    }

    @Override
    public Outcome prepare(GroupId group) {
        if (isReady(group)) {
            return new Outcome.Ready();
        }
        try {
            make(group.value());
        } catch (SesV2Exception answer) {
            return classed(answer);
        }
        remember(group);
        return new Outcome.Ready();
    }

    private void make(String tenant) {
        unlessThere(
                () -> client.createTenant(request -> request.tenantName(tenant).overrideConfiguration(SOON)));
        for (String resource : resources) {
            unlessThere(() -> client.createTenantResourceAssociation(
                    request -> request.tenantName(tenant).resourceArn(resource).overrideConfiguration(SOON)));
        }
    }

    private static void unlessThere(Runnable request) {
        try {
            request.run();
        } catch (AlreadyExistsException there) {
            // By an earlier try, which may have been killed behind it, or by another sender.
        }
    }

    /** SES takes one CreateTenant a second; whoever comes too early does not come too often. */
    private static Outcome classed(SesV2Exception answer) {
        int status = answer.statusCode();
        if (status == 429 || answer.isThrottlingException() || answer instanceof ConcurrentModificationException) {
            return new Outcome.Later();
        }
        if (status >= 400 && status < 500 && status != 408) {
            return new Outcome.Barred("Our mail service does not accept how we are set up to send");
        }
        throw answer;
    }

    private synchronized boolean isReady(GroupId group) {
        return Optional.ofNullable(ready.get(group))
                .filter(since -> clock.instant().isBefore(since.plus(KEPT)))
                .isPresent();
    }

    private synchronized void remember(GroupId group) {
        ready.remove(group);
        ready.put(group, clock.instant());
        if (ready.size() > MOST_KEPT) {
            ready.remove(ready.keySet().iterator().next());
        }
    }
}
