package org.shuangchuang.endtoend;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.shuangchuang.localstack.Pause;

/** What was refused, and that the auditor sees it. */
final class Attempts {

    private Attempts() {}

    /**
     * A problem document that says why, and an entry of the audit trail that says who.
     *
     * @param where whose door it was: an owner's or the gateway's
     * @param subject of who tried; empty where that was not proved
     */
    static void refused(Response response, int status, String rule, String where, String subject) {
        String correlation = response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:shuangchuang:problem:" + rule))
                .extract()
                .path("correlation");
        remembered(where, correlation, subject);
    }

    /** Attempts are noted while the caller is answered. */
    static void remembered(String where, String correlation, String subject) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!isRemembered(where, correlation, subject)) {
            assertTrue(System.nanoTime() < until, "the attempt " + correlation + " is not remembered");
            Pause.milliseconds(20);
        }
    }

    private static boolean isRemembered(String where, String correlation, String subject) {
        Map<String, String> entry = Gateway.reading()
                .queryParam("limit", 500)
                .get("/api/audit")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.kind == 'REFUSAL' && it.correlation == '" + correlation + "' }");
        return entry != null
                && entry.get("id").startsWith(where + "/")
                && entry.get("actor").equals(subject);
    }
}
