package org.shuangchuang.localstack.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.localstack.Memory;

/** What runs: each part's process and memory, and of the services how they are and how many events wait in them. */
final class Status {
    private static final String UNKNOWN = "–";
    private static final int COLUMN = 14;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final List<String> LAGS =
            List.of("shuangchuang_log_lag", "shuangchuang_relay_lag", "shuangchuang_projection_lag");

    private final StackSettings settings;
    private final RecordedProcesses recorded;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Status(StackSettings settings, RecordedProcesses recorded) {
        this.settings = settings;
        this.recorded = recorded;
    }

    void print(PrintStream out) {
        TreeMap<String, ProcessHandle> running = recorded.running();
        if (running.isEmpty()) {
            out.println(Messages.text("status.nothing"));
            return;
        }
        line(out, List.of(Messages.text("status.columns").split("\\|", -1)));
        for (Service service : Service.values()) {
            // one that is being developed has no recorded process, but answers
            line(out, service(service, running.remove(service.lowerCaseName())));
        }
        // all the others are its children
        ProcessHandle dev = running.remove("dev");
        if (dev != null) {
            line(out, List.of("dev", pid(dev), UNKNOWN, megabytes(Memory.ownMegabytes(dev))));
        }
        running.forEach((name, process) -> line(out, List.of(name, pid(process), UNKNOWN, memory(process))));
    }

    private List<String> service(Service service, @Nullable ProcessHandle process) {
        URI address = settings.address(service);
        List<String> cells = new ArrayList<>(
                List.of(service.lowerCaseName(), pid(process), Messages.text(health(address)), memory(process)));
        String metrics =
                ask(address.resolve("/q/metrics")).map(HttpResponse::body).orElse("");
        LAGS.forEach(metric -> cells.add(largest(metrics, metric)));
        return cells;
    }

    private String health(URI address) {
        return ask(address.resolve("/q/health/ready"))
                .map(answer -> answer.statusCode() == 200 ? "status.ready" : "status.not-ready")
                .orElse("status.silent");
    }

    private Optional<HttpResponse<String>> ask(URI address) {
        try {
            return Optional.of(http.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException silent) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The largest of a metric's series. */
    private static String largest(String metrics, String metric) {
        OptionalDouble largest = metrics.lines()
                .filter(line -> line.startsWith(metric + " ") || line.startsWith(metric + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .max();
        return largest.isPresent() ? String.format("%.0f", largest.getAsDouble()) : UNKNOWN;
    }

    private static String pid(@Nullable ProcessHandle process) {
        return process == null ? UNKNOWN : String.valueOf(process.pid());
    }

    private static String memory(@Nullable ProcessHandle process) {
        return megabytes(process == null ? 0 : Memory.megabytes(process));
    }

    private static String megabytes(double megabytes) {
        return megabytes == 0 ? UNKNOWN : String.format("%.0f", megabytes);
    }

    private static void line(PrintStream out, List<String> cells) {
        StringBuilder line = new StringBuilder();
        cells.forEach(cell -> line.append(FiguresTable.padded(cell, COLUMN)));
        out.println(line.toString().stripTrailing());
    }
}
