package org.shuangchuang.bench.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.shuangchuang.localstack.JavaCommand;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.localstack.Ports;

/** A Quarkus application in a JVM of its own, as Maven has packaged it. */
public final class Application implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final int port;
    private final Path log;
    private final double startMilliseconds;

    private Application(Process process, int port, Path log, String ready) {
        long from = System.nanoTime();
        this.process = process;
        this.port = port;
        this.log = log;
        await(ready);
        this.startMilliseconds = (System.nanoTime() - from) / 1e6;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param module folder of the Maven module
     * @param options of the JVM
     * @param ready path that answers with 200 as soon as there is something to measure
     */
    public static Application start(Path module, List<String> options, Map<String, String> environment, String ready) {
        int port = Ports.free();
        try {
            Path log = Files.createTempFile(module.getFileName().toString(), ".log");
            List<String> command = new ArrayList<>(List.of(JavaCommand.java()));
            command.addAll(options);
            command.addAll(List.of(
                    "-jar", module.resolve("target/quarkus-app/quarkus-run.jar").toString()));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("QUARKUS_HTTP_HOST", "localhost");
            builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
            return new Application(builder.start(), port, log, ready);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    private void await(String ready) {
        HttpRequest request = HttpRequest.newBuilder(address().resolve(ready))
                .timeout(Duration.ofSeconds(5))
                .build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(request)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroyForcibly();
                throw new IllegalStateException("did not start; see " + log);
            }
            Pause.milliseconds(5);
        }
    }

    private static boolean isReady(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public int port() {
        return port;
    }

    /** From the start of the process to the first answer. */
    public double startMilliseconds() {
        return startMilliseconds;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** What a public path answers with 200. */
    public String get(String pathAndQuery) {
        return get(pathAndQuery, HttpRequest.newBuilder());
    }

    /** What a path answers with 200 to whom the token belongs. */
    public String get(String pathAndQuery, String token) {
        return get(pathAndQuery, HttpRequest.newBuilder().header("Authorization", "Bearer " + token));
    }

    private String get(String pathAndQuery, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    request.uri(address().resolve(pathAndQuery)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(pathAndQuery + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(log);
        } catch (IOException notDeleted) {
            throw new UncheckedIOException(notDeleted);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
