package org.chatpadi.reliability.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Asks at the doors of another process, once and never again by itself. Thread-safe. */
final class Wire {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Wire(String port) {
        this.base = "http://127.0.0.1:" + port + "/";
    }

    List<String> ask(String door, String... words) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + door))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(Line.of(words)))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException(door + ": " + answer.body());
            }
            return Line.words(answer.body());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(closing);
        }
    }
}
