package org.shuangchuang.incubator.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.shuangchuang.incubator.api.Client.APPROVER;
import static org.shuangchuang.incubator.api.Client.OPERATOR;
import static org.shuangchuang.incubator.api.Client.REVIEWER;
import static org.shuangchuang.incubator.api.Client.application;
import static org.shuangchuang.incubator.api.Client.carrier;
import static org.shuangchuang.incubator.api.Client.get;
import static org.shuangchuang.incubator.api.Client.granted;
import static org.shuangchuang.incubator.api.Client.noticed;
import static org.shuangchuang.incubator.api.Client.post;
import static org.shuangchuang.incubator.api.Client.publishRules;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class DesignationsTest {

    @BeforeEach
    void rules() {
        publishRules();
    }

    private static ValidatableResponse on(String actor, String designation, String step, Map<String, Object> body) {
        return post(actor, "/designations/" + designation + "/" + step, body);
    }

    private static void refused(ValidatableResponse response, String problem) {
        response.statusCode(409).body("type", equalTo("urn:shuangchuang:problem:" + problem));
    }

    @Test
    void the_whole_life_from_application_to_revocation() {
        String id = noticed(carrier("一生孵化器", "INCUBATOR", "620102"), "PROVINCIAL", 10_000);
        on(APPROVER, id, "grant", Map.of("occurredOn", "2019-03-20"))
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("grantedOn", equalTo("2019-03-20"));
        on(REVIEWER, id, "evaluate", Map.of("year", 2019, "grade", "UNQUALIFIED", "occurredOn", "2020-03-01"))
                .statusCode(200);
        on(REVIEWER, id, "order-rectification", Map.of("dueOn", "2020-09-30", "occurredOn", "2020-03-02"))
                .statusCode(200)
                .body("rectifyBy", equalTo("2020-09-30"));
        refused(
                on(APPROVER, id, "revoke", Map.of("reason", "FAILED_EVALUATIONS", "occurredOn", "2020-10-01")),
                "too-few-failed-evaluations");
        on(REVIEWER, id, "evaluate", Map.of("year", 2020, "grade", "UNQUALIFIED", "occurredOn", "2021-03-01"))
                .statusCode(200)
                .body("evaluations", hasSize(2));
        on(APPROVER, id, "revoke", Map.of("reason", "FAILED_EVALUATIONS", "occurredOn", "2021-04-01"))
                .statusCode(200)
                .body("status", equalTo("REVOKED"));
    }

    @Test
    void one_active_designation_per_carrier_kind_and_level() {
        String carrier = carrier("唯一孵化器", "INCUBATOR", "620100");
        String id = granted(carrier, "PROVINCIAL");
        refused(
                post(
                        OPERATOR,
                        "/designations",
                        Client.with(application(carrier, "PROVINCIAL", 9_000), "occurredOn", "2019-05-01")),
                "already-applied-or-granted");
        get("/designations/" + id).body("status", equalTo("ACTIVE"));
    }

    @Test
    void four_eyes_and_the_notice_are_kept() {
        String carrier = carrier("公示孵化器", "INCUBATOR", "620100");
        String id = post(OPERATOR, "/designations", application(carrier, "PROVINCIAL", 10_000))
                .statusCode(201)
                .extract()
                .path("designationId");
        refused(
                on(
                        "operator-1;PREFECTURE_REVIEWER;620000",
                        id,
                        "review",
                        Map.of("recommended", true, "occurredOn", "2019-02-20")),
                "four-eyes");
        refused(on(APPROVER, id, "grant", Map.of("occurredOn", "2019-02-20")), "not-in-this-step");
        on(REVIEWER, id, "review", Map.of("recommended", true, "occurredOn", "2019-02-20"))
                .statusCode(200);
        on(REVIEWER, id, "open-notice", Map.of("occurredOn", "2019-03-01"))
                .statusCode(200)
                .body("notice.lastDay", equalTo("2019-03-08"));
        String objection = on(REVIEWER, id, "objections", Map.of("ground", "PROCEDURE", "occurredOn", "2019-03-04"))
                .statusCode(200)
                .extract()
                .path("notice.objections[0].objectionId");
        refused(on(REVIEWER, id, "close-notice", Map.of("occurredOn", "2019-03-08")), "notice-still-running");
        refused(on(REVIEWER, id, "close-notice", Map.of("occurredOn", "2019-03-09")), "objection-open");
        refused(
                on(REVIEWER, id, "objections/no-such/resolve", Map.of("upheld", false, "occurredOn", "2019-03-09")),
                "no-such-objection");
        on(REVIEWER, id, "objections/" + objection + "/resolve", Map.of("upheld", false, "occurredOn", "2019-03-09"))
                .statusCode(200);
        on(REVIEWER, id, "close-notice", Map.of("occurredOn", "2019-03-09")).statusCode(200);
        refused(
                on("reviewer-1;PROVINCIAL_APPROVER;620000", id, "grant", Map.of("occurredOn", "2019-03-20")),
                "four-eyes");
        on(APPROVER, id, "grant", Map.of("occurredOn", "2019-03-20")).statusCode(200);
    }

    @Test
    void shortfalls_are_named_and_need_a_reason() {
        String id = noticed(carrier("小孵化器", "INCUBATOR", "620100"), "PROVINCIAL", 4_500);
        on(APPROVER, id, "grant", Map.of("occurredOn", "2019-03-20"))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:shortfalls-need-reason"))
                .body("shortfalls[0].measure", equalTo("FLOOR_AREA"))
                .body("shortfalls[0].required", equalTo(5_000))
                .body("shortfalls[0].actual", equalTo(4_500));
        on(APPROVER, id, "grant", Map.of("reason", "新建场地在建", "occurredOn", "2019-03-20"))
                .statusCode(200);
    }

    @Test
    void a_fifth_less_is_asked_in_hardship_divisions() {
        String id = noticed(carrier("定西孵化器", "INCUBATOR", "621121"), "PROVINCIAL", 4_000);
        on(APPROVER, id, "grant", Map.of("occurredOn", "2019-03-20")).statusCode(200);
    }

    @Test
    void fraud_bars_two_years_at_every_level() {
        String carrier = carrier("造假孵化器", "INCUBATOR", "620100");
        String id = granted(carrier, "PROVINCIAL");
        on(APPROVER, id, "revoke", Map.of("reason", "FRAUD", "occurredOn", "2019-06-01"))
                .statusCode(200)
                .body("barredUntil", equalTo("2021-06-01"));
        for (String level : new String[] {"PROVINCIAL", "NATIONAL"}) {
            refused(
                    post(
                            OPERATOR,
                            "/designations",
                            Client.with(application(carrier, level, 9_000), "occurredOn", "2021-05-31")),
                    "barred");
        }
        post(
                        OPERATOR,
                        "/designations",
                        Client.with(application(carrier, "PROVINCIAL", 9_000), "occurredOn", "2021-06-01"))
                .statusCode(201);
    }

    @Test
    void one_from_an_older_system_is_taken_over() {
        String carrier = carrier("老孵化器", "INCUBATOR", "620100");
        post(
                        APPROVER,
                        "/designations/take-over",
                        Map.of(
                                "carrierId",
                                carrier,
                                "level",
                                "NATIONAL",
                                "grantedOn",
                                "2012-05-01",
                                "occurredOn",
                                "2019-02-01"))
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("provenance", equalTo("OPENING"));
    }

    @Test
    void no_rules_no_decision() {
        String carrier = carrier("无规则孵化器", "INCUBATOR", "620100");
        String id = post(OPERATOR, "/designations", application(carrier, "PROVINCIAL", 10_000))
                .extract()
                .path("designationId");
        refused(on(REVIEWER, id, "open-notice", Map.of("occurredOn", "2019-02-20")), "not-in-this-step");
        get("/rule-sets/in-force?on=2018-12-31")
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:no-rules-in-force"));
        get("/rule-sets/in-force?on=2019-01-01").statusCode(200).body("number", equalTo("国科发区〔2018〕300号"));
    }

    @Test
    void unknown_carriers_and_designations_are_404_and_wrong_facts_422() {
        post(OPERATOR, "/designations", application("no-such", "PROVINCIAL", 1)).statusCode(404);
        on(APPROVER, "no-such", "grant", Map.of("occurredOn", "2019-03-20")).statusCode(404);
        String carrier = carrier("错数孵化器", "INCUBATOR", "620100");
        post(OPERATOR, "/designations", application(carrier, "PROVINCIAL", -1))
                .statusCode(422)
                .body("field", equalTo("facts.floorArea"));
        post(OPERATOR, "/designations", Client.with(application(carrier, "PROVINCIAL", 1), "facts", Map.of("desks", 1)))
                .statusCode(400);
    }
}
