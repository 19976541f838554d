package org.kith.local;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.kith.local.demo.DemoGroup;
import org.kith.local.files.FilesEndpoint;
import org.kith.local.functions.LocalFunction;
import org.kith.local.functions.QueuePoller;
import org.kith.local.functions.Timers;
import org.kith.local.http.Answer;
import org.kith.local.http.Api;
import org.kith.local.http.LocalServer;
import org.kith.local.http.Routes;
import org.kith.local.http.WebApp;
import org.kith.local.outbox.OutboxPages;
import org.kith.local.process.ServerProcess;
import org.kith.local.ses.Control;
import org.kith.local.ses.Feedback;
import org.kith.local.ses.Outbox;
import org.kith.local.ses.SesEndpoint;
import org.kith.local.ses.Tenants;
import org.kith.local.storage.DurableFile;
import org.kith.local.storage.LocalQueues;
import org.kith.local.storage.LocalTables;
import org.kith.local.sts.StsEndpoint;
import org.kith.local.template.FunctionDefinition;
import org.kith.local.template.Platform;
import org.kith.local.template.Stack;
import org.kith.local.template.Values;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The whole of Kith on one machine, running from {@link #start} until {@link #close}. */
public final class LaptopEdition implements AutoCloseable {
    private static final int TABLES_HEAP_MEGABYTES = 256;
    private static final int QUEUES_HEAP_MEGABYTES = 128;
    /** The sender's own domain; reserved, so that nothing could ever be sent there. */
    private static final String MAIL_DOMAIN = "kith.example";

    private final Options options;
    private final Clock clock = Clock.systemUTC();
    /** What was started, to be closed the other way round. */
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private final DataFolder data;
    private final LocalServer app;
    private final LocalServer mail;
    private final LocalServer files;
    private final LocalServer credentials;
    private final LocalAws aws;
    private final SesEndpoint ses;

    /** Starts everything and returns when the app answers. What had started is stopped again when something fails. */
    public static LaptopEdition start(Options options) throws IOException, CannotStart {
        return new LaptopEdition(options);
    }

    private LaptopEdition(Options options) throws IOException, CannotStart {
        this.options = options;
        boolean ready = false;
        try {
            data = closing(DataFolder.take(options.data()));
            app = closing(bind(options.port()));
            mail = closing(bind(options.sesPort()));
            files = closing(bind(0));
            credentials = closing(bind(0));
            aws = startServers();
            ses = new SesEndpoint(Outbox.open(data.outbox(), clock), Tenants.open(data.tenants()), options.quota());
            run(new Platform(Stack.read(options.template()), values()));
            ready = true;
        } finally {
            if (!ready) {
                close();
            }
        }
    }

    private <T extends AutoCloseable> T closing(T part) {
        started.push(part);
        return part;
    }

    private static LocalServer bind(int port) throws IOException, CannotStart {
        try {
            return LocalServer.bind(port);
        } catch (BindException e) {
            throw new CannotStart("Port " + port
                    + " is in use; stop the program that uses it, or start Kith with another: --port 8081.");
        }
    }

    private LocalAws startServers() throws IOException {
        CompletableFuture<ServerProcess> tables = startServer(
                "dynamodb", "org.kith.local.dynamodb.DynamoDbLocalProcess", TABLES_HEAP_MEGABYTES, data.tables());
        CompletableFuture<ServerProcess> queues =
                startServer("queues", "org.kith.local.queues.QueuesProcess", QUEUES_HEAP_MEGABYTES, data.queues());
        try {
            return new LocalAws(
                    closing(tables.join()).endpoint(),
                    closing(queues.join()).endpoint(),
                    address("127.0.0.1", files),
                    address("127.0.0.1", mail),
                    address("127.0.0.1", credentials));
        } catch (CompletionException e) {
            // One may have started although the other did not.
            var _ = queues.thenAccept(ServerProcess::close);
            throw new IOException(e.getCause());
        }
    }

    private CompletableFuture<ServerProcess> startServer(
            String module, String mainClass, int heapMegabytes, Path folder) {
        Path built = options.root().resolve("infrastructure/local").resolve(module);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return ServerProcess.start(
                                new ServerProcess.Server(built, mainClass, heapMegabytes, Optional.of(folder)));
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                Thread::startVirtualThread);
    }

    private Values values() {
        return new Values(
                new LocalThings(aws.sqs(), data.secrets(), new SecureRandom()),
                Map.of(
                        "DomainName",
                        "localhost:" + app.port(),
                        "MailDomain",
                        MAIL_DOMAIN,
                        "FilesOrigin",
                        aws.s3().toString()));
    }

    private void run(Platform platform) throws IOException {
        try (DynamoDbClient dynamoDb = aws.dynamoDbClient()) {
            new LocalTables(dynamoDb).make(platform.tables());
        }
        SqsClient queues = closing(aws.sqsClient());
        new LocalQueues(queues).make(platform.queues());
        platform.feedbackQueue()
                .ifPresent(
                        queue -> ses.publishTo(closing(Feedback.start(ses.outbox(), queues, queueUrl(queue), clock))));
        Map<String, String> headers = platform.responseHeaders();
        mail.start(mailResponder(), Map.of());
        credentials.start(new StsEndpoint(clock)::answer, Map.of());
        files.start(
                new FilesEndpoint(data.files(), LocalAws.SECRET_ACCESS_KEY, origin().toString(), clock)::answer,
                Map.of());
        List<LocalFunction> functions =
                platform.functions().parallelStream().map(this::load).toList();
        app.start(appResponder(functions, platform.originHeaders(), headers), headers);
        setOff(functions, queues);
        DurableFile.write(data.endpoints(), endpoints());
    }

    private LocalFunction load(FunctionDefinition definition) {
        Map<String, String> environment = new HashMap<>(definition.environment());
        environment.put("KITH_ORIGIN", origin().toString());
        environment.putAll(aws.environment());
        // Each signs as itself, as each has a role of its own when deployed, so that a test can tell them apart.
        environment.put("AWS_ACCESS_KEY_ID", definition.name());
        environment.putAll(options.settings());
        return LocalFunction.load(definition.withEnvironment(environment), LaptopEdition.class.getClassLoader());
    }

    private LocalServer.Responder mailResponder() {
        Control control = new Control(ses);
        return exchange -> isUnder("/control", exchange) ? control.answer(exchange) : ses.answer(exchange);
    }

    private LocalServer.Responder appResponder(
            List<LocalFunction> functions, Map<String, String> originHeaders, Map<String, String> headers) {
        Api api = new Api(new Routes(functions), originHeaders, clock);
        OutboxPages outbox = new OutboxPages(ses, clock);
        WebApp webApp = new WebApp(options.webApp());
        return exchange -> {
            if (isUnder("/outbox", exchange)) {
                return outbox.answer(exchange);
            }
            Answer answer = isUnder("/api", exchange) ? api.answer(exchange) : webApp.answer(exchange);
            return answer.with(headers);
        };
    }

    private static boolean isUnder(String prefix, HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    private void setOff(List<LocalFunction> functions, SqsClient queues) {
        Timers timers = closing(new Timers(clock));
        for (LocalFunction function : functions) {
            for (FunctionDefinition.Trigger trigger : function.definition().triggers()) {
                switch (trigger) {
                    case FunctionDefinition.QueueMapping mapping ->
                        closing(QueuePoller.start(function, mapping, queues, queueUrl(mapping.queue())));
                    case FunctionDefinition.Schedule schedule -> timers.start(function, schedule);
                    case FunctionDefinition.Route route -> {
                        // The server finds it.
                    }
                }
            }
        }
    }

    private String queueUrl(String queue) {
        return aws.sqs() + "/000000000000/" + queue;
    }

    private byte[] endpoints() {
        return ("{\"app\":\"" + origin() + "\",\"ses\":\"" + aws.ses() + "\",\"s3\":\"" + aws.s3() + "\",\"sqs\":\""
                        + aws.sqs() + "\",\"dynamodb\":\"" + aws.dynamoDb() + "\"}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static URI address(String host, LocalServer server) {
        return URI.create("http://" + host + ":" + server.port());
    }

    /** Where the app answers: {@code http://localhost:8080}. */
    public URI origin() {
        return address("localhost", app);
    }

    /** The mail endpoint, to look into the outbox and to tell it how to behave. */
    public SesEndpoint ses() {
        return ses;
    }

    /** The variables with which the functions, and tests, reach the local servers. */
    public Map<String, String> environment() {
        return aws.environment();
    }

    /** Makes the demo group, unless it was made before; the address that its owner signs in with. */
    public String makeDemoGroup() throws IOException, InterruptedException {
        DemoGroup demo = new DemoGroup(origin(), ses, clock);
        if (!Files.exists(data.demo())) {
            demo.make();
            DurableFile.write(data.demo(), demo.owner().getBytes(StandardCharsets.UTF_8));
        }
        return demo.owner();
    }

    /** Stops everything; what was acknowledged is on disk. */
    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("While stopping: " + e);
            }
        }
    }
}
