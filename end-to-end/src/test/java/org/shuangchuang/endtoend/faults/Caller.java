package org.shuangchuang.endtoend.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.shuangchuang.endtoend.Gateway;
import org.shuangchuang.localstack.Pause;

/** A client that repeats a command under its key until it is answered, at whichever door answers. */
final class Caller implements AutoCloseable {
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LONGEST_PAUSE = 400;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<URI> doors;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    /** @param doors addresses that take the same commands */
    Caller(List<URI> doors) {
        this.doors = doors;
    }

    /**
     * Sends a command until it is answered.
     *
     * @throws IllegalStateException when it is refused, or not answered for a minute and a half
     */
    Answer carryOut(LoadCommand command) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1; ; attempt++) {
            String why;
            try {
                HttpResponse<String> response = http.send(request(command), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() / 100 == 2) {
                    return answer(command, response);
                }
                why = response.statusCode() + " " + response.body();
                if (!maySucceedLater(response)) {
                    throw new IllegalStateException(command + " was answered " + why);
                }
            } catch (IOException unanswered) {
                why = unanswered.toString();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            failures.add(why);
            if (System.nanoTime() > until) {
                throw new IllegalStateException(command + " was never answered, at last: " + why);
            }
            Pause.milliseconds(
                    ThreadLocalRandom.current().nextInt(Math.min(LONGEST_PAUSE, 20 << Math.min(attempt, 5))));
        }
    }

    /** What every attempt that did not succeed was answered, or why it was not. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest request(LoadCommand command) {
        URI door = doors.get(ThreadLocalRandom.current().nextInt(doors.size()));
        return HttpRequest.newBuilder(door.resolve(command.kind().path()))
                .timeout(REQUEST_TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", command.key())
                .header("X-Correlation-Id", command.key())
                .header("Authorization", Gateway.authorization(command.actor()))
                .POST(HttpRequest.BodyPublishers.ofString(command.body()))
                .build();
    }

    /** Away, too slow, or lost against other writers of the stream: nothing else may be repeated in hope. */
    private static boolean maySucceedLater(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 502, 503, 504 -> true;
            case 409 -> response.body().contains("urn:shuangchuang:problem:conflict");
            default -> false;
        };
    }

    private static Answer answer(LoadCommand command, HttpResponse<String> response) {
        String text = response.statusCode() + " " + response.headers().map().get("location") + " "
                + response.headers().map().get("etag") + " " + response.body();
        return Answer.of(
                command, response.headers().firstValue("Consistency-Token").orElseThrow(), text);
    }
}
