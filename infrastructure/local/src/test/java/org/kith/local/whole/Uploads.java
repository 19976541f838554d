package org.kith.local.whole;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What a browser does with an upload ticket. */
final class Uploads {
    private Uploads() {}

    static void put(Answered ticket, byte[] bytes) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ticket.text("url")))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
        ticket.json()
                .get("headers")
                .properties()
                .forEach(header ->
                        request.setHeader(header.getKey(), header.getValue().asString()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError("The file was not taken: " + response.statusCode() + " " + response.body());
            }
        } catch (IOException e) {
            throw new AssertionError("The file was not taken", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
