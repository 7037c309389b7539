package org.shuangchuang.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuangchuang.gateway.GatewayTest;
import org.shuangchuang.gateway.testing.Owners;
import org.shuangchuang.localstack.testing.Bearer;

@QuarkusTest
class RoutingTest extends GatewayTest {

    private static final String CALLER = Bearer.of("clerk;CARRIER_OPERATOR;620100");

    Owners owners;

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void a_command_reaches_its_owner_and_its_answer_the_caller() {
        owners.answer("/api/incubation/carriers", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Location", "/api/incubation/carriers/7");
            exchange.getResponseHeaders().set("Consistency-Token", "incubator/carrier-7/1");
            exchange.getResponseHeaders()
                    .set(
                            "Seen",
                            exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                                    + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                                    + exchange.getRequestHeaders().getFirst("Actor"));
            Owners.send(exchange, 201, "application/json", text(exchange.getRequestBody()));
        });

        caller().header("Idempotency-Key", "k1")
                .header("Actor", "treasurer;FINANCE_OFFICER;620000")
                .contentType("application/json")
                .body("{\"name\":\"众创\"}")
                .post("/api/incubation/carriers?dry=run")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", "/api/incubation/carriers/7")
                .header("Consistency-Token", "incubator/carrier-7/1")
                .header("Seen", "POST /api/incubation/carriers?dry=run k1 null")
                .body("name", equalTo("众创"));
    }

    @Test
    void an_owners_problem_is_not_touched() {
        String problem = "{\"type\":\"urn:shuangchuang:problem:budget-exceeded\",\"title\":\"预算不足\",\"status\":409}";
        owners.answer(
                "/api/subsidy/claims", exchange -> Owners.send(exchange, 409, "application/problem+json", problem));

        String answer = caller().contentType("application/json")
                .body("{}")
                .post("/api/subsidy/claims")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .extract()
                .asString();
        assertEquals(problem, answer);
    }

    @Test
    void an_owner_that_is_down_does_not_take_the_others_with_it() {
        caller().header("Accept-Language", "en")
                .get("/api/employment/returns")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:shuangchuang:problem:owner-unavailable"))
                .body("correlation", matchesPattern("[0-9a-f-]{36}"));
        caller().get("/api/indicators").then().statusCode(200);
        caller().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void an_owner_that_breaks_off_is_not_available() {
        owners.answer("/api/subsidy/broken", com.sun.net.httpserver.HttpExchange::close);

        caller().get("/api/subsidy/broken").then().statusCode(503).header("Retry-After", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void what_an_owner_has_not_begun_to_answer_is_sent_again_on_another_connection(String method) {
        String path = "/api/subsidy/breaks-once/" + method;
        List<String> seen = new CopyOnWriteArrayList<>();
        List<Integer> connections = new CopyOnWriteArrayList<>();
        owners.answer(path, exchange -> {
            connections.add(exchange.getRemoteAddress().getPort());
            seen.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + text(exchange.getRequestBody()));
            if (seen.size() == 2) {
                exchange.close();
            } else {
                Owners.send(exchange, 200, "text/plain", "done");
            }
        });

        for (int request = 0; request < 2; request++) {
            RequestSpecification asked = caller().header("Idempotency-Key", "k2");
            if (method.equals("POST")) {
                asked.contentType("application/json").body("{\"name\":\"众创\"}");
            }
            asked.request(method, path).then().statusCode(200).body(equalTo("done"));
        }

        assertEquals(Collections.nCopies(3, seen.getFirst()), seen);
        assertEquals(connections.get(0), connections.get(1), "the connection was kept");
        assertNotEquals(connections.get(1), connections.get(2));
    }

    /** Half of it is gone, or nobody knows what twice means. */
    @ParameterizedTest
    @CsvSource({"100000, k3", "10, ''"})
    void what_is_too_long_to_keep_or_has_no_key_is_sent_once(int length, String key) {
        AtomicInteger seen = new AtomicInteger();
        owners.answer("/api/subsidy/breaks", exchange -> {
            seen.incrementAndGet();
            exchange.close();
        });
        RequestSpecification asked = caller().contentType("application/json").body("\"" + "x".repeat(length) + "\"");
        if (!key.isEmpty()) {
            asked.header("Idempotency-Key", key);
        }

        asked.post("/api/subsidy/breaks").then().statusCode(503).header("Retry-After", "1");
        assertEquals(1, seen.get());
    }

    @Test
    void an_answer_that_was_begun_is_not_asked_for_again() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        owners.answer("/api/subsidy/breaks-off", exchange -> {
            seen.incrementAndGet();
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('1');
            exchange.getResponseBody().flush();
            exchange.close();
        });

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest asked =
                    request(gateway.resolve("/api/subsidy/breaks-off")).build();
            assertThrows(IOException.class, () -> client.send(asked, HttpResponse.BodyHandlers.ofString()));
        }
        assertEquals(1, seen.get());
    }

    @Test
    void an_owner_that_stays_silent_is_not_waited_for_for_ever() {
        CountDownLatch end = new CountDownLatch(1);
        owners.answer("/api/subsidy/slow", exchange -> {
            await(end);
            Owners.send(exchange, 200, "text/plain", "late");
        });

        caller().get("/api/subsidy/slow")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:shuangchuang:problem:owner-timeout"));
        end.countDown();
    }

    @Test
    void an_answer_is_passed_on_while_it_is_still_being_written() throws Exception {
        CountDownLatch firstSeen = new CountDownLatch(1);
        owners.answer("/api/subsidy/stream", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('1');
            exchange.getResponseBody().flush();
            await(firstSeen);
            exchange.getResponseBody().write('2');
            exchange.close();
        });

        try (HttpClient client = HttpClient.newHttpClient()) {
            InputStream body = client.send(
                            request(gateway.resolve("/api/subsidy/stream")).build(),
                            HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            assertEquals('1', body.read());
            firstSeen.countDown();
            assertEquals('2', body.read());
            assertEquals(-1, body.read());
        }
    }

    @Test
    void what_belongs_together_keeps_its_marks() {
        owners.answer("/api/incubation/marks", exchange -> {
            exchange.getResponseHeaders()
                    .set("Trace", exchange.getRequestHeaders().getFirst("traceparent"));
            Owners.send(
                    exchange, 200, "text/plain", exchange.getRequestHeaders().getFirst("X-Correlation-Id"));
        });

        caller().header("X-Correlation-Id", "mine-1")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/api/incubation/marks")
                .then()
                .statusCode(200)
                .header("X-Correlation-Id", "mine-1")
                .header("Trace", matchesPattern("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01"))
                .body(equalTo("mine-1"));
        String made = caller().get("/api/incubation/marks")
                .then()
                .header("X-Correlation-Id", matchesPattern("[0-9a-f-]{36}"))
                .extract()
                .header("X-Correlation-Id");
        assertFalse(made.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/incubation/log?partition=0&after=0",
                "/api/subsidy/log/position?stream=a&version=1",
                "/api/incubation//log",
                "/api/incubation/./log",
                "/api/incubation/%6Cog",
                "/api/incubation/log;a=b",
                "/api/incubation/carriers/../log",
                "/api/incubation/%2e/log",
                "/api/incubation/%2Flog"
            })
    void an_owners_log_is_not_for_the_outside(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    request(URI.create(gateway.resolve("/").toString().replaceAll("/$", "") + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(404, answer.statusCode());
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElse(""));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_body_that_is_too_large_does_not_reach_the_owner(boolean chunked) throws Exception {
        AtomicBoolean reached = new AtomicBoolean();
        owners.answer("/api/subsidy/large", exchange -> {
            reached.set(true);
            Owners.send(exchange, 200, "text/plain", "");
        });
        byte[] body = new byte[2_000_000];

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    request(gateway.resolve("/api/subsidy/large"))
                            .POST(
                                    chunked
                                            ? HttpRequest.BodyPublishers.ofInputStream(
                                                    () -> new ByteArrayInputStream(body))
                                            : HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(413, answer.statusCode());
        }
        assertFalse(reached.get());
    }

    @Test
    void a_body_in_chunks_arrives_whole() throws Exception {
        owners.answer(
                "/api/subsidy/chunks",
                exchange -> Owners.send(exchange, 200, "text/plain", text(exchange.getRequestBody())));
        byte[] body = "字".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    request(gateway.resolve("/api/subsidy/chunks"))
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            assertEquals("字".repeat(100_000), answer.body());
        }
    }

    private static RequestSpecification caller() {
        return given().header("Authorization", CALLER);
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).header("Authorization", CALLER).timeout(Duration.ofSeconds(20));
    }

    private static String text(InputStream body) throws IOException {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
