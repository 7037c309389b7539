package org.shuangchuang.endtoend.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuangchuang.endtoend.Gateway;
import org.shuangchuang.endtoend.RunningStack;
import org.shuangchuang.localstack.stack.Service;
import org.shuangchuang.localstack.stack.Stack;

/** What operators read of a request that failed. */
class LoggingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stack stack = RunningStack.stack();
    private final String correlation = UUID.randomUUID().toString();
    private final String trace =
            HexFormat.of().toHexDigits(new Random().nextLong()).repeat(2);

    @ParameterizedTest
    @CsvSource({"EMPLOYMENT, /api/employment/audit", "GATEWAY, /api/audit"})
    void in_production_a_failure_is_one_line_of_json_with_its_correlation_and_trace(Service service, String path)
            throws Exception {
        stack.stop(service);
        stack.start(service, Map.of("QUARKUS_PROFILE", "prod"));
        try {
            fail(service, path);
        } finally {
            stack.stop(service);
            stack.start(service);
        }
        List<String> told = told(service);
        assertEquals(1, told.size(), told.toString());
        JsonNode line = JSON.readTree(told.getFirst());
        assertEquals("ERROR", line.path("level").asText());
        assertEquals(correlation, line.at("/mdc/correlation").asText());
        assertEquals(trace, line.at("/mdc/traceId").asText());
        assertTrue(
                line.path("service").asText().startsWith(name(service)),
                line.path("service").asText());
        assertTrue(line.at("/exception/message").asText().contains("refusal"), told.toString());
    }

    @Test
    void on_the_local_stack_it_is_text() throws Exception {
        fail(Service.INCUBATOR, "/api/incubation/audit");
        String line = told(Service.INCUBATOR).getFirst();
        assertTrue(line.contains("ERROR") && !line.startsWith("{"), line);
    }

    /** A table that is read is away for a moment. */
    private void fail(Service service, String path) throws SQLException {
        execute(service, "alter table refusal rename to refusal_away");
        try {
            Gateway.reading()
                    .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                    .header("X-Correlation-Id", correlation)
                    .get(path)
                    .then()
                    .statusCode(500);
        } finally {
            execute(service, "alter table refusal_away rename to refusal");
        }
    }

    private void execute(Service service, String sql) throws SQLException {
        try (var connection = stack.postgres().connect(name(service));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The lines that name the request. */
    private List<String> told(Service service) throws IOException {
        Path log = stack.settings().folder().resolve("logs").resolve(name(service) + ".log");
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains(correlation))
                .toList();
    }

    private static String name(Service service) {
        return service.name().toLowerCase(Locale.ROOT);
    }
}
