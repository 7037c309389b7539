package org.shuangchuang.subsidy.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.shuangchuang.subsidy.api.Client.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuangchuang.localstack.testing.Bearer;
import org.shuangchuang.localstack.testing.RealBackends;

/** Wrong input is answered with the field that is wrong, and stores nothing. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class BadInputTest {

    private static Map<String, Object> claimWith(String programme, String field, Object value) {
        Map<String, Object> body = new HashMap<>(claimBody(programme, code()));
        body.put(field, value);
        return body;
    }

    private static void refusedAndNotStored(String programme, ValidatableResponse response, int status, String field) {
        response.statusCode(status).contentType("application/problem+json").body("field", equalTo(field));
        get("/claims?programme=" + programme).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "socialCreditCode, Y1620102MA00000011, 422",
        "division, 629999, 422",
        "division, 620824, 422",
        "programme, Not A Programme, 422",
        "kind, SOMETHING, 400",
        "occurredOn, 2020-02-30, 400",
        "occurredOn, 2999-01-01, 422",
        "unheardOf, 1, 400"
    })
    void a_field_that_is_wrong_is_named(String field, String value, int status) {
        String programme = rewardProgramme(1_000_000);
        refusedAndNotStored(programme, post(APPLICANT, "/claims", claimWith(programme, field, value)), status, field);
    }

    @Test
    void a_year_out_of_range_is_named() {
        String programme = rewardProgramme(1_000_000);
        refusedAndNotStored(programme, post(APPLICANT, "/claims", claimWith(programme, "cohort", 1899)), 422, "cohort");
    }

    @Test
    void an_account_number_that_is_wrong_is_named() {
        String programme = rewardProgramme(1_000_000);
        Map<String, Object> account = Map.of("accountName", "某", "bank", "某行", "number", "62-0");
        refusedAndNotStored(
                programme, post(APPLICANT, "/claims", claimWith(programme, "account", account)), 422, "account.number");
    }

    @ParameterizedTest
    @CsvSource({"-1, 422", "0, 422", "1.5, 400", "'\"5\"', 400", "null, 422"})
    void an_amount_is_a_whole_positive_number_of_fen(String amount, int status) {
        String programme = rewardProgramme(1_000_000);
        String body = "{\"programme\":\"" + programme + "\",\"fiscalYear\":2021,\"division\":\"620100\",\"amountFen\":"
                + amount + ",\"documentNumber\":\"甘财〔2021〕1号\"}";
        as(CLERK).body(body).post("/budgets").then().statusCode(status).body("field", equalTo("amountFen"));
        get("/budgets/" + programme + ".2021.620100").statusCode(404);
    }

    @Test
    void what_is_not_json_or_has_no_key_or_type_is_refused() {
        as(CLERK).body("{\"programme\":").post("/budgets").then().statusCode(400);
        given().basePath("/api/subsidy")
                .header("Authorization", Bearer.of(CLERK))
                .contentType("application/json")
                .body("{}")
                .post("/budgets")
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
        as(CLERK).contentType("text/plain").body("{}").post("/budgets").then().statusCode(415);
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (String path : new String[] {
            "/claims/x",
            "/vouchers/x",
            "/budgets/x",
            "/notices/x",
            "/providers/x",
            "/rules/x",
            "/voucher-rounds/x",
            "/reliefs/tax/x",
            "/reliefs/rent/x"
        }) {
            get(path).statusCode(404).body("type", equalTo("urn:shuangchuang:problem:unknown-id"));
        }
        post(APPROVER, "/claims/x/award", Map.of()).statusCode(404);
        post(APPROVER, "/vouchers/x/void", Map.of("documentNumber", "1")).statusCode(404);
        post(CLERK, "/budgets/x/close", Map.of("carriedOverFen", 0, "documentNumber", "1"))
                .statusCode(404);
    }

    @Test
    void a_programme_without_rules_takes_no_claims() {
        post(APPLICANT, "/claims", claimBody("nothing-here", code()))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:no-rules-in-force"));
    }

    @ParameterizedTest
    @CsvSource({
        "claims?sort=weight,         400, sort",
        "claims?limit=0,             400, limit",
        "claims?limit=501,           400, limit",
        "claims?cursor=!,            400, cursor",
        "ledger/entries?cursor=7,    400, cursor",
        "ledger/entries?fiscalYear=x, 400, fiscalYear",
        "claims?division=629999,     422, division",
        "claims?period=2020-13,      422, period"
    })
    void a_list_that_is_asked_for_wrongly_says_so(String query, int status, String field) {
        get("/" + query).statusCode(status).body("field", equalTo(field));
    }

    @Test
    void a_team_has_no_code_and_an_enterprise_no_team() {
        String programme = voucherProgramme(1_000_000);
        Map<String, Object> body = new HashMap<>(voucherBody(programme, code()));
        body.put(
                "holder",
                Map.of("kind", "TEAM", "socialCreditCode", code(), "teamId", "t", "name", "某", "division", "620102"));
        post(APPLICANT, "/vouchers", body).statusCode(422).body("field", equalTo("holder.socialCreditCode"));
    }
}
