package org.shuangchuang.employment.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.shuangchuang.employment.api.Api.ROOT;
import static org.shuangchuang.employment.api.Api.body;
import static org.shuangchuang.employment.api.Api.get;
import static org.shuangchuang.employment.api.Api.list;
import static org.shuangchuang.employment.api.Api.post;
import static org.shuangchuang.employment.api.Api.with;
import static org.shuangchuang.employment.api.Bodies.services;
import static org.shuangchuang.employment.api.Bodies.session;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ServicesAndTrainingApiTest {

    private final String carrier = UUID.randomUUID().toString();

    @Test
    void services_are_recorded_corrected_and_listed() {
        var recorded = post("/services", services(carrier))
                .statusCode(201)
                .body("count", equalTo(650))
                .body("qualifier", equalTo("AT_LEAST"))
                .body("provenance", equalTo("DECLARED"))
                .extract();
        String path = recorded.header("Location").substring(ROOT.length());

        String token = post(path + "/correct", body("count", 640, "provenance", "OFFICIAL"))
                .statusCode(200)
                .body("status", equalTo("CORRECTED"))
                .extract()
                .header("Consistency-Token");

        get(path).statusCode(200).header("ETag", "\"2\"").body("qualifier", equalTo("EXACT"));
        list("/services?carrierId=" + carrier + "&served=ENTREPRENEURS", token)
                .body("items.count", contains(640))
                .body("items.status", contains("CORRECTED"));
        list("/services?carrierId=" + carrier + "&served=ENTERPRISES", token).body("items", hasSize(0));
    }

    @Test
    void a_single_service_needs_no_count() {
        post("/services", with(services(carrier), "count", null, "qualifier", null))
                .statusCode(201)
                .body("count", equalTo(1))
                .body("qualifier", equalTo("EXACT"));
    }

    @Test
    void a_session_is_held_with_or_without_a_carrier() {
        post("/training-sessions", session())
                .statusCode(201)
                .body("carrier", nullValue())
                .body("attendance.persons", equalTo(570))
                .body("attendance.personsQualifier", equalTo("AT_LEAST"));
        Map<String, Object> atCarrier = body(
                "subject",
                "ENTREPRENEURSHIP",
                "carrierId",
                carrier,
                "carrierName",
                "西部创客",
                "heldBy",
                "西部创客",
                "division",
                "620102",
                "attendances",
                36,
                "qualifier",
                "AT_LEAST",
                "occurredOn",
                "2021-05-12");
        var held = post("/training-sessions", atCarrier).statusCode(201).extract();

        get(held.header("Location").substring(ROOT.length()))
                .statusCode(200)
                .body("carrier.name", equalTo("西部创客"))
                .body("attendance.attendancesQualifier", equalTo("EXACT"));
        list("/training-sessions?carrierId=" + carrier, held.header("Consistency-Token"))
                .body("items.attendances", contains(36))
                .body("items.qualifier", contains("AT_LEAST"));
    }
}
