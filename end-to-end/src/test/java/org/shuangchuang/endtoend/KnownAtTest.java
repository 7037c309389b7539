package org.shuangchuang.endtoend;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What was known at a moment stays what it was, whatever is corrected later. */
class KnownAtTest {

    @Test
    void a_figure_known_before_a_correction_is_the_earlier_one_for_ever() {
        RunningStack.stack();
        Map<String, Object> carrier = Gateway.carrier();
        String id = Gateway.id(Gateway.register(carrier));
        Map<String, Object> declaration = new TreeMap<>(Map.of(
                "carrierId",
                id,
                "carrierName",
                carrier.get("carrierName"),
                "division",
                carrier.get("division"),
                "month",
                "2021-09",
                "kind",
                "DIRECT",
                "count",
                10,
                "occurredOn",
                "2021-10-20"));

        ValidatableResponse first = figure(declare(declaration), id, Map.of());
        first.body("figures[0].value", equalTo("10"));
        String knownAt = first.extract().path("figures[0].knownAt");
        Object positions = first.extract().path("figures[0].positions");

        declaration.put("count", 25);
        figure(declare(declaration), id, Map.of()).body("figures[0].value", equalTo("25"));

        ValidatableResponse then = figure("", id, Map.of("knownAt", knownAt));
        then.body("figures[0].value", equalTo("10"));
        assertEquals(positions, then.extract().path("figures[0].positions"));
        figure("", id, Map.of("asOf", "2021-08-31")).body("figures[0].value", nullValue());
    }

    private static String declare(Map<String, Object> declaration) {
        return Gateway.command("statistics-1;STATISTICS_OFFICER;620100")
                .body(declaration)
                .post("/api/employment/declarations")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201))
                .extract()
                .header("Consistency-Token");
    }

    private static ValidatableResponse figure(String token, String carrierId, Map<String, String> more) {
        Map<String, String> question = new TreeMap<>(more);
        question.put("indicator", "jobs.direct");
        question.put("scope", "carrier:" + carrierId);
        return Gateway.figure(token, question).then().statusCode(200);
    }
}
