package org.shuangchuang.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.shuangchuang.gateway.GatewayTest;
import org.shuangchuang.gateway.testing.Owners;
import org.shuangchuang.localstack.testing.Bearer;

/** Whoever asks much must not fill the memory with what has been answered. */
@QuarkusTest
class LeftoversTest extends GatewayTest {

    private static final int REQUESTS = 1_000;
    private static final String REQUEST = "io.vertx.core.http.impl.Http1xServerRequest";

    private Owners owners;

    @Test
    void an_answered_read_is_not_kept() throws JMException {
        assertNotKept(() -> given().get("/api/summaries?indicator=services.enterprises"));
    }

    @Test
    void a_command_that_was_passed_on_and_answered_is_not_kept() throws JMException {
        owners.answer("/api/subsidy/claims", exchange -> Owners.send(exchange, 200, "text/plain", "done"));
        assertNotKept(() -> given().header("Authorization", Bearer.of("auditor-1;AUDITOR;620000"))
                .contentType("application/json")
                .body("{}")
                .post("/api/subsidy/claims"));
    }

    private static void assertNotKept(Supplier<Response> asking) throws JMException {
        asking.get().then().statusCode(200);
        long before = alive();
        for (int request = 0; request < REQUESTS; request++) {
            asking.get().then().statusCode(200);
        }
        long after = alive();
        assertTrue(after < before + REQUESTS / 100, after + " requests are in memory, " + before + " were before");
    }

    /** Objects that are left when the garbage has been collected. */
    private static long alive() throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 3 && columns[3].equals(REQUEST))
                .mapToLong(columns -> Long.parseLong(columns[1]))
                .sum();
    }
}
