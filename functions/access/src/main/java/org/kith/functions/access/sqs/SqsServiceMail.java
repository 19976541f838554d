package org.kith.functions.access.sqs;

import java.util.Optional;
import org.kith.functions.access.Mail;
import org.kith.functions.access.ServiceMail;
import org.kith.http.Json;
import org.kith.kernel.GroupId;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Puts mails on the queue of service mail, from which {@code SendMail} sends them at least once. The message group makes
 * the queue a fair one: many mails of one group do not hold up those of others.
 */
public final class SqsServiceMail implements ServiceMail {
    private static final String PLATFORM = "platform";

    private final SqsClient sqs;
    private final String queueUrl;

    /** Takes the queue's address. */
    public SqsServiceMail(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void send(Mail mail, Optional<GroupId> group) {
        Message message = new Message(1, "service-mail", mail.to().value(), mail.subject(), mail.text(), mail.html());
        sqs.sendMessage(request -> request.queueUrl(queueUrl)
                .messageBody(Json.write(message))
                .messageGroupId(group.map(GroupId::value).orElse(PLATFORM)));
    }

    /** The message's body, as {@code SendMail} reads it. */
    private record Message(int version, String kind, String to, String subject, String text, String html) {}
}
