package org.shuangchuang.endtoend;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the door lets through of a request, before anybody asks who sends it; nothing of the rest is stored. */
@ExtendWith(NothingStored.class)
class DoorTest {
    private static final String CARRIERS = "/api/incubation/carriers";
    private static final int LARGEST_HEADERS = 16 * 1024;

    @Test
    void headers_end_somewhere() {
        Gateway.command(Gateway.OPERATOR)
                .header("X-Long", "x".repeat(LARGEST_HEADERS + 1))
                .body(Gateway.carrier())
                .post(CARRIERS)
                .then()
                .statusCode(431);
    }

    @Test
    void addresses_end_somewhere() {
        Gateway.reading()
                .queryParam("name", "x".repeat(10_000))
                .get("/api/scopes/carrier")
                .then()
                .statusCode(414);
    }

    @Test
    void headers_that_the_door_lets_in_reach_the_owner() {
        Gateway.reading()
                .header("X-Long", "x".repeat(LARGEST_HEADERS / 2))
                .get(CARRIERS + "?limit=1")
                .then()
                .statusCode(200);
    }

    @Test
    void every_answer_says_how_much_more_may_be_asked() {
        int first = remaining(Gateway.as("rate-1;AUDITOR;620000").get(CARRIERS + "?limit=1"));
        int second = remaining(Gateway.as("rate-1;AUDITOR;620000").get("/api/nothing"));
        assertTrue(second <= first, first + " were left and then " + second);
        remaining(given().get("/api/indicators"));
        remaining(given().post(CARRIERS));
    }

    private static int remaining(Response answer) {
        answer.then()
                .header("RateLimit-Policy", matchesPattern("\"client\";q=\\d+;w=\\d+"))
                .header("RateLimit", matchesPattern("\"client\";r=\\d+;t=\\d+"));
        return Integer.parseInt(answer.header("RateLimit").replaceAll(".*r=(\\d+);.*", "$1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null", "http://localhost.elsewhere.example"})
    void another_origin_may_ask_for_nothing(String origin) {
        given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .options(CARRIERS)
                .then()
                .statusCode(not(200))
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Credentials", nullValue());
        Gateway.command(Gateway.OPERATOR)
                .header("Origin", origin)
                .body(Gateway.carrier())
                .post(CARRIERS)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void answers_of_owners_and_of_the_door_tell_browsers_to_be_careful() {
        for (String path :
                new String[] {CARRIERS + "?limit=1", "/api/audit?limit=1", "/api/nothing", CARRIERS + "/x"}) {
            Gateway.reading()
                    .get(path)
                    .then()
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("X-Frame-Options", equalTo("DENY"))
                    .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/persons/erasures", "/api/persons/reports", CARRIERS})
    void a_command_without_a_body_is_told_so(String path) {
        for (String body : new String[] {"", "null"}) {
            given().header(
                            "Authorization",
                            Gateway.authorization(path.equals(CARRIERS) ? Gateway.OPERATOR : Persons.OFFICER))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType("application/json")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:shuangchuang:problem:body-missing"));
        }
    }

    /** Two servers that count differently where a request ends would take the rest for another's request. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Content-Length: 4\r\nContent-Length: 400",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding : chunked",
                "Content-Length: -1",
                "Content-Length: 4,400"
            })
    void no_second_request_is_smuggled_in_the_body_of_the_first(String lengths) throws IOException {
        String authorization = Gateway.authorization(Gateway.OPERATOR);
        String smuggled = "POST " + CARRIERS + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + authorization
                + "\r\nIdempotency-Key: " + UUID.randomUUID()
                + "\r\nContent-Type: application/json\r\nContent-Length: 2"
                + "\r\n\r\n{}";
        String first = "GET " + CARRIERS + "?limit=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                + authorization + "\r\n" + lengths + "\r\n\r\n0\r\n\r\n" + smuggled;
        var gateway = RunningStack.stack().gateway();
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(first.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(1, answer.split("HTTP/1.1 ", -1).length - 1, answer);
        }
    }
}
