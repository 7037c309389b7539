package org.shuangchuang.incubator.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.incubator.api.Client.APPLICANT;
import static org.shuangchuang.incubator.api.Client.APPROVER;
import static org.shuangchuang.incubator.api.Client.OPERATOR;
import static org.shuangchuang.incubator.api.Client.carrier;
import static org.shuangchuang.incubator.api.Client.code;
import static org.shuangchuang.incubator.api.Client.get;
import static org.shuangchuang.incubator.api.Client.list;
import static org.shuangchuang.incubator.api.Client.person;
import static org.shuangchuang.incubator.api.Client.post;
import static org.shuangchuang.incubator.api.Client.publishRules;
import static org.shuangchuang.incubator.api.Client.token;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.Ids;
import org.shuangchuang.localstack.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class EnterprisesTest {

    @BeforeEach
    void rules() {
        publishRules();
    }

    private static Map<String, Object> company(String code) {
        return new HashMap<>(Map.of(
                "enterpriseName",
                "陇上科技",
                "socialCreditCode",
                code,
                "division",
                "620100",
                "establishedOn",
                "2019-06-01",
                "occurredOn",
                "2019-07-01"));
    }

    private static String registered() {
        return post(APPLICANT, "/enterprises", company(code()))
                .statusCode(201)
                .extract()
                .path("enterpriseId");
    }

    private static ValidatableResponse on(String id, String step, Map<String, Object> body) {
        return post(APPROVER, "/enterprises/" + id + "/" + step, body);
    }

    @Test
    void its_id_comes_from_its_code_and_persons_are_ids_only() {
        String code = code();
        Map<String, Object> representative = person();
        Map<String, Object> body = company(code);
        body.put("representative", representative);
        body.put("controller", Map.of("person", representative));
        ValidatableResponse registered = post(APPLICANT, "/enterprises", body)
                .statusCode(201)
                .body("enterpriseId", equalTo(Ids.derived("enterprise", code).toString()))
                .body("representativeId", notNullValue())
                .body("$", not(containsString(String.valueOf(representative.get("identityNumber")))));
        assertEquals(
                (String) registered.extract().path("representativeId"),
                registered.extract().path("controllerId"));
        post(APPLICANT, "/enterprises", company(code))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:enterprise-already-registered"));
    }

    @Test
    void two_persons_met_in_one_command_are_two_and_known_again() {
        Map<String, Object> representative = person();
        Map<String, Object> controller = person();
        Map<String, Object> body = company(code());
        body.put("representative", representative);
        body.put("controller", Map.of("person", controller));
        ValidatableResponse first = post(APPLICANT, "/enterprises", body).statusCode(201);
        String id = registered();
        on(id, "change-representative", Map.of("representative", representative, "occurredOn", "2019-08-01"))
                .statusCode(200)
                .body("representativeId", equalTo(first.extract().path("representativeId")));
        on(id, "change-controller", Map.of("controller", Map.of("person", controller), "occurredOn", "2019-08-02"))
                .statusCode(200)
                .body("controllerId", equalTo(first.extract().path("controllerId")));
        String mother = code();
        on(
                        id,
                        "change-controller",
                        Map.of("controller", Map.of("socialCreditCode", mother), "occurredOn", "2019-08-03"))
                .statusCode(200)
                .body("controllerId", equalTo(Ids.derived("enterprise", mother).toString()));
    }

    @Test
    void a_recognition_lasts_three_years() {
        String id = registered();
        on(id, "recognise-high-tech", Map.of("kind", "RENEWED", "certificateNumber", "GR2", "occurredOn", "2020-09-01"))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:renewal-without-former"));
        on(
                        id,
                        "recognise-high-tech",
                        Map.of("kind", "RECOGNISED", "certificateNumber", "GR1", "occurredOn", "2020-09-01"))
                .statusCode(200)
                .body("highTech.validUntil", equalTo("2023-08-31"));
        on(id, "lapse-high-tech", Map.of("reason", "EXPIRED", "occurredOn", "2023-08-31"))
                .statusCode(409);
        on(id, "lapse-high-tech", Map.of("reason", "EXPIRED", "occurredOn", "2023-09-01"))
                .statusCode(200)
                .body("highTech.lapsed", equalTo(true));
    }

    @Test
    void a_team_has_no_code_and_is_not_recognised() {
        String id = post(
                        APPLICANT,
                        "/enterprises",
                        Map.of("enterpriseName", "一支队伍", "division", "620100", "occurredOn", "2019-07-01"))
                .statusCode(201)
                .body("team", equalTo(true))
                .body("socialCreditCode", nullValue())
                .extract()
                .path("enterpriseId");
        on(
                        id,
                        "recognise-high-tech",
                        Map.of("kind", "RECOGNISED", "certificateNumber", "GR1", "occurredOn", "2020-09-01"))
                .statusCode(409);
    }

    @Test
    void wrong_input_is_named() {
        post(APPLICANT, "/enterprises", company("Y16201000000000180"))
                .statusCode(422)
                .body("field", equalTo("socialCreditCode"));
        Map<String, Object> person = new HashMap<>(person());
        person.put("identityNumber", "620100197001010009");
        post(APPLICANT, "/enterprises", Client.with(company(code()), "representative", person))
                .statusCode(422)
                .body("field", equalTo("representative.identityNumber"));
        post(APPLICANT, "/enterprises", Client.with(company(code()), "controller", Map.of()))
                .statusCode(422)
                .body("type", equalTo("urn:shuangchuang:problem:controller-is-one"));
        post(APPLICANT, "/enterprises", Client.with(company(code()), "establishedOn", "2019-07-02"))
                .statusCode(422)
                .body("field", equalTo("establishedOn"));
        String id = registered();
        on(id, "state-achievement", Map.of("attribute", "COUNTRIES_SUPPLIED", "value", 2))
                .statusCode(422);
        on(id, "state-achievement", Map.of("attribute", "CUSTOMERS", "value", -1))
                .statusCode(422);
    }

    @Test
    void a_tenancy_is_admitted_and_graduates() {
        String enterprise = registered();
        String carrier = carrier("入孵孵化器", "INCUBATOR", "620100");
        Map<String, Object> admission =
                Map.of("carrierId", carrier, "enterpriseId", enterprise, "occurredOn", "2019-08-01");
        String id = post(OPERATOR, "/tenancies", admission)
                .statusCode(201)
                .body("until", equalTo("2023-07-31"))
                .extract()
                .path("tenancyId");
        post(OPERATOR, "/tenancies", admission).statusCode(409);
        post(
                        OPERATOR,
                        "/tenancies/" + id + "/graduate",
                        Map.of("criterion", "FINANCING", "amountFen", 500_000_000, "occurredOn", "2020-08-01"))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:criterion-not-met"));
        ValidatableResponse graduated = post(
                        OPERATOR,
                        "/tenancies/" + id + "/graduate",
                        Map.of("criterion", "FINANCING", "amountFen", 500_000_001, "occurredOn", "2020-08-01"))
                .statusCode(200)
                .body("status", equalTo("GRADUATED"));
        post(OPERATOR, "/tenancies/" + id + "/exit", Map.of("occurredOn", "2020-09-01"))
                .statusCode(409);
        list(token(graduated), "/tenancies?status=GRADUATED&carrierId=" + carrier)
                .body("items.id", hasItem(id));
        post(OPERATOR, "/tenancies", Map.of("carrierId", carrier, "enterpriseId", "no-such"))
                .statusCode(404);
    }

    @Test
    void achievements_are_stated_and_corrected() {
        String id = registered();
        on(
                        id,
                        "state-achievement",
                        Map.of(
                                "attribute",
                                "COUNTRIES_SUPPLIED",
                                "value",
                                2,
                                "countries",
                                List.of("XA", "XB"),
                                "qualifier",
                                "AT_LEAST",
                                "occurredOn",
                                "2020-03-01"))
                .statusCode(200)
                .header("ETag", "\"2\"");
        on(id, "achievements/1/correct", Map.of("value", 1, "countries", List.of("XC"), "reason", "国家有误"))
                .statusCode(200)
                .body("achievements[0].countries", equalTo(List.of("XC")))
                .body("achievements[0].occurredOn", equalTo("2020-03-01"));
        on(id, "achievements/1/correct", Map.of("value", 1, "countries", List.of("China"), "reason", "国家有误"))
                .statusCode(422)
                .body("field", equalTo("countries"));
        get("/enterprises/" + id).statusCode(200).body("enterpriseName", equalTo("陇上科技"));
    }
}
