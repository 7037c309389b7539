package org.shuangchuang.localstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./dev status} tells of a service that answers, and of those that do not. */
class StatusTest {
    private static final String METRICS = """
            # TYPE shuangchuang_log_lag gauge
            shuangchuang_log_lag 3.0
            shuangchuang_relay_lag 12.0
            shuangchuang_projection_lag{projection="lists"} 5.0
            shuangchuang_projection_lag{projection="ledger"} 1200.0
            """;

    @TempDir
    Path folder;

    @Test
    void a_service_is_told_with_its_health_memory_and_lags() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(server, "/q/health/ready", 503, "");
        answer(server, "/q/metrics", 200, METRICS);
        server.start();
        try {
            StackSettings beside = StackSettings.beside(folder, folder);
            Map<StackPort, Integer> ports = new EnumMap<>(beside.ports());
            ports.put(StackPort.SUBSIDY, server.getAddress().getPort());
            RecordedProcesses recorded = new RecordedProcesses(folder);
            recorded.record("subsidy", ProcessHandle.current());
            recorded.record("kafka", ProcessHandle.current());

            List<List<String>> told = told(new Status(new StackSettings(folder, folder, ports, Program.JAR), recorded));
            String pid = String.valueOf(ProcessHandle.current().pid());
            assertEquals(List.of("incubator", "–", "no", "answer", "–", "–", "–", "–"), told.get(1));
            assertEquals(List.of("subsidy", pid, "not", "ready"), told.get(2).subList(0, 4));
            assertTrue(Integer.parseInt(told.get(2).get(4)) > 10, "MiB of a JVM");
            assertEquals(List.of("3", "12", "1200"), told.get(2).subList(5, 8));
            assertEquals(List.of("kafka", pid, "–"), told.get(5).subList(0, 3));
        } finally {
            server.stop(0);
        }
    }

    /** Line by line, by words. */
    private static List<List<String>> told(Status status) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        status.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> List.of(line.split(" +")))
                .toList();
    }

    private static void answer(HttpServer server, String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
