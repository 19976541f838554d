package org.kith.dynamodb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** STS, which gives out credentials named after the session, and a DynamoDB that holds nothing and notes who asked. */
final class AwsStub implements AutoCloseable {
    private static final Pattern SIGNER = Pattern.compile("Credential=([^/]+)/");

    private static final Pattern PAIR = Pattern.compile("([^&=]+)=([^&]*)");

    private final HttpServer server;
    private final List<Map<String, String>> sessions = new CopyOnWriteArrayList<>();
    private final List<String> signers = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    AwsStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The parameters of each request for credentials. */
    List<Map<String, String>> sessions() {
        return sessions;
    }

    /** Whose credentials each request to DynamoDB was signed with. */
    List<String> signers() {
        return signers;
    }

    void refuseSessions() {
        refusing = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestHeaders().containsKey("X-Amz-Target")) {
            signers.add(signer(exchange));
            send(exchange, 200, "application/x-amz-json-1.0", "{\"Responses\": {}, \"UnprocessedKeys\": {}}");
        } else if (refusing) {
            send(exchange, 403, "text/xml", """
                    <ErrorResponse><Error><Code>AccessDenied</Code><Message>No.</Message></Error></ErrorResponse>""");
        } else {
            Map<String, String> form = form(body);
            sessions.add(form);
            send(exchange, 200, "text/xml", """
                    <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
                      <Credentials><AccessKeyId>%s</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>
                      <SessionToken>token</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></Credentials>
                    </AssumeRoleResult></AssumeRoleResponse>""".formatted(form.get("RoleSessionName")));
        }
    }

    private static String signer(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .map(SIGNER::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElse("nobody");
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        Matcher pair = PAIR.matcher(body);
        while (pair.find()) {
            form.put(pair.group(1), URLDecoder.decode(pair.group(2), StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
