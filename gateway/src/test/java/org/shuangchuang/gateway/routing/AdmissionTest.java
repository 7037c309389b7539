package org.shuangchuang.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.shuangchuang.gateway.GatewayTest;
import org.shuangchuang.gateway.testing.Owners;
import org.shuangchuang.localstack.testing.Bearer;

/** Nobody gets more than its share, and nobody everything. */
@QuarkusTest
@TestProfile(AdmissionTest.Narrow.class)
class AdmissionTest extends GatewayTest {

    private static final int MOST_AT_ONCE = 3;
    private static final int SHARE = 20;

    /** A narrow door. */
    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "shuangchuang.gateway.requests-per-second",
                    "1",
                    "shuangchuang.gateway.request-window",
                    SHARE + "s",
                    "shuangchuang.gateway.most-at-once",
                    Integer.toString(MOST_AT_ONCE),
                    "shuangchuang.gateway.body-timeout",
                    "300ms");
        }
    }

    Owners owners;

    @TestHTTPResource("/")
    URI gateway;

    private static Response ask(String authorization) {
        return given().header("Authorization", authorization).get("/api/subsidy/quick");
    }

    @Test
    void a_client_that_asks_too_often_is_told_when_to_come_again_and_others_are_not_held_up() {
        owners.answer("/api/subsidy/quick", exchange -> Owners.send(exchange, 200, "text/plain", "yes"));
        String busy = Bearer.of("busy;FINANCE_OFFICER;620000");
        String quiet = Bearer.of("quiet;FINANCE_OFFICER;620000");
        assertEquals(200, ask(quiet).statusCode());
        assertEquals(200, ask(busy).statusCode());
        given().header("Authorization", busy)
                .get("/api/subsidy/quick")
                .then()
                .header("RateLimit-Policy", equalTo("\"client\";q=" + SHARE + ";w=" + SHARE))
                .header("RateLimit", matchesPattern("\"client\";r=\\d+;t=\\d+"));
        Response last = ask(busy);
        for (int asked = 0; last.statusCode() == 200; asked++) {
            assertTrue(asked < 4 * SHARE, "nobody holds it back");
            last = ask(busy);
        }
        last.then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("type", equalTo("urn:shuangchuang:problem:too-many-requests"));
        assertEquals(200, ask(quiet).statusCode());
    }

    @Test
    void what_is_too_much_at_once_is_turned_away_and_the_rest_is_answered() throws Exception {
        CountDownLatch arrived = new CountDownLatch(MOST_AT_ONCE);
        CountDownLatch open = new CountDownLatch(1);
        owners.answer("/api/incubation/slow", exchange -> {
            arrived.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Owners.send(exchange, 200, "text/plain", "yes");
        });
        String caller = Bearer.of("many;FINANCE_OFFICER;620000");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> waiting = new ArrayList<>();
            for (int i = 0; i < MOST_AT_ONCE; i++) {
                waiting.add(threads.submit(() -> given().header("Authorization", caller)
                        .get("/api/incubation/slow")
                        .statusCode()));
            }
            arrived.await();
            given().header("Authorization", caller)
                    .get("/api/incubation/slow")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("type", equalTo("urn:shuangchuang:problem:overloaded"));
            open.countDown();
            for (Future<Integer> one : waiting) {
                assertEquals(200, one.get());
            }
        }
        await().untilAsserted(() ->
                assertTrue(given().get("/q/metrics").asString().contains("shuangchuang_gateway_under_way 0.0")));
    }

    @Test
    void a_body_that_does_not_come_is_not_waited_for() throws Exception {
        owners.answer("/api/subsidy/claims", exchange -> {
            var _ = exchange.getRequestBody().readAllBytes();
            Owners.send(exchange, 201, "text/plain", "whole");
        });
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(20_000);
            String head = "POST /api/subsidy/claims HTTP/1.1\r\nHost: x\r\nAuthorization: "
                    + Bearer.of("slow;APPLICANT;620000") + "\r\nContent-Length: 100\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertEquals("", new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void another_origin_gets_nothing_and_browsers_are_told_to_be_careful() {
        given().header("Origin", "https://elsewhere.example")
                .get("/api/indicators")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
        given().get("/api/indicators")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer");
    }
}
