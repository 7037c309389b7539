package org.shuangchuang.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shuangchuang.endtoend.faults.Arrival;
import org.shuangchuang.endtoend.faults.Owner;
import org.shuangchuang.endtoend.faults.Topic;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.localstack.stack.Service;
import org.shuangchuang.localstack.stack.Stack;

/**
 * A person's values are planted in commands that are accepted and in commands that are refused, wherever a command has room for
 * them; afterwards they stand nowhere in the clear.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedValuesTest {
    /** Stands in the same commands and is no secret. */
    private static final String BESIDE = "测试孵化器";

    private final Stack stack = RunningStack.stack();
    private final Planted planted = Planted.fresh();
    private final SpanReceiver spans = new SpanReceiver();
    private final PlantedCommands commands = new PlantedCommands(planted);

    @BeforeAll
    void plant() throws SQLException {
        restart(spans.environment());
        commands.areAccepted();
        commands.areRefused();
        Arrival.await();
    }

    @AfterAll
    void exportNoMore() {
        restart(Map.of());
        spans.close();
    }

    @Test
    void answers_to_commands_that_were_accepted_and_refused() {
        assertEquals(List.of(), planted.in(String.join("\n", commands.answers())));
    }

    @Test
    void the_person_is_held_so_that_there_was_something_to_find() {
        assertTrue(Persons.known(planted.number()).containsAll(List.of(planted.name(), planted.phone())));
    }

    @Test
    void logs_of_every_process() throws Exception {
        try (var files = Files.list(stack.settings().folder().resolve("logs"))) {
            List<Path> logs = files.toList();
            assertTrue(logs.size() >= 6, "four services, PostgreSQL and Kafka write logs: " + logs);
            for (Path log : logs) {
                String text = Files.readString(log);
                assertFalse(text.isEmpty(), log.toString());
                assertEquals(List.of(), planted.in(text), log.toString());
            }
        }
    }

    @Test
    void spans_of_every_process() {
        for (String name : List.of("incubator-service", "subsidy-service", "employment-service", "gateway")) {
            awaitSpansOf(name);
        }
        String received = new String(spans.received(), StandardCharsets.UTF_8);
        assertTrue(received.contains("/employments"), "spans of the commands have come");
        assertEquals(List.of(), planted.in(received));
    }

    @Test
    void metrics_of_every_process() {
        for (Service service : Service.values()) {
            String metrics = RestAssured.get(stack.first(service).address().resolve("/q/metrics"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertTrue(metrics.contains("http_server_requests_seconds_count"), service.name());
            assertEquals(List.of(), planted.in(metrics), service.name());
        }
    }

    @Test
    void keys_headers_and_values_of_records_in_kafka() {
        boolean found = false;
        for (Owner owner : Owner.values()) {
            StringBuilder all = new StringBuilder();
            for (ConsumerRecord<String, String> record : Topic.records(owner)) {
                all.append(record.key()).append(record.value());
                for (Header header : record.headers()) {
                    all.append(header.key()).append(new String(header.value(), StandardCharsets.UTF_8));
                }
            }
            found |= all.indexOf(BESIDE) > 0;
            assertEquals(List.of(), planted.in(all.toString()), owner.topic());
        }
        assertTrue(found, "what is planted would be found");
    }

    @Test
    void feeds_of_every_owner() {
        boolean found = false;
        for (Owner owner : Owner.values()) {
            for (int partition : IntStream.range(0, 16).toArray()) {
                JsonNode page = page(owner, partition, 0);
                while (!page.isEmpty()) {
                    found |= page.toString().contains(BESIDE);
                    assertEquals(List.of(), planted.in(page.toString()), owner.source());
                    page = page(
                            owner,
                            partition,
                            page.get(page.size() - 1).path("partitionposition").asLong());
                }
            }
        }
        assertTrue(found, "what is planted would be found");
    }

    private static JsonNode page(Owner owner, int partition, long after) {
        Response page = owner.feed("/log?partition=" + partition + "&after=" + after);
        return Described.parse(page.then().statusCode(200).extract().asString());
    }

    @Test
    void the_audit_trail_as_pages_and_as_table() {
        String cursor = null;
        do {
            var request = Gateway.reading().queryParam("limit", 500);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/audit");
            page.then().statusCode(200);
            assertEquals(List.of(), planted.in(page.asString()));
            cursor = page.path("next");
        } while (cursor != null);
        String table = Gateway.reading()
                .accept("text/csv")
                .get("/api/audit")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(table.contains("operator-1"), "who planted it is found");
        assertEquals(List.of(), planted.in(table));
    }

    /** Also what is sealed is searched: nothing of it may stand there in the clear. */
    @Test
    void tables_of_every_database() throws SQLException {
        assertEquals(List.of(BESIDE), Databases.holding("employment", "event", List.of(BESIDE)));
        for (String database : List.of("incubator", "subsidy", "employment", "gateway")) {
            for (String table : Databases.tables(database)) {
                assertEquals(List.of(), Databases.holding(database, table, planted.forms()), database + " " + table);
            }
        }
    }

    private void awaitSpansOf(String name) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!new String(spans.received(), StandardCharsets.UTF_8).contains(name)) {
            assertTrue(System.nanoTime() < until, "no span of " + name);
            Pause.milliseconds(50);
        }
    }

    private void restart(Map<String, String> environment) {
        List<Service> all = List.of(Service.values());
        all.reversed().forEach(stack::stop);
        stack.start(all.stream().map(stack::first).toList(), environment);
    }
}
