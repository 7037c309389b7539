package org.shuangchuang.incubator.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.shuangchuang.incubator.api.Client.APPROVER;
import static org.shuangchuang.incubator.api.Client.OPERATOR;
import static org.shuangchuang.incubator.api.Client.as;
import static org.shuangchuang.incubator.api.Client.carrier;
import static org.shuangchuang.incubator.api.Client.get;
import static org.shuangchuang.incubator.api.Client.granted;
import static org.shuangchuang.incubator.api.Client.list;
import static org.shuangchuang.incubator.api.Client.post;
import static org.shuangchuang.incubator.api.Client.publishRules;
import static org.shuangchuang.incubator.api.Client.token;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class CarriersTest {

    private static final Map<String, Object> BODY =
            Map.of("carrierName", "西部创客", "kind", "MAKER_SPACE", "division", "620100", "occurredOn", "2019-01-02");

    @Test
    void is_registered_changed_and_read() {
        var registered = post(OPERATOR, "/carriers", BODY)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Consistency-Token", notNullValue())
                .body("status", equalTo("OPEN"));
        String id = registered.extract().path("carrierId");
        registered.header("Location", org.hamcrest.Matchers.endsWith("/api/incubation/carriers/" + id));

        post(OPERATOR, "/carriers/" + id + "/change", Map.of("carrierName", "西部创客空间", "occurredOn", "2019-02-01"))
                .statusCode(200)
                .body("carrierName", equalTo("西部创客空间"));
        get("/carriers/" + id)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("carrierName", equalTo("西部创客空间"))
                .body("operatorCode", nullValue());
    }

    @Test
    void a_repeated_command_has_one_effect_and_one_answer() {
        String key = "repeat-1";
        String first = as(OPERATOR, key).body(BODY).post("/carriers").asString();
        String second = as(OPERATOR, key).body(BODY).post("/carriers").asString();
        org.junit.jupiter.api.Assertions.assertEquals(first, second);
        as(OPERATOR, key)
                .body(Client.with(BODY, "carrierName", "另一个"))
                .post("/carriers")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:shuangchuang:problem:idempotency-key-reused"));
    }

    @Test
    void a_stale_version_is_412_and_an_unknown_id_404() {
        String id = carrier("旧版本", "MAKER_SPACE", "620100");
        post(OPERATOR, "/carriers/" + id + "/change", Map.of("carrierName", "新名", "occurredOn", "2019-02-01"))
                .statusCode(200);
        as(OPERATOR)
                .header("If-Match", "\"1\"")
                .body(Map.of("carrierName", "更新的名", "occurredOn", "2019-02-02"))
                .post("/carriers/" + id + "/change")
                .then()
                .statusCode(412);
        post(OPERATOR, "/carriers/no-such/change", Map.of("carrierName", "谁")).statusCode(404);
        get("/carriers/no-such").statusCode(404).body("type", equalTo("urn:shuangchuang:problem:unknown-id"));
    }

    @Test
    void wrong_input_is_named_and_stores_nothing() {
        refused(Client.with(BODY, "division", "110000"), 422, "unknown-division", "division");
        refused(Client.with(BODY, "operatorCode", "91620100Y00000001X"), 422, "bad-social-credit-code", "operatorCode");
        refused(Client.with(BODY, "occurredOn", "2999-01-01"), 422, "date-in-future", "occurredOn");
        refused(Client.with(BODY, "occurredOn", "2019-02-30"), 400, "bad-value", "occurredOn");
        refused(Client.with(BODY, "kind", "CASTLE"), 400, "bad-value", "kind");
        refused(Client.with(BODY, "unknown", 1), 400, "unknown-field", "unknown");
        refused(Client.without(BODY, "carrierName"), 422, "field-required", "carrierName");
        as(OPERATOR).body("{\"carrierName\":").post("/carriers").then().statusCode(400);
        as(OPERATOR).post("/carriers").then().statusCode(400);
        list(token(post(OPERATOR, "/carriers", BODY)), "/carriers?limit=500").body("items.name", not(hasItem("拒绝")));
    }

    private static void refused(Map<String, Object> body, int status, String problem, String field) {
        Map<String, Object> named = body.containsKey("carrierName") ? Client.with(body, "carrierName", "拒绝") : body;
        post(OPERATOR, "/carriers", named)
                .statusCode(status)
                .body("type", equalTo("urn:shuangchuang:problem:" + problem))
                .body("field", equalTo(field));
    }

    @Test
    void going_back_in_time_is_refused() {
        String id = carrier("时间", "MAKER_SPACE", "620100");
        post(OPERATOR, "/carriers/" + id + "/change", Map.of("carrierName", "更早", "occurredOn", "2018-12-31"))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:occurred-before-last"));
    }

    @Test
    void a_move_takes_every_designation_in_force_along() {
        publishRules();
        String id = carrier("搬迁孵化器", "INCUBATOR", "620100");
        String provincial = granted(id, "PROVINCIAL");
        String national = granted(id, "NATIONAL");

        var moved = post(
                        APPROVER, "/carriers/" + id + "/move", Map.of("division", "621100", "occurredOn", "2020-05-01"))
                .statusCode(200)
                .body("division", equalTo("621100"));

        get("/designations/" + provincial).body("subject.division", equalTo("621100"));
        get("/designations/" + national)
                .body("subject.division", equalTo("621100"))
                .body("status", equalTo("ACTIVE"));
        list(token(moved), "/designations?division=621100&limit=500").body("items.id", hasItem(provincial));
        list(token(moved), "/designations?division=620100&limit=500").body("items.id", not(hasItem(national)));
    }

    @Test
    void closing_ends_its_designations_and_nothing_more_happens_to_it() {
        publishRules();
        String id = carrier("关闭孵化器", "INCUBATOR", "620100");
        String designation = granted(id, "PROVINCIAL");
        post(APPROVER, "/carriers/" + id + "/close", Map.of("occurredOn", "2020-05-01"))
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        get("/designations/" + designation).body("status", equalTo("REVOKED"));
        post(APPROVER, "/carriers/" + id + "/move", Map.of("division", "621100"))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:carrier-not-open"));
        post(OPERATOR, "/designations", Client.application(id, "PROVINCIAL", 9_000))
                .statusCode(409);
    }
}
