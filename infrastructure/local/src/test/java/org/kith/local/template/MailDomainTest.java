package org.kith.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.local.Repository;

/** Who deploys Kith is told what to publish in DNS, before which SES sends nothing. */
class MailDomainTest {
    @Test
    void theStackSaysWhatToPublish() {
        Stack stack = Stack.read(Repository.root().resolve("template.yaml"));
        Values values = new Values(new BareThings(), Map.of("MailDomain", "mail.example"));

        assertEquals(
                List.of(
                        "Domain.DkimDNSTokenName1. CNAME Domain.DkimDNSTokenValue1.",
                        "Domain.DkimDNSTokenName2. CNAME Domain.DkimDNSTokenValue2.",
                        "Domain.DkimDNSTokenName3. CNAME Domain.DkimDNSTokenValue3.",
                        "bounce.mail.example. MX 10 feedback-smtp.eu-west-2.amazonses.com.",
                        "bounce.mail.example. TXT \"v=spf1 include:amazonses.com ~all\""),
                List.of("DkimRecord1", "DkimRecord2", "DkimRecord3", "BounceRecord", "SpfRecord").stream()
                        .map(output -> values.text(
                                stack, stack.root().get("Outputs").get(output).get("Value")))
                        .toList());
    }
}
