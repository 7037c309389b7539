package org.shuangchuang.endtoend;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.reference.ReferenceFigures;
import org.shuangchuang.localstack.stack.Service;

class OwnerDownTest {

    @Test
    void an_owner_that_is_down_is_told_and_everything_else_goes_on() {
        var stack = RunningStack.loaded();
        stack.stop(Service.SUBSIDY);
        try {
            Gateway.reading()
                    .get("/api/subsidy/vouchers?limit=1")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json")
                    .body("type", endsWith(":owner-unavailable"));
            assertEquals(201, Gateway.register(Gateway.carrier()).statusCode());
            Gateway.reading()
                    .get("/api/incubation/carriers?limit=1")
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(1));
            assertTrue(ReferenceFigures.allEqual(RunningStack.figures().compare()), "what was gathered is served on");
        } finally {
            stack.start(Service.SUBSIDY);
        }
        Gateway.reading().get("/api/subsidy/vouchers?limit=1").then().statusCode(200);
    }
}
