package org.shuangchuang.endtoend;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A command that is sent twice is done once. */
class RepetitionTest {

    @Test
    void the_same_key_gives_the_same_answer_and_one_effect() throws Exception {
        RunningStack.stack();
        var command = Gateway.command(Gateway.OPERATOR).body(Gateway.carrier());
        var first =
                command.post("/api/incubation/carriers").then().statusCode(201).extract();
        Map<String, Long> stored = Gateway.eventsStored();
        var second =
                command.post("/api/incubation/carriers").then().statusCode(201).extract();
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(stored, Gateway.eventsStored());
    }

    @Test
    void the_same_key_with_another_body_is_refused_and_so_is_a_stale_version() throws Exception {
        RunningStack.stack();
        Map<String, Object> body = Gateway.carrier();
        var command = Gateway.command(Gateway.OPERATOR);
        String location = command.body(body)
                .post("/api/incubation/carriers")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Map<String, Long> stored = Gateway.eventsStored();
        body.put("division", "620103");
        command.body(body)
                .post("/api/incubation/carriers")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:shuangchuang:problem:idempotency-key-reused"))
                .body("field", equalTo("Idempotency-Key"));
        Gateway.command(Gateway.REVIEWER)
                .header("If-Match", "\"7\"")
                .body(Map.of("division", "620103", "occurredOn", "2021-10-21"))
                .post(location + "/move")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:shuangchuang:problem:stale-version"));
        assertEquals(stored, Gateway.eventsStored());
    }
}
