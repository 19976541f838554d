package org.kith.functions.mailings.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.sending.FakeMailSender;
import org.kith.functions.mailings.sending.FakeSendingTenants.Answer;
import org.kith.functions.mailings.sending.SendingTenants;
import org.kith.functions.mailings.sending.SendingTenants.Outcome;
import org.kith.functions.mailings.sending.SendingTenantsContract;
import org.kith.testing.FixedClock;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** The real adapter on the real SDK, over HTTP. */
class SesSendingTenantsTest extends SendingTenantsContract {
    private final FixedClock clock = new FixedClock();
    private SesStub stub;
    private SesV2Client client;

    @BeforeEach
    void start() throws IOException {
        stub = new SesStub();
        client = SesMailSenderTest.client(stub.endpoint().toString());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        stub.close();
    }

    @Override
    protected SendingTenants process() {
        return new SesSendingTenants(client, List.of(SesStub.IDENTITY, SesStub.CONFIGURATION_SET), clock);
    }

    @Override
    protected void next(Answer answer) {
        stub.nextAboutTenants(
                switch (answer) {
                    case MAKE -> FakeMailSender.Answer.ACCEPT;
                    case THROTTLE -> FakeMailSender.Answer.THROTTLE;
                    case REFUSE -> FakeMailSender.Answer.ACCESS_DENIED;
                    case BREAK -> FakeMailSender.Answer.ACCEPT_THEN_ERROR;
                });
    }

    @Override
    protected Set<String> tenants() {
        return stub.tenants().keySet();
    }

    @Test
    void aTenantMaySendFromOurDomainWithOurConfigurationSet() {
        process().prepare(GROUP);
        assertEquals(Map.of(GROUP.value(), Set.of(SesStub.IDENTITY, SesStub.CONFIGURATION_SET)), stub.tenants());
    }

    /** As when its maker is killed between two requests, or the second is answered with an error. */
    @Test
    void aTenantHalfMadeIsFinished() {
        for (Answer second : List.of(Answer.BREAK, Answer.THROTTLE, Answer.REFUSE)) {
            next(Answer.MAKE);
            next(second);
            if (second == Answer.BREAK) {
                assertThrows(SdkException.class, () -> process().prepare(GROUP));
            } else {
                process().prepare(GROUP);
            }
            assertEquals(Map.of(GROUP.value(), Set.of()), stub.tenants());
        }
        assertEquals(new Outcome.Ready(), process().prepare(GROUP));
        assertEquals(Map.of(GROUP.value(), Set.of(SesStub.IDENTITY, SesStub.CONFIGURATION_SET)), stub.tenants());
    }

    @Test
    void aServiceThatDoesNotAnswerIsNotWaitedForLong() {
        stub.nextAboutTenants(FakeMailSender.Answer.ACCEPT_THEN_TIME_OUT);
        assertThrows(SdkException.class, () -> process().prepare(GROUP));
    }

    @Test
    void whatIsInOrderIsNotLookedAtForSomeMinutes() {
        SendingTenants process = process();
        process.prepare(GROUP);
        clock.pass(Duration.ofMinutes(4));
        process.prepare(GROUP);
        assertEquals(3, stub.askedAboutTenants());
        clock.pass(Duration.ofMinutes(1));
        process.prepare(GROUP);
        assertEquals(6, stub.askedAboutTenants());
    }
}
