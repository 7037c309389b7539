package org.shuangchuang.endtoend;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuangchuang.localstack.issuer.SigningKey;
import org.shuangchuang.localstack.stack.Stack;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Role;

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
        Attempts.refused(register(null), 401, "token-missing", "gateway", "");
        Attempts.refused(
                register(claims("exp", Instant.now().getEpochSecond() - 1)), 401, "token-expired", "gateway", "");
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
                claims("nbf", Instant.now().getEpochSecond() + 3600),
                signedWithThePublicKey(payload),
                signedWithAKeyOfItsOwn(payload),
                "x.y.z",
                "")) {
            Attempts.refused(register(wrong), 401, "token-invalid", "gateway", "");
        }
        assertEquals(before, Gateway.eventsStored());
    }

    @Test
    void of_two_tokens_none_is_believed() throws Exception {
        Map<String, Long> before = Gateway.eventsStored();
        Attempts.refused(
                carrier(given().header("Authorization", "Bearer " + token, "Bearer " + token)),
                401,
                "token-invalid",
                "gateway",
                "");
        assertEquals(before, Gateway.eventsStored());
    }

    @Test
    void a_role_or_a_division_that_may_not_is_told_by_the_owner() throws Exception {
        Map<String, Long> before = Gateway.eventsStored();
        Attempts.refused(
                Gateway.command("finance-1;FINANCE_OFFICER;620000")
                        .body(Gateway.carrier())
                        .post(CARRIERS),
                403,
                "role-not-allowed",
                "incubator",
                "finance-1");
        Attempts.refused(
                Gateway.command(REVIEWER_OF_TIANSHUI).body(Gateway.carrier()).post(CARRIERS),
                403,
                "outside-reach",
                "incubator",
                "reviewer-620500");
        assertEquals(before, Gateway.eventsStored());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Actor", "X-Forwarded-User", "Remote-User", "X-User", "X-Role"})
    void a_header_that_says_who_calls_is_believed_by_nobody(String header) throws Exception {
        Map<String, Long> before = Gateway.eventsStored();
        String claim = "approver-1;PROVINCIAL_APPROVER;620000";
        Attempts.refused(carrier(given().header(header, claim)), 401, "token-missing", "gateway", "");
        Attempts.refused(
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
                "/api/incubation/%2E./subsidy/claims",
                "/api/incubation/carriers/../log",
                "/api/incubation/carriers/%2e%2e/log",
                "/api/incubation/carriers%2F..%2Flog",
                "/api/incubation//log",
                "/api/incubation/log;x=1",
                "/api/incubation/LOG",
                "/api/incubation/%6c%6f%67/heads",
                "/api/subsidy/log/verify",
                "/api/incubation/..%2f..%2fq/metrics",
                "/api/incubation/carriers/..%2f..%2f..%2fq/metrics",
                "/api/incubation/carriers/%00",
                "/api/incubation/carriers/..%5c..%5clog"
            })
    void a_path_leads_nowhere_else_and_who_tries_is_remembered(String path) throws Exception {
        Map<String, Long> before = Gateway.eventsStored();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(stack.gateway() + path))
                            .header("Authorization", "Bearer " + stack.tokens().of(AUDITOR))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(404, answer.statusCode(), answer.body());
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElse(""));
            Attempts.remembered(
                    "gateway",
                    Described.parse(answer.body()).path("correlation").asText(),
                    "auditor-1");
        }
        assertEquals(before, Gateway.eventsStored());
    }

    private String claims(String name, Object value) {
        return signed(claims -> claims.put(name, value));
    }

    private String signed(Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = stack.tokens().claims(OPERATOR);
        change.accept(claims);
        return SigningKey.in(stack.settings().folder().resolve("signing-key")).sign(JsonUtil.toJson(claims));
    }

    /** Taken for a shared secret, the public key would let anybody sign. */
    private String signedWithThePublicKey(String payload) throws Exception {
        var key = (RsaJsonWebKey) JsonWebKey.Factory.newJwk(
                SigningKey.in(stack.settings().folder().resolve("signing-key")).privateForm());
        String signed = encoded("{\"alg\":\"HS256\",\"kid\":\"local-1\"}") + "." + encoded(payload);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getPublicKey().getEncoded(), "HmacSHA256"));
        byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    /** The token brings the key along that is to prove it. */
    private static String signedWithAKeyOfItsOwn(String payload) throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(payload);
        token.setKey(key.getPrivateKey());
        token.setJwkHeader(key);
        token.setAlgorithmHeaderValue("RS256");
        return token.getCompactSerialization();
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
}
