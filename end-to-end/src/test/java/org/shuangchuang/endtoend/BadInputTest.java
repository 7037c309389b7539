package org.shuangchuang.endtoend;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong is told with its field, in the caller's language, and leaves nothing behind. */
@ExtendWith(NothingStored.class)
class BadInputTest {
    private static final String CARRIERS = "/api/incubation/carriers";
    private static final String APPROPRIATIONS = "/api/subsidy/budgets";

    @Test
    void malformed_json() {
        refused(
                Gateway.command(Gateway.OPERATOR).body("{\"carrierName\":").post(CARRIERS),
                400,
                "malformed-json",
                null);
    }

    @Test
    void an_unknown_field() {
        refused(carrier("colour", "red"), 400, "unknown-field", "colour");
    }

    @Test
    void an_unknown_division() {
        refused(carrier("division", "629999"), 422, "unknown-division", "division");
    }

    @Test
    void a_wrong_check_character_in_a_unified_social_credit_code() {
        refused(carrier("operatorCode", "Y16201000000000001"), 422, "bad-social-credit-code", "operatorCode");
    }

    @Test
    void a_negative_amount() {
        refused(appropriation(-1), 422, "negative-amount", "amountFen");
    }

    @Test
    void a_fraction_of_a_fen() {
        refused(appropriation(100.5), 400, "bad-value", "amountFen");
    }

    @Test
    void a_date_that_does_not_exist() {
        refused(carrier("occurredOn", "2021-02-30"), 400, "bad-value", "occurredOn");
    }

    @Test
    void a_day_in_the_future() {
        refused(
                carrier(
                        "occurredOn",
                        LocalDate.now(java.time.ZoneOffset.UTC).plusDays(3).toString()),
                422,
                "date-in-future",
                "occurredOn");
    }

    @Test
    void a_missing_idempotency_key() {
        Response response = Gateway.as(Gateway.OPERATOR)
                .contentType("application/json")
                .body(Gateway.carrier())
                .post(CARRIERS);
        refused(response, 400, "idempotency-key-missing", "Idempotency-Key");
    }

    @Test
    void a_missing_token() {
        Response response = given().header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Gateway.carrier())
                .post(CARRIERS);
        refused(response, 401, "token-missing", "Authorization");
    }

    @Test
    void a_body_of_two_megabytes() {
        refused(carrier("carrierName", "双".repeat(700_000)), 413, "body-too-large", null);
    }

    @Test
    void a_wrong_content_type() {
        Response response = Gateway.command(Gateway.OPERATOR)
                .contentType("text/plain")
                .body("{}")
                .post(CARRIERS);
        refused(response, 415, "unsupported-media-type", "Content-Type");
    }

    @Test
    void an_unknown_id() {
        refused(Gateway.reading().get(CARRIERS + "/" + UUID.randomUUID()), 404, "unknown-id", "id");
    }

    @Test
    void a_path_that_does_not_exist() {
        refused(Gateway.reading().get("/api/incubation/nothing"), 404, "unknown-path", null);
        refused(given().get("/api/nothing"), 404, "unknown-path", null);
    }

    @Test
    void an_unknown_indicator_scope_or_period() {
        refused(
                given().queryParam("indicator", "no.such").get("/api/summaries"),
                422,
                "unknown-indicator",
                "indicator");
        refused(given().queryParam("scope", "planet:earth").get("/api/summaries"), 422, "bad-scope", "scope");
        refused(given().queryParam("period", "2020-13").get("/api/summaries"), 422, "bad-period", "period");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-01-01T00:00:00Z x\0y",
                "-999999999-01-01T00:00:00Z x",
                "+999999999-12-31T00:00:00Z x",
                "2020-01-01T00:00:00Z",
                "x"
            })
    void a_cursor_that_was_never_given(String text) {
        String cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        refused(Gateway.reading().queryParam("cursor", cursor).get("/api/audit"), 400, "bad-cursor", "cursor");
    }

    @Test
    void a_word_that_a_list_does_not_know_is_answered_with_those_that_it_knows() {
        for (Described list : Described.operations(Described.document(), "GET")) {
            for (String filter : List.of("status", "kind", "level")) {
                if (list.parameters("query").contains(filter)) {
                    Response answer =
                            Gateway.reading().queryParam(filter, "NOWHERE").get(list.path());
                    answer.then().statusCode(400).body("field", equalTo(filter));
                    boolean known = answer.path("type").toString().endsWith(":bad-value");
                    answer.then().body("allowed", known ? not(empty()) : nullValue());
                }
            }
        }
        Gateway.reading()
                .queryParam("status", "NOWHERE")
                .get(CARRIERS)
                .then()
                .statusCode(400)
                .body("allowed", equalTo(List.of("CLOSED", "OPEN")));
    }

    @Test
    void the_text_is_in_the_callers_language() {
        Gateway.reading()
                .header("Accept-Language", "zh-CN")
                .get(CARRIERS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("title", equalTo("没有此编号的记录"));
    }

    private static Response carrier(String field, Object value) {
        Map<String, Object> body = Gateway.carrier();
        body.put(field, value);
        return Gateway.command(Gateway.OPERATOR).body(body).post(CARRIERS);
    }

    private static Response appropriation(Number fen) {
        Map<String, Object> body = Map.of(
                "programme", "high-tech-reward",
                "fiscalYear", 2021,
                "division", "620000",
                "amountFen", fen,
                "documentNumber", "甘财教〔2021〕1号",
                "occurredOn", "2021-01-04");
        return Gateway.command("finance-1;FINANCE_OFFICER;620000").body(body).post(APPROPRIATIONS);
    }

    private static void refused(Response response, int status, String rule, @Nullable String field) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:shuangchuang:problem:" + rule))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("correlation", notNullValue())
                .body("field", field == null ? nullValue() : equalTo(field));
    }
}
