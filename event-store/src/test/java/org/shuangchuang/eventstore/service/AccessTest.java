package org.shuangchuang.eventstore.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.issuer.SigningKey;
import org.shuangchuang.localstack.testing.Bearer;
import org.shuangchuang.localstack.testing.RealBackends;

/** Who is believed and how far a permission reaches; what is turned away stores nothing and is remembered. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class AccessTest {

    private static final String LANZHOU = "reviewer-1;PREFECTURE_REVIEWER;620100";
    private static final String TIANSHUI = "reviewer-2;PREFECTURE_REVIEWER;620500";

    @Inject
    Pool pool;

    private static ValidatableResponse deposit(String authorization, String bank, String division) {
        return given().header("Authorization", authorization)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("amountFen", 1, "division", division))
                .post("/api/incubation/banks/" + bank + "/deposit")
                .then();
    }

    private static ValidatableResponse read(String authorization, String path) {
        return given().header("Authorization", authorization)
                .get("/api/incubation" + path)
                .then();
    }

    private long count(String query) {
        return pool.query(query)
                .execute()
                .await()
                .atMost(Duration.ofSeconds(5))
                .iterator()
                .next()
                .getLong(0);
    }

    private static String bank() {
        return UUID.randomUUID().toString();
    }

    private static String refused(ValidatableResponse response, int status, String problem) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:shuangchuang:problem:" + problem))
                .extract()
                .path("correlation");
    }

    private void remembered(String correlation, String subject) {
        await().until(() -> count("select count(*) from refusal where correlation = '" + correlation
                        + "' and subject = '" + subject + "'")
                == 1);
    }

    @Test
    void a_token_that_is_wrong_in_any_way_is_not_believed() throws Exception {
        String bank = bank();
        String token = Bearer.of(LANZHOU);
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), "UTF-8").replace("620100", "620000");
        String tampered = parts[0] + "." + encoded(claims) + "." + parts[2];
        String unsigned = "Bearer " + encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".";
        long past = Instant.now().minusSeconds(10).getEpochSecond();
        String otherKey = "Bearer "
                + SigningKey.fresh().sign(new String(Base64.getUrlDecoder().decode(parts[1]), "UTF-8"));
        for (String wrong : List.of(
                "Bearer",
                "Bearer x.y.z",
                "Basic Y2xlcms6eA==",
                tampered,
                unsigned,
                otherKey,
                Bearer.changed(LANZHOU, claim -> claim.put("iss", "http://localhost:1")),
                Bearer.changed(LANZHOU, claim -> claim.put("aud", "somebody-else")),
                Bearer.changed(LANZHOU, claim -> claim.remove("aud")),
                Bearer.changed(LANZHOU, claim -> claim.remove("exp")),
                Bearer.changed(LANZHOU, claim -> claim.remove("sub")))) {
            String correlation = refused(deposit(wrong, bank, "620100"), 401, "token-invalid");
            remembered(correlation, "");
        }
        refused(
                deposit(Bearer.changed(LANZHOU, claim -> claim.put("exp", past)), bank, "620100"),
                401,
                "token-expired");
        assertEquals(0, count("select count(*) from event where stream = 'bank-" + bank + "'"));
        deposit(token, bank, "620100").statusCode(200);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void a_role_that_the_table_does_not_name_may_not() {
        String finance = Bearer.of("finance-1;FINANCE_OFFICER;620000");
        remembered(refused(deposit(finance, bank(), "620100"), 403, "role-not-allowed"), "finance-1");
        refused(
                deposit(Bearer.changed(LANZHOU, claims -> claims.put("groups", List.of("SYSTEM"))), bank(), "620100"),
                403,
                "role-not-allowed");
        refused(
                deposit(Bearer.changed(LANZHOU, claims -> claims.put("division", "999999")), bank(), "620100"),
                403,
                "division-missing");
    }

    @Test
    void a_permission_ends_with_the_division_for_new_and_known_records() {
        String bank = bank();
        remembered(refused(deposit(Bearer.of(TIANSHUI), bank, "620100"), 403, "outside-reach"), "reviewer-2");
        deposit(Bearer.of(LANZHOU), bank, "620102").statusCode(200);
        refused(deposit(Bearer.of(TIANSHUI), bank, "620500"), 403, "outside-reach");
        refused(deposit(Bearer.of(LANZHOU), bank, "620500"), 403, "outside-reach");
        assertEquals(1, count("select count(*) from event where stream = 'bank-" + bank + "'"));

        read(Bearer.of(LANZHOU), "/banks/" + bank).statusCode(200);
        read(Bearer.of("auditor-1;AUDITOR;620500"), "/banks/" + bank).statusCode(200);
        String correlation = refused(read(Bearer.of(TIANSHUI), "/banks/" + bank), 403, "outside-reach");
        remembered(correlation, "reviewer-2");
    }

    @Test
    void who_acted_stands_in_the_event() {
        String bank = bank();
        deposit(Bearer.changed(LANZHOU, claims -> claims.put("auth_time", 1_600_000_000)), bank, "620100")
                .statusCode(200);
        assertEquals(
                1,
                count("select count(*) from event where stream = 'bank-" + bank
                        + "' and metadata ->> 'actor' = '{\"subject\":\"reviewer-1\",\"role\":\"PREFECTURE_REVIEWER\","
                        + "\"division\":\"620100\",\"authenticatedAt\":\"2020-09-13T12:26:40Z\"}'"));
    }

    @Test
    void the_feed_is_for_parts_of_the_system_with_a_token_for_this_owner() {
        for (String path : List.of("/log", "/log/entries", "/log/heads", "/log/position", "/log/verify")) {
            refused(given().get("/api/incubation" + path).then(), 401, "token-missing");
            refused(read(Bearer.of("auditor-1;AUDITOR;620000"), path), 403, "not-for-people");
            refused(read(Bearer.ofPart("gateway", "subsidy"), path), 401, "token-invalid");
        }
        read(Bearer.ofPart("gateway", "incubator"), "/log").statusCode(200);
        refused(read(Bearer.ofPart("gateway", "incubator"), "/banks/x"), 403, "role-not-allowed");
        refused(read(Bearer.of("auditor-1;AUDITOR;620000"), "/events/bank-x/1"), 404, "unknown-id");
    }
}
