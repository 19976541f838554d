package org.kith.functions.mailings.ses;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kith.functions.mailings.sending.FakeMailSender.Answer;
import org.kith.http.Json;
import tools.jackson.databind.JsonNode;

/** Just enough of SES over HTTP, on plain sockets, so that it can break a kept connection after reading a request. */
public final class SesStub implements AutoCloseable {
    /** What its tenants must be let use before they can send. */
    public static final String IDENTITY = "arn:aws:ses:eu-west-2:000000000000:identity/kith.example.org";

    /** Likewise. */
    public static final String CONFIGURATION_SET = "arn:aws:ses:eu-west-2:000000000000:configuration-set/kith-set";

    private final ServerSocket server;
    private final Deque<Answer> script = new ArrayDeque<>();
    private final Deque<Answer> tenantScript = new ArrayDeque<>();
    private final Map<String, Set<String>> tenants = new HashMap<>();
    private final List<JsonNode> asked = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();
    private final List<Socket> open = new ArrayList<>();
    private double perSecond = 50;
    private int used;
    private int accepted;
    private int quotaAsked;
    private int askedAboutTenants;

    /** Listens on a free port of this machine. */
    public SesStub() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    /** What it does with the next mail; accepts when told nothing. */
    public synchronized void next(Answer answer) {
        script.add(answer);
    }

    /** What it does with the next request about tenants; does as asked when told nothing. */
    public synchronized void nextAboutTenants(Answer answer) {
        tenantScript.add(answer);
    }

    /** What each tenant may use. */
    public synchronized Map<String, Set<String>> tenants() {
        return Map.copyOf(tenants);
    }

    /** How often it was asked about tenants. */
    public synchronized int askedAboutTenants() {
        return askedAboutTenants;
    }

    /** What GetAccount says from now on. */
    public synchronized void allow(double mailsPerSecond) {
        perSecond = mailsPerSecond;
    }

    /** How many mails GetAccount says went today. */
    public synchronized void used(int mailsToday) {
        used = mailsToday;
    }

    /** The body of every SendEmail that arrived. */
    public synchronized List<JsonNode> asked() {
        return List.copyOf(asked);
    }

    /** When each SendEmail arrived, in nanoseconds. */
    public synchronized List<Long> arrivals() {
        return List.copyOf(nanos);
    }

    /** How often GetAccount was called. */
    public synchronized int quotaAsked() {
        return quotaAsked;
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                synchronized (this) {
                    open.add(socket);
                }
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            boolean more = true;
            while (more) {
                more = answer(socket.getInputStream(), socket.getOutputStream());
            }
        } catch (IOException hungUp) {
            // The client went, or the test is over.
        }
    }

    private boolean answer(InputStream in, OutputStream out) throws IOException {
        String head = head(in);
        if (head.isEmpty()) {
            return false;
        }
        if (head.startsWith("GET /v2/email/account")) {
            respond(out, 200, "", account());
            return true;
        }
        JsonNode request = Json.read(new String(in.readNBytes(contentLength(head)), StandardCharsets.UTF_8));
        if (head.startsWith("POST /v2/email/tenants")) {
            Answer answer = nextAboutTenants();
            return answer == Answer.ACCEPT ? tenant(out, request) : respond(out, answer);
        }
        return respond(out, taken(request));
    }

    private synchronized String account() {
        quotaAsked++;
        return "{\"SendQuota\":{\"Max24HourSend\":50000,\"MaxSendRate\":" + perSecond + ",\"SentLast24Hours\":" + used
                + "}}";
    }

    private synchronized Answer nextAboutTenants() {
        askedAboutTenants++;
        return tenantScript.isEmpty() ? Answer.ACCEPT : tenantScript.remove();
    }

    private synchronized boolean tenant(OutputStream out, JsonNode request) throws IOException {
        String name = request.path("TenantName").asString("");
        String resource = request.path("ResourceArn").asString("");
        boolean isNew = resource.isEmpty()
                ? tenants.putIfAbsent(name, new HashSet<>()) == null
                : tenants.getOrDefault(name, new HashSet<>()).add(resource);
        if (isNew) {
            respond(out, 200, "", "{}");
        } else {
            respond(out, 400, "AlreadyExistsException", "{\"message\":\"It exists.\"}");
        }
        return true;
    }

    private synchronized Answer taken(JsonNode request) {
        asked.add(request);
        nanos.add(System.nanoTime());
        String tenant = request.path("TenantName").asString("");
        if (!tenant.isEmpty()
                && !tenants.getOrDefault(tenant, Set.of()).containsAll(Set.of(IDENTITY, CONFIGURATION_SET))) {
            return Answer.NOT_FOUND;
        }
        return script.isEmpty() ? Answer.ACCEPT : script.remove();
    }

    private boolean respond(OutputStream out, Answer answer) throws IOException {
        switch (answer) {
            case ACCEPT -> respond(out, 200, "", "{\"MessageId\":\"message-" + nextId() + "\"}");
            case THROTTLE ->
                respond(out, 429, "TooManyRequestsException", "{\"message\":\"Maximum sending rate exceeded.\"}");
            case QUOTA_USED_UP ->
                respond(out, 400, "LimitExceededException", "{\"message\":\"Daily message quota exceeded.\"}");
            case UNAVAILABLE -> respond(out, 503, "ServiceUnavailable", "{\"message\":\"Service is unavailable.\"}");
            case REJECT -> respond(out, 400, "MessageRejected", "{\"message\":\"Email address is not verified.\"}");
            case SUSPENDED -> respond(out, 400, "AccountSuspendedException", "{\"message\":\"Suspended.\"}");
            case MALFORMED -> respond(out, 400, "BadRequestException", "{\"message\":\"A header is too long.\"}");
            case SWITCHED_OFF -> respond(out, 400, "SendingPausedException", "{\"message\":\"Paused.\"}");
            case DOMAIN_NOT_VERIFIED ->
                respond(out, 400, "MailFromDomainNotVerifiedException", "{\"message\":\"Not verified.\"}");
            case ACCESS_DENIED -> respond(out, 400, "AccessDeniedException", "{\"message\":\"No.\"}");
            case NOT_AUTHORISED -> respond(out, 401, "NotAuthorized", "{\"message\":\"No.\"}");
            case FORBIDDEN -> respond(out, 403, "UnrecognizedClientException", "{\"message\":\"No.\"}");
            case NOT_FOUND -> respond(out, 404, "NotFoundException", "{\"message\":\"No such set.\"}");
            case ACCEPT_THEN_GIVE_UP -> respond(out, 408, "RequestTimeoutException", "{\"message\":\"Too slow.\"}");
            case ACCEPT_THEN_BAD_GATEWAY -> respond(out, 502, "", "<html>Bad gateway</html>");
            case ACCEPT_THEN_ERROR -> respond(out, 500, "InternalFailure", "{\"message\":\"Oh.\"}");
            case ACCEPT_THEN_TIME_OUT -> pause();
            case ACCEPT_THEN_RESET -> {
                return false;
            }
            case NOT_REACHABLE, NO_CREDENTIALS ->
                throw new IllegalStateException("What never leaves the sender cannot be told a server");
        }
        return true;
    }

    private synchronized int nextId() {
        return ++accepted;
    }

    private static void pause() {
        try {
            Thread.sleep(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void respond(OutputStream out, int status, String error, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String type = error.isEmpty() ? "" : "x-amzn-ErrorType: " + error + "\r\n";
        String head = "HTTP/1.1 " + status + " x\r\nContent-Type: application/json\r\n" + type + "Content-Length: "
                + bytes.length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && !head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(next);
            if (head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
                break;
            }
            next = in.read();
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    private static int contentLength(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(
                        line.substring("content-length:".length()).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public synchronized void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
