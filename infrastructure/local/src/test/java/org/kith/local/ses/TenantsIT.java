package org.kith.local.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.AlreadyExistsException;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Tenants, as the real client of SES makes them and sends for them. */
class TenantsIT {
    private static final String ACCOUNT = "arn:aws:ses:eu-west-2:000000000000:";
    private static final String IDENTITY = ACCOUNT + "identity/kith.example";
    private static final String SET = ACCOUNT + "configuration-set/main";

    private RunningSes ses;
    private SesEndpoint endpoint;
    private SesV2Client client;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        ses = RunningSes.start(folder);
        endpoint = ses.endpoint();
        client = ses.client();
    }

    @AfterEach
    void stop() {
        ses.close();
    }

    @Test
    void aTenantSendsWithWhatItMayUse() {
        create("group-1");
        associate("group-1", IDENTITY);
        associate("group-1", SET);

        String id = send("group-1");

        assertEquals(
                Optional.of("group-1"), endpoint.outbox().find(id).orElseThrow().tenant());
    }

    @Test
    void aMailOfATenantThatIsNotThereIsRefused() {
        assertThrows(NotFoundException.class, () -> send("group-1"));
        assertEquals(0, endpoint.accepted());
    }

    @Test
    void aMailWithWhatItsTenantMayNotUseIsRefusedWithTheirNames() {
        create("group-1");
        assertLacks(IDENTITY + ", " + SET);
        associate("group-1", SET);
        assertLacks(IDENTITY);
        assertEquals(0, endpoint.accepted());
    }

    @Test
    void whatIsThereIsThere() {
        create("group-1");
        assertThrows(AlreadyExistsException.class, () -> create("group-1"));
        associate("group-1", SET);
        assertThrows(AlreadyExistsException.class, () -> associate("group-1", SET));
    }

    @Test
    void refusesWhatSesRefuses() {
        assertThrows(BadRequestException.class, () -> create("../group"));
        assertThrows(BadRequestException.class, () -> create("g".repeat(65)));
        assertThrows(NotFoundException.class, () -> associate("group-1", SET));
        create("group-1");
        assertThrows(NotFoundException.class, () -> associate("group-1", "arn:aws:s3:::files"));
    }

    @Test
    void tenantsAreThereAgainAfterAKill() throws IOException {
        create("group-1");
        associate("group-1", IDENTITY);
        associate("group-1", SET);
        ses.close();

        start();

        assertTrue(endpoint.outbox().find(send("group-1")).isPresent());
        assertThrows(AlreadyExistsException.class, () -> create("group-1"));
    }

    private void assertLacks(String arns) {
        SesV2Exception refusal = assertThrows(SesV2Exception.class, () -> send("group-1"));
        assertEquals(403, refusal.statusCode());
        assertEquals(
                "Tenant not associated with resources [" + arns + "]",
                refusal.awsErrorDetails().errorMessage());
    }

    private void create(String name) {
        client.createTenant(request -> request.tenantName(name));
    }

    private void associate(String name, String resource) {
        client.createTenantResourceAssociation(
                request -> request.tenantName(name).resourceArn(resource));
    }

    private String send(String tenant) {
        return client.sendEmail(request -> request.fromEmailAddress("Kith <hello@kith.example>")
                        .destination(destination -> destination.toAddresses("zoe@example.org"))
                        .tenantName(tenant)
                        .configurationSetName("main")
                        .content(content -> content.simple(simple ->
                                simple.subject(s -> s.data("x")).body(body -> body.text(text -> text.data("x"))))))
                .messageId();
    }
}
