package org.kith.local.dynamodb;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;

/**
 * Starts DynamoDB Local on a free port of the loopback interface, prints {@code port=N} on a line of its own and runs
 * until its standard input closes. A parent that is killed closes the pipe, so no orphan keeps the tables locked.
 *
 * <p>One optional argument: the folder that keeps the tables. Without it they live in memory. The project's own
 * command line is not used because it listens on every interface and reports its use.
 */
public final class DynamoDbLocalProcess {
    private static final int ATTEMPTS_TO_LOCK = 100;
    private static final int MILLIS_BETWEEN_ATTEMPTS = 100;

    private DynamoDbLocalProcess() {}

    /** Runs until standard input closes. */
    public static void main(String[] args) throws Exception {
        boolean inMemory = args.length == 0;
        LocalDynamoDBRequestHandler tables;
        if (inMemory) {
            tables = new LocalDynamoDBRequestHandler(0, true, null, true, false);
        } else {
            Path folder = Files.createDirectories(Path.of(args[0]));
            lock(folder);
            tables = new LocalDynamoDBRequestHandler(0, false, folder.toString(), true, false);
        }
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(tables, null), "/"));
        server.start();
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        System.out.println("port=" + port);
        System.out.flush();
        waitUntilParentIsGone();
        // Every acknowledged write is already on disk; nothing is gained by a slow farewell.
        Runtime.getRuntime().halt(0);
    }

    /** Waits up to ten seconds, because the process of an edition that was just killed may need a moment to go. */
    private static void lock(Path folder) throws IOException, InterruptedException {
        // Held, on purpose, until the process ends.
        RandomAccessFile file = new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
        for (int attempt = 0; attempt < ATTEMPTS_TO_LOCK; attempt++) {
            FileLock lock = file.getChannel().tryLock();
            if (lock != null) {
                return;
            }
            Thread.sleep(MILLIS_BETWEEN_ATTEMPTS);
        }
        file.close();
        System.err.println("Another Kith is running on " + folder + ".");
        Runtime.getRuntime().halt(3);
    }

    private static void waitUntilParentIsGone() throws IOException {
        int next;
        do {
            next = System.in.read();
        } while (next != -1);
    }
}
