package org.shuangchuang.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One service in a process of its own. */
final class ServiceProcess {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int STOP_SECONDS = 20;
    private static final int LOG_TAIL_LINES = 30;

    private static final int EXIT_INTERRUPTED = 130;
    private static final int EXIT_TERMINATED = 143;

    private final String name;
    private final Process process;
    private final Path log;
    private final HttpRequest ready;

    private ServiceProcess(String name, Process process, Path log, URI address) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.ready = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    /**
     * Starts it and does not wait.
     *
     * @param replica what it is called, and where it is to answer
     */
    static ServiceProcess start(Replica replica, StackSettings settings, Map<String, String> environment) {
        Path log = settings.log(replica.name());
        ProcessBuilder builder = new ProcessBuilder(settings.program().command(settings.project(), replica.service()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new ServiceProcess(replica.name(), builder.start(), log, replica.address());
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * Whether the service says that it is ready.
     *
     * @throws StackFailure with the end of its log when it has ended
     */
    boolean isReady() {
        if (!process.isAlive()) {
            throw new StackFailure("part.ended", name, process.exitValue(), log, logTail());
        }
        try {
            return HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** @param seconds how long it was waited for */
    StackFailure late(long seconds) {
        return new StackFailure("part.late", name, seconds, log, logTail());
    }

    /** @param told must not wait for anything, because the end of other processes is told on the same threads */
    void whenEnded(Runnable told) {
        var _ = process.onExit().thenRun(told);
    }

    /** A terminal's Ctrl-C reaches every process at once, before this one can stop the others. */
    boolean wasToldToEnd() {
        return process.exitValue() == EXIT_INTERRUPTED || process.exitValue() == EXIT_TERMINATED;
    }

    /** With the end of its log. */
    String howItEnded() {
        return Messages.text("part.ended", name, process.exitValue(), log, logTail());
    }

    void stop() {
        stop(STOP_SECONDS);
    }

    /** @param seconds that it may take at most */
    void stop(int seconds) {
        RecordedProcesses.end(process.toHandle(), seconds);
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private String logTail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
