package org.shuangchuang.employment.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.employment.api.Api.atOnce;
import static org.shuangchuang.employment.api.Api.body;
import static org.shuangchuang.employment.api.Api.command;
import static org.shuangchuang.employment.api.Api.get;
import static org.shuangchuang.employment.api.Api.list;
import static org.shuangchuang.employment.api.Api.post;
import static org.shuangchuang.employment.api.Bodies.figures;
import static org.shuangchuang.employment.api.Bodies.open;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ReturnsApiTest {

    private static final Map<String, Object> IN_FEBRUARY = body("occurredOn", "2021-02-10");

    private final String carrier = UUID.randomUUID().toString();
    private final String path = "/returns/" + carrier + ".2020";

    @Test
    void a_return_goes_its_way_and_is_corrected_once_locked() {
        post("/returns", open(carrier, "2020"))
                .statusCode(201)
                .header("Location", endsWith(path))
                .body("status", equalTo("OPENED"))
                .body("occurredOn", equalTo("2020-12-31"));
        submit(figures(30, 29)).statusCode(200);
        post(path + "/validate", IN_FEBRUARY)
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:cross-checks-failed"))
                .body("failed", hasSize(1))
                .body("failed[0].check", equalTo("employees-at-least-tenants"));
        submit(figures(30, 150)).statusCode(200).body("status", equalTo("SUBMITTED"));
        post(path + "/validate", IN_FEBRUARY).statusCode(200);
        post(path + "/lock", IN_FEBRUARY)
                .statusCode(200)
                .body("status", equalTo("LOCKED"))
                .body("standsSince", equalTo(5));

        submit(figures(31, 150)).statusCode(409).body("type", endsWith(":return-locked"));
        correct(4, 31).statusCode(409).body("type", endsWith(":corrects-what-does-not-stand"));
        String token = correct(5, 31)
                .statusCode(200)
                .body("status", equalTo("CORRECTED"))
                .body("standsSince", equalTo(6))
                .extract()
                .header("Consistency-Token");

        get(path).statusCode(200).header("ETag", "\"6\"").body("figures.tenants", equalTo(31));
        list("/returns?carrierId=" + carrier + "&kind=YEARLY&period=2020", token)
                .body("items.status", contains("CORRECTED"))
                .body("items.actedOn", contains("2021-03-01"));
        list("/returns?carrierId=" + carrier + "&status=LOCKED", token).body("items", hasSize(0));
    }

    private ValidatableResponse submit(Map<String, Object> figures) {
        return post(path + "/submit", body("figures", figures, "occurredOn", "2021-01-20"));
    }

    private ValidatableResponse correct(int version, int tenants) {
        return post(
                path + "/correct",
                body(
                        "correctsVersion",
                        version,
                        "figures",
                        figures(tenants, 150),
                        "reason",
                        "漏报一家企业",
                        "occurredOn",
                        "2021-03-01"));
    }

    @Test
    void a_carrier_and_period_have_one_return_even_at_once() throws Exception {
        List<Integer> answers = atOnce(Collections.nCopies(
                6, () -> post("/returns", open(carrier, "2020-11")).extract().statusCode()));

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(5, answers.stream().filter(status -> status == 409).count());
    }

    @Test
    void who_saw_an_older_version_is_told_so() throws Throwable {
        post("/returns", open(carrier, "2020")).statusCode(201);
        submit(figures(30, 150)).statusCode(200);

        Stored.nothingBy(() -> command()
                .header("If-Match", "\"1\"")
                .body(IN_FEBRUARY)
                .post(path + "/validate")
                .then()
                .statusCode(412)
                .body("type", endsWith(":stale-version")));
        command()
                .header("If-Match", "\"2\"")
                .body(IN_FEBRUARY)
                .post(path + "/validate")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
    }
}
