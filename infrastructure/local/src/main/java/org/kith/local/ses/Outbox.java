package org.kith.local.ses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kith.local.storage.DurableFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mails that were taken, each as an {@code .eml} file with a JSON file beside it. A mail that was accepted is on
 * disk; one without both files was never accepted.
 */
public final class Outbox {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Clock clock;
    private final ConcurrentNavigableMap<String, OutboxMessage> messages = new ConcurrentSkipListMap<>();
    private final AtomicLong lastMicros = new AtomicLong();
    /** Beside the map, which counts its mails one by one. */
    private final AtomicInteger size = new AtomicInteger();

    private Outbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Opens a folder, with what is in it. */
    public static Outbox open(Path folder, Clock clock) throws IOException {
        Outbox outbox = new Outbox(Files.createDirectories(folder), clock);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                outbox.take(file);
            }
        }
        return outbox;
    }

    private void take(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(DurableFile.UNFINISHED)) {
            Files.delete(file);
        } else if (name.endsWith(".json")) {
            String id = name.substring(0, name.length() - ".json".length());
            if (Files.exists(mail(id))) {
                add(JSON.readValue(Files.readAllBytes(file), OutboxMessage.class));
            }
        }
    }

    /**
     * Takes a mail. When this returns it is on disk.
     *
     * @param outcome what will become of it, and how long from now
     */
    OutboxMessage accept(SendRequest request, Map<OutboxMessage.Kind, Duration> outcome) throws Refusal, IOException {
        Instant now = clock.instant();
        String id = nextId(now);
        MimeMail mail = MimeMail.of(request, id, now);
        List<OutboxMessage.Event> events = new ArrayList<>();
        if (request.configurationSet().isPresent()) {
            outcome.forEach((kind, delay) -> events.add(new OutboxMessage.Event(kind, now.plus(delay), false)));
        }
        OutboxMessage message = new OutboxMessage(
                id,
                now,
                request.from(),
                request.recipients(),
                mail.subject(),
                request.tags(),
                request.configurationSet(),
                request.tenant(),
                events);
        DurableFile.write(record(id), JSON.writeValueAsBytes(message));
        DurableFile.write(mail(id), mail.bytes());
        add(message);
        return message;
    }

    private void add(OutboxMessage message) {
        messages.put(message.id(), message);
        size.incrementAndGet();
    }

    /** Ids are in the order of acceptance, also within a millisecond. */
    private String nextId(Instant now) {
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        long unique = lastMicros.updateAndGet(last -> Math.max(last + 1, micros));
        return String.format(Locale.ROOT, "%016x-%s-000000", unique, UUID.randomUUID());
    }

    /** Adds to what became of a mail; empty when there is none of that id. */
    public Optional<OutboxMessage> add(String id, OutboxMessage.Kind kind) {
        return change(id, message -> message.with(new OutboxMessage.Event(kind, clock.instant(), false)));
    }

    /** Changes what is known of a mail; a change that is lost with the power is told twice, which does no harm. */
    synchronized Optional<OutboxMessage> change(String id, UnaryOperator<OutboxMessage> change) {
        OutboxMessage before = messages.get(id);
        if (before == null) {
            return Optional.empty();
        }
        OutboxMessage after = change.apply(before);
        try {
            DurableFile.replace(record(id), JSON.writeValueAsBytes(after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        messages.put(id, after);
        return Optional.of(after);
    }

    /** All mails, newest first. */
    public Stream<OutboxMessage> newestFirst() {
        return messages.descendingMap().values().stream();
    }

    /** One mail's record. */
    public Optional<OutboxMessage> find(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** One mail as it was sent. */
    public Optional<byte[]> bytes(String id) {
        // Only ids that are known become paths.
        return find(id).map(message -> {
            try {
                return Files.readAllBytes(mail(message.id()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** One mail, to look into. */
    public Optional<MimeMail> mime(String id) {
        return bytes(id).map(MimeMail::read);
    }

    /** How many there are. */
    public int size() {
        return size.get();
    }

    /** How many were taken in the last day. */
    long takenInLastDay() {
        Instant dayAgo = clock.instant().minus(Duration.ofDays(1));
        return newestFirst()
                .takeWhile(message -> message.acceptedAt().isAfter(dayAgo))
                .count();
    }

    private Path record(String id) {
        return folder.resolve(id + ".json");
    }

    private Path mail(String id) {
        return folder.resolve(id + ".eml");
    }
}
