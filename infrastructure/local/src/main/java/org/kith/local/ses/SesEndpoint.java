package org.kith.local.ses;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.kith.local.http.Answer;
import org.kith.local.ses.Faults.Fault;
import org.kith.local.ses.OutboxMessage.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers SES v2's {@code SendEmail}, {@code GetAccount}, {@code CreateTenant} and {@code
 * CreateTenantResourceAssociation}, in its words, also when something is wrong.
 */
public final class SesEndpoint {
    /** SES's own limit for a mail, 40 MB, is far above what a function may send. */
    private static final int MOST_BODY_BYTES = 10 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Outbox outbox;
    private final Tenants tenants;
    private final Faults faults;
    private final SendingRate rate;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private volatile Duration feedbackDelay;
    private volatile int mostInOneDay;
    private volatile Optional<Feedback> feedback = Optional.empty();

    /**
     * What the account may do.
     *
     * @param perSecond the most mails in a second
     * @param perDay the most mails in 24 hours
     * @param feedbackDelay how long after it was accepted a mail is delivered or bounces
     */
    public record Quota(double perSecond, int perDay, Duration feedbackDelay) {}

    /** An endpoint that keeps mails in the outbox, and takes them from nobody or from these tenants. */
    public SesEndpoint(Outbox outbox, Tenants tenants, Quota quota) {
        this.outbox = outbox;
        this.tenants = tenants;
        this.faults = new Faults();
        this.rate = new SendingRate(quota.perSecond(), System::nanoTime);
        this.feedbackDelay = quota.feedbackDelay();
        this.mostInOneDay = quota.perDay();
    }

    /** From now on, what becomes of mails is published there. */
    public void publishTo(Feedback publisher) {
        feedback = Optional.of(publisher);
    }

    /** What goes wrong, and how. */
    public Faults faults() {
        return faults;
    }

    /** The mails that were taken. */
    public Outbox outbox() {
        return outbox;
    }

    /** What the account may do now. */
    public Quota quota() {
        return new Quota(rate.perSecond(), mostInOneDay, feedbackDelay);
    }

    /** Changes what the account may do. */
    public void change(Quota quota) {
        rate.change(quota.perSecond());
        mostInOneDay = quota.perDay();
        feedbackDelay = quota.feedbackDelay();
    }

    /** How often {@code SendEmail} was called. */
    public long requests() {
        return requests.get();
    }

    /** How many mails were taken. */
    public long accepted() {
        return accepted.get();
    }

    /** Lets something become of a mail, and publishes it; empty when there is no such mail. */
    public Optional<OutboxMessage> pretend(String messageId, Kind kind) {
        Optional<OutboxMessage> changed = outbox.add(messageId, kind);
        changed.ifPresent(this::publish);
        return changed;
    }

    /** The answer to a request of the client.  */
    public Answer answer(HttpExchange exchange) throws IOException {
        String operation =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY_BYTES + 1);
        if (body.length > MOST_BODY_BYTES) {
            return error(413, "BadRequestException", "The request is too large.");
        }
        try {
            return switch (operation) {
                case "POST /v2/email/outbound-emails" -> send(body);
                case "GET /v2/email/account" -> account();
                case "POST /v2/email/tenants" -> createTenant(JSON.readTree(body));
                case "POST /v2/email/tenants/resources" -> associate(JSON.readTree(body));
                default -> error(404, "UnknownOperationException", "The laptop does not know " + operation + ".");
            };
        } catch (Refusal e) {
            return error(e.status(), e.type(), e.reason());
        } catch (JacksonException e) {
            return error(400, "BadRequestException", "The request is not JSON.");
        }
    }

    private Answer account() {
        ObjectNode json = JSON.createObjectNode();
        json.put("SendingEnabled", true);
        json.put("ProductionAccessEnabled", true);
        json.put("EnforcementStatus", "HEALTHY");
        ObjectNode quota = json.putObject("SendQuota");
        quota.put("MaxSendRate", rate.perSecond());
        quota.put("Max24HourSend", (double) mostInOneDay);
        quota.put("SentLast24Hours", (double) outbox.takenInLastDay());
        return json(json);
    }

    private Answer createTenant(JsonNode json) throws Refusal, IOException {
        String name = json.path("TenantName").asString("");
        tenants.create(name);
        return json(JSON.createObjectNode().put("TenantName", name).put("SendingStatus", "ENABLED"));
    }

    private Answer associate(JsonNode json) throws Refusal, IOException {
        tenants.associate(
                json.path("TenantName").asString(""), json.path("ResourceArn").asString(""));
        return json(JSON.createObjectNode());
    }

    private Answer send(byte[] body) throws Refusal, IOException {
        requests.incrementAndGet();
        SendRequest request = SendRequest.parse(JSON.readTree(body));
        tenants.check(request);
        return send(request, faults.take(request.recipients()));
    }

    private Answer send(SendRequest request, Optional<Faults.Rule> rule) throws Refusal, IOException {
        Fault fault = rule.map(Faults.Rule::fault).orElse(Fault.DELAY);
        Duration delay = rule.map(Faults.Rule::delay).orElse(Duration.ZERO);
        if (fault != Fault.ACCEPT_THEN_TIME_OUT) {
            pause(delay);
        }
        return switch (fault) {
            case THROTTLE -> error(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
            case UNAVAILABLE -> error(503, "ServiceUnavailable", "Service is unavailable.");
            case REJECT -> error(400, "MessageRejected", "Email address is not verified.");
            case RESET -> Answer.HANG_UP;
            case ACCEPT_THEN_TIME_OUT -> {
                Answer _ = take(request, fault);
                pause(delay.isZero() ? Duration.ofMinutes(1) : delay);
                yield Answer.HANG_UP;
            }
            case ACCEPT_THEN_RESET -> {
                Answer _ = take(request, fault);
                yield Answer.HANG_UP;
            }
            case ACCEPT_THEN_FAIL -> {
                Answer _ = take(request, fault);
                yield error(500, "InternalServiceErrorException", "Something went wrong.");
            }
            case DELAY, BOUNCE, SOFT_BOUNCE, COMPLAIN, SILENCE -> take(request, fault);
        };
    }

    private Answer take(SendRequest request, Fault fault) throws Refusal, IOException {
        if (outbox.size() >= mostInOneDay && outbox.takenInLastDay() >= mostInOneDay) {
            return error(429, "TooManyRequestsException", "Daily message quota exceeded.");
        }
        if (!rate.take()) {
            return error(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
        }
        OutboxMessage message = outbox.accept(request, outcome(fault));
        accepted.incrementAndGet();
        publish(message);
        return json(JSON.createObjectNode().put("MessageId", message.id()));
    }

    private Map<Kind, Duration> outcome(Fault fault) {
        Map<Kind, Duration> outcome = new LinkedHashMap<>();
        if (fault == Fault.SILENCE) {
            return outcome;
        }
        outcome.put(Kind.SEND, Duration.ZERO);
        switch (fault) {
            case BOUNCE -> outcome.put(Kind.HARD_BOUNCE, feedbackDelay);
            case SOFT_BOUNCE -> outcome.put(Kind.SOFT_BOUNCE, feedbackDelay);
            case COMPLAIN -> {
                outcome.put(Kind.DELIVERY, feedbackDelay);
                outcome.put(Kind.COMPLAINT, feedbackDelay.multipliedBy(2));
            }
            default -> outcome.put(Kind.DELIVERY, feedbackDelay);
        }
        return outcome;
    }

    private void publish(OutboxMessage message) {
        if (message.configurationSet().isPresent()) {
            feedback.ifPresent(publisher -> publisher.enqueue(message));
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer json(ObjectNode json) {
        return Answer.of(200, "application/json", JSON.writeValueAsBytes(json));
    }

    private static Answer error(int status, String type, String message) {
        return Answer.of(
                        status,
                        "application/json",
                        JSON.writeValueAsBytes(JSON.createObjectNode().put("message", message)))
                .with("x-amzn-ErrorType", type);
    }
}
