package org.kith.local.queues;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;

/**
 * Starts ElasticMQ on a free port of the loopback interface, prints {@code port=N} on a line of its own and runs until
 * its standard input closes. A parent that is killed closes the pipe, so no orphan keeps the queues locked.
 *
 * <p>One optional argument: the folder that keeps the messages. Without it they live in memory.
 */
public final class QueuesProcess {
    private static final int ATTEMPTS_TO_OPEN = 100;
    private static final int MILLIS_BETWEEN_ATTEMPTS = 100;
    /** H2's codes for a database that another process has open. */
    private static final int OPEN_ELSEWHERE = 90020;

    private QueuesProcess() {}

    /** Runs until standard input closes. */
    public static void main(String[] args) throws Exception {
        System.setProperty("logback.configurationFile", "org/kith/local/queues/logback.xml");
        int port = freePort();
        Map<String, Object> settings = new HashMap<>();
        settings.put("node-address.host", "127.0.0.1");
        settings.put("node-address.port", port);
        settings.put("rest-sqs.bind-hostname", "127.0.0.1");
        settings.put("rest-sqs.bind-port", port);
        // Its page of figures listens on every interface.
        settings.put("rest-stats.enabled", false);
        if (args.length > 0) {
            settings.put("messages-storage.enabled", true);
            settings.put("messages-storage.uri", open(Files.createDirectories(Path.of(args[0]))));
        }
        new ElasticMQServer(new ElasticMQServerConfig(
                        ConfigFactory.parseMap(settings).withFallback(ConfigFactory.load())))
                .start();
        System.out.println("port=" + port);
        System.out.flush();
        waitUntilParentIsGone();
        // Each message is on disk before it is acknowledged; nothing is gained by a slow farewell.
        Runtime.getRuntime().halt(0);
    }

    /**
     * The address of a store that can be opened. One that cannot be read is set aside, not mended: every queued piece of
     * work but a sign-in mail is derived again from the ledger, and a sign-in mail can be asked for again.
     */
    private static String open(Path folder) throws InterruptedException, IOException {
        // Without WRITE_DELAY=0 a message would be acknowledged up to half a second before it is on disk.
        String address =
                "jdbc:h2:" + folder.toAbsolutePath().resolve("queues") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        for (int attempt = 0; attempt < ATTEMPTS_TO_OPEN; attempt++) {
            try (Connection connection = DriverManager.getConnection(address)) {
                connection.setAutoCommit(true);
                return address;
            } catch (SQLException e) {
                if (e.getErrorCode() != OPEN_ELSEWHERE) {
                    System.err.println("The queues on disk cannot be read and are set aside: " + e.getMessage());
                    Files.move(
                            folder.resolve("queues.mv.db"),
                            folder.resolve("queues.damaged"),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            // The process of an edition that was just killed may need a moment to go.
            Thread.sleep(MILLIS_BETWEEN_ATTEMPTS);
        }
        System.err.println("Another Kith is running on " + folder + ".");
        Runtime.getRuntime().halt(3);
        return address;
    }

    /** ElasticMQ does not tell which port it was given, so one is chosen for it. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void waitUntilParentIsGone() throws IOException {
        int next;
        do {
            next = System.in.read();
        } while (next != -1);
    }
}
