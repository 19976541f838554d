package org.kith.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * The built web app, served as CloudFront does: a path whose last part has no dot is a page of the app and gets
 * {@code index.html}; files under {@code /assets} carry their hash in their name and are kept for a year.
 */
public final class WebApp {
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("map", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"));
    /** Below this, compression saves no packet. */
    private static final int LEAST_BYTES_COMPRESSED = 1400;
    /** Tells the app where the laptop shows the mails; the only difference from the deployed one. */
    private static final String OUTBOX = "<meta name=\"kith-outbox\" content=\"/outbox\">";

    private final Path folder;

    /** The folder that the web app was built into. */
    public WebApp(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The answer to a request for a page or a file. */
    public Answer answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")
                && !exchange.getRequestMethod().equals("HEAD")) {
            return Answer.text(405, "text/plain; charset=utf-8", "Only GET and HEAD.\n")
                    .with("Allow", "GET, HEAD");
        }
        Optional<Path> file = file(exchange.getRequestURI().getPath());
        if (file.isEmpty()) {
            return Answer.text(404, "text/plain; charset=utf-8", "There is no such file.\n")
                    .with("Cache-Control", "no-cache");
        }
        if (!Files.isRegularFile(file.get())) {
            return Answer.text(
                    503, "text/plain; charset=utf-8", "The web app is not built. scripts/start builds it.\n");
        }
        return compressed(exchange, answer(file.get()));
    }

    /** The file of a path; for a page of the app {@code index.html}, whether that is there or not. */
    private Optional<Path> file(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (last.indexOf('.') < 0) {
            return Optional.of(folder.resolve("index.html"));
        }
        Path file = folder.resolve(path.substring(1)).normalize();
        return file.startsWith(folder) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    private Answer answer(Path file) throws IOException {
        String name = file.getFileName().toString();
        String mediaType =
                MEDIA_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        boolean hashed = folder.relativize(file).startsWith("assets");
        byte[] body = Files.readAllBytes(file);
        if (name.equals("index.html")) {
            body = new String(body, StandardCharsets.UTF_8)
                    .replaceFirst("</head>", OUTBOX + "</head>")
                    .getBytes(StandardCharsets.UTF_8);
        }
        return Answer.of(200, mediaType, body)
                .with("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private static Answer compressed(HttpExchange exchange, Answer answer) throws IOException {
        Answer varying = answer.with("Vary", "Accept-Encoding");
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (accepted == null || !accepted.contains("gzip") || !isWorthCompressing(answer)) {
            return varying;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            answer.writeBody(gzip);
        }
        return varying.withBody(bytes.toByteArray()).with("Content-Encoding", "gzip");
    }

    private static boolean isWorthCompressing(Answer answer) {
        return answer.length() >= LEAST_BYTES_COMPRESSED
                && answer.header("Content-Type").stream()
                        .anyMatch(type -> !type.startsWith("image/") || type.startsWith("image/svg"));
    }
}
