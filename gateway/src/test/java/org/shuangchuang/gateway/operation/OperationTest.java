package org.shuangchuang.gateway.operation;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuangchuang.gateway.GatewayTest;

@QuarkusTest
class OperationTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void the_gateway_is_well_though_an_owner_is_down(String what) {
        after().get("/q/health/" + what).then().statusCode(200).body("status", equalTo("UP"));
    }

    /** Ids in paths would soon be more than the registry takes, and nothing more would be measured. */
    @Test
    void requests_that_are_passed_on_are_measured_by_owner() {
        var _ = after().get("/api/employment/returns/1234");

        after().get("/q/metrics")
                .then()
                .body(allOf(containsString("uri=\"/api/employment\""), not(containsString("returns/1234"))));
    }

    @Test
    void metrics_tell_what_was_gathered_and_what_owners_answered() {
        var _ = after().get("/api/employment/returns");

        after().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("shuangchuang_gathering_events_total{source=\"subsidy\""),
                        containsString(
                                "shuangchuang_proxy_answers_total{outcome=\"unavailable\",owner=\"employment\"")));
    }
}
