package org.kith.functions.contacts.archives.json;

import java.time.Instant;
import java.util.List;
import org.kith.functions.contacts.archives.Manifest;
import org.kith.http.Json;
import org.kith.kernel.DocumentId;
import tools.jackson.databind.JsonNode;

/** Writes and reads version 1 of a manifest. */
public final class ManifestJson {
    private static final int VERSION = 1;

    private ManifestJson() {}

    private record View(
            int version,
            String group,
            Instant madeAt,
            String madeBy,
            int contacts,
            List<Manifest.Entry> entries,
            List<String> missing) {}

    /** As text. */
    public static String write(Manifest manifest) {
        return Json.write(new View(
                VERSION,
                manifest.group(),
                manifest.madeAt(),
                manifest.madeBy(),
                manifest.contacts(),
                manifest.entries(),
                manifest.missing().stream().map(DocumentId::value).toList()));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws RuntimeException when it is anything else
     */
    public static Manifest read(String json) {
        JsonNode manifest = Json.read(json);
        if (manifest.get("version").asInt() != VERSION) {
            throw new IllegalArgumentException("An archive of another version");
        }
        return new Manifest(
                manifest.get("group").asString(),
                Instant.parse(manifest.get("madeAt").asString()),
                manifest.get("madeBy").asString(),
                manifest.get("contacts").asInt(),
                manifest.get("entries")
                        .valueStream()
                        .map(entry -> new Manifest.Entry(
                                entry.get("name").asString(),
                                entry.get("contacts").asInt(),
                                entry.get("bytes").asLong(),
                                entry.get("sha256").asString()))
                        .toList(),
                manifest.get("missing")
                        .valueStream()
                        .map(id -> new DocumentId(id.asString()))
                        .toList());
    }
}
