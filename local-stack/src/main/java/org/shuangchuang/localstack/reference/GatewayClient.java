package org.shuangchuang.localstack.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.localstack.issuer.TokenSource;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Role;

/** The gateway as a client sees it: as many requests at once as it answers soon, each repeated until it is answered. */
final class GatewayClient {
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Actor AUDITOR = new Actor("auditor-of-the-load", Role.AUDITOR, Divisions.PROVINCE);
    private static final String CONFLICT = "urn:shuangchuang:problem:conflict";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final TokenSource tokens;
    private final Pace pace = new Pace();

    GatewayClient(URI gateway, TokenSource tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /**
     * Sends a command; while its owner cannot be reached it is sent again with the same key, which is safe.
     *
     * @throws LoadFailed when it is refused, or unanswered for a minute
     */
    Answer send(Call call) {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(call.path()))
                .timeout(REQUEST_TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .header("Idempotency-Key", call.idempotencyKey())
                .header("Authorization", "Bearer " + tokens.of(call.actor()))
                .POST(HttpRequest.BodyPublishers.ofString(ReferenceJson.write(call.body())))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long pause = 100;
        while (true) {
            String why;
            try {
                HttpResponse<String> response = exchange(request);
                if (response.statusCode() / 100 == 2) {
                    return answer(response);
                }
                why = response.statusCode() + " " + response.body();
                if (!worthRepeating(response)) {
                    throw new LoadFailed(call, why);
                }
            } catch (IOException unreachable) {
                why = unreachable.toString();
            }
            if (System.nanoTime() > deadline) {
                throw new LoadFailed(call, why);
            }
            Pause.milliseconds(pause);
            pause = Math.min(pause * 2, 2_000);
        }
    }

    /**
     * Reads JSON as the auditor. What the gateway does not know, a path (404) or a value in the query (422), is an empty object.
     *
     * @throws IOException when the gateway cannot be reached or answers with an error
     */
    JsonNode get(String pathAndQuery) throws IOException {
        HttpResponse<String> response = exchange(HttpRequest.newBuilder(gateway.resolve(pathAndQuery))
                .timeout(REQUEST_TIMEOUT)
                .header("Authorization", "Bearer " + tokens.of(AUDITOR))
                .build());
        if (response.statusCode() == 404 || response.statusCode() == 422) {
            return ReferenceJson.read("{}");
        }
        if (response.statusCode() != 200) {
            throw new IOException("GET " + pathAndQuery + ": " + response.statusCode() + " " + response.body());
        }
        return ReferenceJson.read(response.body());
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        long since = pace.begin();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            pace.end(since);
        }
    }

    private static boolean worthRepeating(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 429, 502, 503, 504 -> true;
            case 409 -> response.body().contains(CONFLICT);
            default -> false;
        };
    }

    private static Answer answer(HttpResponse<String> response) {
        JsonNode body = ReferenceJson.read(response.body().isEmpty() ? "{}" : response.body());
        String id = response.headers()
                .firstValue("Location")
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElseGet(() -> body.path("id").asText(""));
        return new Answer(id, body);
    }
}
