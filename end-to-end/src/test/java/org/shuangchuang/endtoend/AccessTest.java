package org.shuangchuang.endtoend;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.localstack.issuer.SigningKey;
import org.shuangchuang.localstack.stack.Stack;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Role;
import org.shuangchuang.vocabulary.SocialCreditCode;

/** Whoever is not known or may not is turned away at the door or by the owner; nothing is stored, and the attempt is remembered. */
class AccessTest {
    private static final String CARRIERS = "/api/incubation/carriers";
    private static final Actor OPERATOR = new Actor("operator-1", Role.CARRIER_OPERATOR, "620100");
    private static final Actor AUDITOR = new Actor("auditor-1", Role.AUDITOR, "620000");
    private static final String REVIEWER_OF_TIANSHUI = "reviewer-620500;PREFECTURE_REVIEWER;620500";

    private final Stack stack = RunningStack.stack();
    private final String token = stack.tokens().of(OPERATOR);

    @Test
    void a_token_that_is_wrong_in_any_way_is_not_believed() throws Exception {
        Map<String, Long> before = Gateway.eventsStored();
        refused(register(null), 401, "token-missing", "gateway", "");
        refused(register(claims("exp", Instant.now().getEpochSecond() - 1)), 401, "token-expired", "gateway", "");
        String[] parts = token.split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String promoted = encoded(payload.replace("CARRIER_OPERATOR", "PROVINCIAL_APPROVER"));
        for (String wrong : List.of(
                claims("iss", "http://localhost:1"),
                claims("aud", "somebody-else"),
                SigningKey.fresh().sign(payload),
                encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".",
                encoded("{\"alg\":\"HS256\",\"kid\":\"local-1\"}") + "." + parts[1] + "." + parts[2],
                parts[0] + "." + promoted + "." + parts[2],
                parts[0] + "." + parts[1] + ".",
                "x.y.z",
                "")) {
            refused(register(wrong), 401, "token-invalid", "gateway", "");
        }
        assertEquals(before, Gateway.eventsStored());
    }

    @Test
    void a_role_or_a_division_that_may_not_is_told_by_the_owner() throws Exception {
        Map<String, Long> before = Gateway.eventsStored();
        refused(
                Gateway.command("finance-1;FINANCE_OFFICER;620000")
                        .body(Gateway.carrier())
                        .post(CARRIERS),
                403,
                "role-not-allowed",
                "incubator",
                "finance-1");
        refused(
                Gateway.command(REVIEWER_OF_TIANSHUI).body(Gateway.carrier()).post(CARRIERS),
                403,
                "outside-reach",
                "incubator",
                "reviewer-620500");
        assertEquals(before, Gateway.eventsStored());
    }

    @Test
    void somebody_elses_record_is_neither_shown_nor_changed() throws Exception {
        String code = SocialCreditCode.complete("Y1620102", "%08d".formatted(System.nanoTime() % 100_000_000));
        String owner = "applicant-1;APPLICANT;620102;" + code;
        String stranger = "applicant-2;APPLICANT;620102;" + SocialCreditCode.complete("Y1620102", "87654321");
        Map<String, Object> company = Map.of(
                "enterpriseName", "测试公司", "socialCreditCode", code, "division", "620102", "occurredOn", "2021-01-04");
        String path = "/api/incubation/enterprises/"
                + Gateway.id(Gateway.command(owner)
                        .body(company)
                        .post("/api/incubation/enterprises")
                        .then()
                        .statusCode(201)
                        .extract());
        Gateway.as(owner).get(path).then().statusCode(200);
        Long before = Gateway.eventsStored().get("incubator");
        refused(Gateway.as(stranger).get(path), 403, "outside-reach", "incubator", "applicant-2");
        refused(Gateway.as(REVIEWER_OF_TIANSHUI).get(path), 403, "outside-reach", "incubator", "reviewer-620500");
        refused(
                Gateway.command(stranger)
                        .body(Map.of("attribute", "CUSTOMERS", "value", 1))
                        .post(path + "/state-achievement"),
                403,
                "outside-reach",
                "incubator",
                "applicant-2");
        assertEquals(before, Gateway.eventsStored().get("incubator"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Actor", "X-Forwarded-User", "Remote-User", "X-User", "X-Role"})
    void a_header_that_says_who_calls_is_believed_by_nobody(String header) throws Exception {
        Map<String, Long> before = Gateway.eventsStored();
        String claim = "approver-1;PROVINCIAL_APPROVER;620000";
        refused(carrier(given().header(header, claim)), 401, "token-missing", "gateway", "");
        refused(
                carrier(Gateway.as("finance-1;FINANCE_OFFICER;620000").header(header, claim)),
                403,
                "role-not-allowed",
                "incubator",
                "finance-1");
        assertEquals(before, Gateway.eventsStored());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/incubation/../subsidy/log",
                "/api/incubation/%2e%2e/subsidy/log",
                "/api/incubation/carriers/../log",
                "/api/incubation/carriers/%2e%2e/log",
                "/api/incubation/carriers%2F..%2Flog",
                "/api/incubation//log",
                "/api/incubation/log;x=1",
                "/api/incubation/LOG",
                "/api/incubation/%6c%6f%67/heads",
                "/api/subsidy/log/verify",
                "/api/incubation/..%2f..%2fq/metrics",
                "/api/incubation/carriers/%00",
                "/api/incubation/carriers/..%5c..%5clog"
            })
    void a_path_leads_nowhere_else(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(stack.gateway() + path))
                            .header("Authorization", "Bearer " + stack.tokens().of(AUDITOR))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertTrue(List.of(400, 403, 404).contains(answer.statusCode()), answer.statusCode() + " " + answer.body());
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElse(""));
        }
    }

    @Test
    void a_feeds_token_opens_nothing_for_people_and_a_persons_no_feed() {
        String part = stack.tokens().ofPart("gateway", "incubator");
        given().header("Authorization", "Bearer " + part)
                .get(CARRIERS)
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:shuangchuang:problem:token-invalid"));
    }

    @Test
    void figures_of_the_province_and_its_prefectures_are_public_and_no_others() {
        for (String scope : List.of("province", "division:620100")) {
            given().queryParam("scope", scope).get("/api/summaries").then().statusCode(200);
        }
        String county = "division:620102";
        given().queryParam("scope", county).get("/api/summaries").then().statusCode(401);
        given().queryParam("scope", "carrier:x").get("/api/summaries").then().statusCode(401);
        given().get("/api/summaries/carriers.maker-space.provincial/explain")
                .then()
                .statusCode(401);
        figure(Gateway.REVIEWER, county).then().statusCode(200);
        figure(REVIEWER_OF_TIANSHUI, county)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:shuangchuang:problem:outside-reach"));
        figure("operator-1;CARRIER_OPERATOR;620100;x", "carrier:x").then().statusCode(403);
        figure("auditor-1;AUDITOR;620000", "carrier:x").then().statusCode(not(403));
    }

    /** Text is text, whatever a database or a browser could take it for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table event; --",
                "\" or 1=1 --",
                "<script>alert(1)</script>",
                "${jndi:ldap://x/y}",
                "{{7*7}}",
                "%27%20or%201=1",
                "\\u0027) union select 1 --"
            })
    void a_fragment_of_a_language_is_kept_as_text(String fragment) {
        Map<String, Object> body = new TreeMap<>(Gateway.carrier());
        body.put("carrierName", fragment + " " + UUID.randomUUID());
        Response created = Gateway.command(Gateway.OPERATOR).body(body).post(CARRIERS);
        created.then()
                .statusCode(201)
                .contentType(equalTo("application/json;charset=UTF-8"))
                .body("carrierName", equalTo(body.get("carrierName")));
        Gateway.reading()
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("carrierName", equalTo(body.get("carrierName")));
        for (String parameter :
                List.of("division", "status", "kind", "period", "sort", "cursor", "limit", "carrierId")) {
            Gateway.reading()
                    .queryParam(parameter, fragment)
                    .get(CARRIERS)
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(200, 400, 422));
        }
        Gateway.reading()
                .queryParam("name", fragment)
                .get("/api/scopes/carrier")
                .then()
                .statusCode(200);
    }

    private Response figure(String actor, String scope) {
        return Gateway.as(actor).queryParam("scope", scope).get("/api/summaries");
    }

    private String claims(String name, Object value) {
        return signed(claims -> claims.put(name, value));
    }

    private String signed(Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = stack.tokens().claims(OPERATOR);
        change.accept(claims);
        return SigningKey.in(stack.settings().folder().resolve("signing-key")).sign(JsonUtil.toJson(claims));
    }

    private static Response register(@org.jspecify.annotations.Nullable String token) {
        return carrier(token == null ? given() : given().header("Authorization", "Bearer " + token));
    }

    private static Response carrier(RequestSpecification caller) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Gateway.carrier())
                .post(CARRIERS);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(Response response, int status, String rule, String where, String subject) throws SQLException {
        String correlation = response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:shuangchuang:problem:" + rule))
                .extract()
                .path("correlation");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!isRemembered(where, correlation, subject)) {
            assertTrue(System.nanoTime() < until, "the attempt is not remembered: " + response.asString());
            Pause.milliseconds(20);
        }
    }

    private boolean isRemembered(String where, String correlation, String subject) throws SQLException {
        try (var connection = stack.postgres().connect(where);
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM refusal WHERE correlation = ? AND subject = ?")) {
            query.setString(1, correlation);
            query.setString(2, subject);
            var row = query.executeQuery();
            row.next();
            return row.getLong(1) == 1;
        }
    }
}
