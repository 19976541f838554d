package org.kith.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A function as the template declares it.
 *
 * @param handlerClass the class that Lambda would make an instance of
 * @param timeout how long one call may take
 * @param environment resolved
 */
public record FunctionDefinition(
        String name,
        String handlerClass,
        Duration timeout,
        int memoryMegabytes,
        Map<String, String> environment,
        List<Trigger> triggers) {
    /** Keeps copies. */
    public FunctionDefinition {
        environment = Map.copyOf(environment);
        triggers = List.copyOf(triggers);
    }

    /** The same with another environment. */
    public FunctionDefinition withEnvironment(Map<String, String> other) {
        return new FunctionDefinition(name, handlerClass, timeout, memoryMegabytes, other, triggers);
    }

    /** What sets a function off. */
    public sealed interface Trigger {}

    /** An HTTP request: {@code GET /api/contacts/{contactId}}. */
    public record Route(String method, String path) implements Trigger {
        /** As API Gateway writes it: {@code GET /api/contacts/{contactId}}. */
        public String key() {
            return method + " " + path;
        }
    }

    /**
     * Messages of a queue.
     *
     * @param queue the queue's name
     * @param reportsFailures {@code ReportBatchItemFailures}: the function says which messages failed
     * @param concurrency how many calls may run at once
     */
    public record QueueMapping(String queue, int batchSize, boolean reportsFailures, int concurrency)
            implements Trigger {}

    /** Time. */
    public record Schedule(String name, Duration every) implements Trigger {}
}
