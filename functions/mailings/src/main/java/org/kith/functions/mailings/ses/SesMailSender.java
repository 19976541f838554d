package org.kith.functions.mailings.ses;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.kith.functions.mailings.content.HeaderText;
import org.kith.functions.mailings.sending.MailMessage;
import org.kith.functions.mailings.sending.MailSender;
import org.kith.functions.mailings.sending.SendOutcome;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.AccountSuspendedException;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.LimitExceededException;
import software.amazon.awssdk.services.sesv2.model.MailFromDomainNotVerifiedException;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendingPausedException;

/** Hands mails to SES: one {@code SendEmail} for one address, never repeated, every error classed in one place. */
public final class SesMailSender implements MailSender {
    private static final int LONGEST_REASON = 300;

    /**
     * Errors that are about us and may come as a 400.
     *
     * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/CommonErrors.html">Common errors</a>
     */
    private static final Set<String> OURS = Set.of(
            "AccessDeniedException",
            "ExpiredTokenException",
            "IncompleteSignature",
            "NotAuthorized",
            "OptInRequired",
            "RequestExpired",
            "UnrecognizedClientException");

    private final SesV2Client client;
    private final Optional<String> configurationSet;

    /** Takes a client that does not retry, see {@link SesClients}, and the set through which feedback comes back. */
    public SesMailSender(SesV2Client client, Optional<String> configurationSet) {
        boolean noted = client.serviceClientConfiguration().overrideConfiguration().executionInterceptors().stream()
                .anyMatch(Departure.class::isInstance);
        if (!noted) {
            throw new IllegalArgumentException("This client does not note what left it; make it with SesClients");
        }
        this.client = client;
        this.configurationSet = configurationSet;
    }

    @Override
    public SendOutcome send(MailMessage mail) {
        AtomicBoolean departed = new AtomicBoolean();
        try {
            return new SendOutcome.Accepted(
                    client.sendEmail(request(mail, departed)).messageId());
        } catch (SdkException failure) {
            return departed.get() ? classed(failure) : new SendOutcome.Busy();
        }
    }

    private SendEmailRequest request(MailMessage mail, AtomicBoolean departed) {
        return SendEmailRequest.builder()
                .fromEmailAddress(mail.from().header())
                .replyToAddresses(
                        mail.replyTo().map(EmailAddress::value).map(List::of).orElse(List.of()))
                .destination(destination -> destination.toAddresses(mail.to().header()))
                .content(content -> content.simple(message(mail)))
                .emailTags(
                        mail.tags().entrySet().stream().map(SesMailSender::tag).toList())
                .tenantName(mail.group().map(GroupId::value).orElse(null))
                .configurationSetName(configurationSet.orElse(null))
                .overrideConfiguration(override -> override.putExecutionAttribute(Departure.DEPARTED, departed))
                .build();
    }

    private static Message message(MailMessage mail) {
        return Message.builder()
                .subject(utf8(mail.subject().value()))
                .body(body -> body.html(utf8(mail.html())).text(utf8(mail.text())))
                .headers(mail.headers().entrySet().stream()
                        .map(SesMailSender::header)
                        .toList())
                .build();
    }

    private static Content utf8(String text) {
        return Content.builder().data(text).charset("UTF-8").build();
    }

    private static MessageHeader header(Map.Entry<String, HeaderText> header) {
        return MessageHeader.builder()
                .name(header.getKey())
                .value(header.getValue().value())
                .build();
    }

    private static MessageTag tag(Map.Entry<String, String> tag) {
        return MessageTag.builder().name(tag.getKey()).value(tag.getValue()).build();
    }

    /** What an error says about whether the mail was taken. In doubt, it is in doubt. */
    private static SendOutcome classed(SdkException failure) {
        return switch (failure) {
            case AccountSuspendedException _ -> new SendOutcome.Barred("Our mail service has suspended sending");
            case SendingPausedException _ -> new SendOutcome.Barred("Sending is switched off at our mail service");
            case MailFromDomainNotVerifiedException _ ->
                new SendOutcome.Barred("Our mail service does not know the domain that mail is sent from");
            // The day's quota, which the bucket reads once a minute only: it says nothing about this reader.
            case LimitExceededException _ -> new SendOutcome.Busy();
            case SdkServiceException answer -> classed(answer);
            case SdkClientException client -> classed(client);
            // SdkException is open; what the SDK may add one day is in doubt.
            default -> new SendOutcome.Unknown(failure.getClass().getSimpleName());
        };
    }

    private static SendOutcome classed(SdkServiceException answer) {
        int status = answer.statusCode();
        if (status == 429 || status == 503 || answer.isThrottlingException()) {
            return new SendOutcome.Busy();
        }
        String code = code(answer);
        // Our credentials, permissions, clock or configuration set: as wrong for the next reader as for this one.
        if (status == 401 || status == 403 || status == 404 || OURS.contains(code)) {
            return new SendOutcome.Barred("Our mail service does not accept how we are set up to send");
        }
        // Given up half way, on whichever side of the taking.
        if (status == 408 || code.equals("RequestAbortedException")) {
            return new SendOutcome.Unknown("Status " + status);
        }
        if (status >= 400 && status < 500) {
            return new SendOutcome.Refused(reason(answer));
        }
        return new SendOutcome.Unknown("Status " + status);
    }

    private static String code(SdkServiceException answer) {
        return answer instanceof AwsServiceException aws
                ? Optional.ofNullable(aws.awsErrorDetails())
                        .map(AwsErrorDetails::errorCode)
                        .orElse("")
                : "";
    }

    /** Only where the request was never written is it certain that nothing was taken. */
    private static SendOutcome classed(SdkClientException client) {
        for (Throwable cause = client.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof ConnectTimeoutException
                    || cause instanceof ConnectionRequestTimeoutException) {
                return new SendOutcome.Busy();
            }
        }
        return new SendOutcome.Unknown(client.getClass().getSimpleName());
    }

    private static String reason(SdkServiceException answer) {
        String message = Optional.ofNullable(answer.getMessage()).orElse("");
        // The SDK appends service, status and request id in brackets, which say nothing to a reader.
        String sentence = message.replaceFirst(" \\(Service: .*", "");
        return sentence.length() > LONGEST_REASON ? sentence.substring(0, LONGEST_REASON) + "…" : sentence;
    }
}
