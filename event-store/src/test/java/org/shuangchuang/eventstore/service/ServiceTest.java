package org.shuangchuang.eventstore.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.log.CloudEvents;
import org.shuangchuang.eventstore.log.Partitions;
import org.shuangchuang.localstack.testing.Bearer;
import org.shuangchuang.localstack.testing.RealBackends;

/** A whole service on the store: from a request to the log, to Kafka, to the feed and to its own views. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ServiceTest {

    private static final String CLERK = "clerk-1;PREFECTURE_REVIEWER;620100";
    private static final String DEPOSIT = "{\"amountFen\":%s,\"division\":\"620100\"}";

    @Inject
    Pool pool;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private static String bank() {
        return UUID.randomUUID().toString();
    }

    private static RequestSpecification command() {
        return command(UUID.randomUUID().toString());
    }

    private static RequestSpecification command(String key) {
        return given().header("Authorization", Bearer.of(CLERK))
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en")
                .contentType("application/json");
    }

    private static RequestSpecification auditor() {
        return given().header("Authorization", Bearer.of("auditor-1;AUDITOR;620000"));
    }

    private static RequestSpecification feed() {
        return given().header("Authorization", Bearer.ofPart("gateway", "incubator"));
    }

    private static Response deposit(String bank, String key, String fen) {
        return command(key).body(DEPOSIT.formatted(fen)).post("/api/incubation/banks/" + bank + "/deposit");
    }

    private long events() {
        return pool.query("select count(*) from event")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void a_command_is_answered_with_state_version_and_token_and_can_be_read() {
        String bank = bank();
        deposit(bank, "k-" + bank, "150")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Consistency-Token", "incubator/bank-" + bank + "/1")
                .body("totalFen", equalTo(150));
        auditor()
                .get("/api/incubation/banks/" + bank)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("totalFen", equalTo(150));
    }

    @Test
    void a_new_record_is_answered_with_its_place_and_a_repetition_with_the_same() {
        String key = UUID.randomUUID().toString();
        String first = command(key)
                .body(DEPOSIT.formatted("1"))
                .post("/api/incubation/banks")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/api/incubation/banks/[0-9a-f-]{36}"))
                .extract()
                .header("Location");
        assertEquals(
                first,
                command(key)
                        .body("{\"division\":\"620100\" , \"amountFen\":1}")
                        .post("/api/incubation/banks")
                        .header("Location"));
    }

    @Test
    void a_list_read_with_the_token_has_what_was_written() {
        String bank = bank();
        String token = deposit(bank, bank, "7").header("Consistency-Token");
        auditor()
                .header("Consistency-Token", token)
                .get("/api/incubation/banks?limit=500")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(bank));
    }

    @Test
    void a_stale_version_is_412_and_a_rule_409_in_the_callers_language() {
        String bank = bank();
        deposit(bank, bank, "10000").then().statusCode(200);
        command()
                .header("If-Match", "\"7\"")
                .body(DEPOSIT.formatted("1"))
                .post("/api/incubation/banks/" + bank + "/deposit")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:shuangchuang:problem:stale-version"));
        deposit(bank, bank + "-2", "1")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:shuangchuang:problem:bank-full"))
                .body("title", equalTo("The bank is full"))
                .body("correlation", notNullValue());
        auditor().get("/api/incubation/banks/nobody").then().statusCode(404).body("title", equalTo("没有此编号的记录"));
        await().until(() ->
                pool.query("select count(*) from refusal where problem like '%bank-full' and subject = 'clerk-1'")
                                .execute()
                                .await()
                                .atMost(Duration.ofSeconds(5))
                                .iterator()
                                .next()
                                .getLong(0)
                        == 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "null",
            value = {
                "{\"amountFen\":1|400|malformed-json|null",
                "{\"amountFen\":1,\"division\":\"620100\",\"more\":1}|400|unknown-field|more",
                "{\"amountFen\":1.5,\"division\":\"620100\"}|400|bad-value|amountFen",
                "{\"amountFen\":\"1\",\"division\":\"620100\"}|400|bad-value|amountFen",
                "{\"amountFen\":-1,\"division\":\"620100\"}|422|negative-amount|amountFen",
                "{\"amountFen\":1,\"division\":\"62\\u0000\"}|400|bad-value|division",
                "{\"division\":\"620100\"}|422|field-required|amountFen",
                "{\"amountFen\":1,\"division\":\"629999\"}|422|unknown-division|division",
                "{\"amountFen\":1,\"division\":\"620100\",\"occurredOn\":\"2021-02-30\"}|400|bad-value|occurredOn",
                "{\"amountFen\":1,\"division\":\"620100\",\"occurredOn\":\"2999-01-01\"}|422|date-in-future|occurredOn",
                "[]|400|malformed-json|null",
                "``|400|body-missing|null",
            })
    void a_bad_body_is_a_problem_that_names_the_field_and_stores_nothing(
            String body, int status, String problem, String field) {
        long before = events();
        command()
                .body(body)
                .post("/api/incubation/banks/" + bank() + "/deposit")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:shuangchuang:problem:" + problem))
                .body("field", equalTo(field));
        assertEquals(before, events());
    }

    @Test
    void a_command_without_key_or_actor_or_with_the_wrong_type_is_refused() {
        String path = "/api/incubation/banks/" + bank() + "/deposit";
        given().header("Authorization", Bearer.of(CLERK))
                .contentType("application/json")
                .body(DEPOSIT.formatted("1"))
                .post(path)
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
        given().header("Idempotency-Key", "x")
                .contentType("application/json")
                .body(DEPOSIT.formatted("1"))
                .post(path)
                .then()
                .statusCode(401);
        command()
                .contentType("text/plain")
                .body("1")
                .post(path)
                .then()
                .statusCode(415)
                .body("field", equalTo("Content-Type"));
        command()
                .body("{\"x\":\"" + "a".repeat(2_000_000) + "\"}")
                .post(path)
                .then()
                .statusCode(413);
        command()
                .get("/api/incubation/nothing/here")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:shuangchuang:problem:unknown-path"));
        command().body("{}").put(path).then().statusCode(405);
    }

    @Test
    void a_key_with_another_body_is_422() {
        String bank = bank();
        deposit(bank, bank, "1").then().statusCode(200);
        deposit(bank, bank, "2")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:shuangchuang:problem:idempotency-key-reused"));
    }

    @Test
    void an_event_enters_the_log_the_feed_and_its_partition_in_kafka_with_the_commands_trace() {
        String bank = bank();
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        command()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("X-Correlation-Id", "c-" + bank)
                .body(DEPOSIT.formatted("5"))
                .post("/api/incubation/banks/" + bank + "/deposit")
                .then()
                .statusCode(200);
        int partition = Partitions.of("bank-" + bank);
        ConsumerRecord<String, String> record = inKafka(partition, "bank-" + bank);
        RecordedEvent event = CloudEvents.read(List.of(record)).getFirst();
        assertEquals("deposited", event.type());
        assertEquals("c-" + bank, event.jsonMetadata().path("correlation").asText());
        assertEquals(
                "clerk-1", event.jsonMetadata().path("actor").path("subject").asText());
        assertTrue(event.jsonMetadata().path("traceparent").asText().contains(trace));
        assertTrue(
                new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8).contains(trace));
        feed().get("/api/incubation/log?partition=%d&after=%d".formatted(partition, event.position() - 1))
                .then()
                .statusCode(200)
                .body("[0].id", equalTo("incubator/bank-" + bank + "/1"))
                .body("[0].hash", equalTo(event.hash()))
                .body("[0].data.amountFen", equalTo(5));
        auditor()
                .get("/api/incubation/events/bank-%s/1".formatted(bank))
                .then()
                .statusCode(200)
                .body("data.amountFen", equalTo(5));
        feed().get("/api/incubation/log/position?stream=bank-%s&version=1".formatted(bank))
                .then()
                .statusCode(200)
                .body("position", equalTo((int) event.position()));
        feed().get("/api/incubation/log/verify").then().statusCode(200).body("faults", equalTo(List.of()));
    }

    @Test
    void what_waits_and_what_was_appended_is_told_under_stable_names() {
        await().untilAsserted(() -> {
            String told = given().get("/q/metrics").asString();
            for (String metric : List.of(
                    "log_lag",
                    "relay_lag",
                    "projection_lag",
                    "projection_failures",
                    "log_entries_total",
                    "log_leader_changes_total",
                    "commands_total{outcome=\"stored\"",
                    "commands_total{outcome=\"duplicate\"",
                    "append_conflicts_total",
                    "append_seconds_bucket",
                    "append_batch_bucket")) {
                assertTrue(told.contains("\nshuangchuang_" + metric), metric);
            }
        });
    }

    @Test
    void readiness_tells_of_each_view_whether_it_goes_on() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'projections' }.data.banks", equalTo("goes on"));
    }

    private ConsumerRecord<String, String> inKafka(int partition, String stream) {
        Properties properties = new Properties();
        properties.putAll(Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest"));
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition topic = new TopicPartition("incubator-events", partition);
            consumer.assign(List.of(topic));
            consumer.seekToBeginning(List.of(topic));
            long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (System.nanoTime() < until) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    if (stream.equals(record.key())) {
                        return record;
                    }
                }
            }
        }
        throw new AssertionError("not in Kafka: " + stream);
    }

    @Test
    void what_only_reads_is_no_command_that_failed() {
        List<String> before = failedCommands();
        auditor().head("/api/incubation/banks/" + bank()).then().statusCode(404);
        auditor().get("/api/incubation/banks/" + bank()).then().statusCode(404);
        assertEquals(before, failedCommands());

        command()
                .body("{}")
                .post("/api/incubation/banks/" + bank() + "/deposit")
                .then()
                .statusCode(422);
        assertNotEquals(before, failedCommands());
    }

    private static List<String> failedCommands() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("shuangchuang_commands_total") && !line.contains("problem=\"\""))
                .toList();
    }
}
