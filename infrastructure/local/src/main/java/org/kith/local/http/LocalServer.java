package org.kith.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.kith.local.functions.FaultLine;

/** An HTTP server on the loopback interface, with a virtual thread for each request. */
public final class LocalServer implements AutoCloseable {
    /** Connections that wait to be taken. */
    private static final int BACKLOG = 256;

    static {
        // Without it the JDK's server holds small answers back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Answers a request. */
    @FunctionalInterface
    public interface Responder {
        /** The answer; a fault becomes a plain 500. */
        Answer answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;

    private LocalServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Takes a port, 0 for a free one, and refuses connections until {@link #start}.
     *
     * @throws java.net.BindException when another program has the port
     */
    public static LocalServer bind(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return new LocalServer(server);
    }

    /** The port that was taken. */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * Starts to answer. A request for another host is refused: a foreign page that makes its own name point here
     * could otherwise read what the browser may read.
     *
     * @param headers of the answers that are not the responder's
     */
    public void start(Responder responder, Map<String, String> headers) {
        Set<String> hosts = Set.of("localhost:" + port(), "127.0.0.1:" + port(), "[::1]:" + port());
        server.createContext("/", exchange -> {
            try (exchange) {
                String host = exchange.getRequestHeaders().getFirst("Host");
                Answer answer = host != null && hosts.contains(host)
                        ? answer(responder, exchange)
                        : Answer.text(421, "text/plain; charset=utf-8", "This address is not served here.\n")
                                .with(headers);
                answer.send(exchange);
            }
        });
        server.start();
    }

    private static Answer answer(Responder responder, HttpExchange exchange) throws IOException {
        try {
            return responder.answer(exchange);
        } catch (RuntimeException e) {
            System.err.println("A request failed: " + FaultLine.of(e));
            return Answer.problem(500, "Something went wrong on our side.");
        }
    }

    /** Stops at once; requests that run get no answer. */
    @Override
    public void close() {
        server.stop(0);
    }
}
