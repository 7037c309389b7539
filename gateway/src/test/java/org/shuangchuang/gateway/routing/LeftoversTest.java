package org.shuangchuang.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.shuangchuang.gateway.GatewayTest;

/** Whoever asks much must not fill the memory with what has been answered. */
@QuarkusTest
class LeftoversTest extends GatewayTest {

    private static final int REQUESTS = 1_000;
    private static final String REQUEST = "io.vertx.core.http.impl.Http1xServerRequest";

    @Test
    void an_answered_read_is_not_kept() throws JMException {
        ask();
        long before = alive();
        for (int request = 0; request < REQUESTS; request++) {
            ask();
        }
        long after = alive();
        assertTrue(after < before + REQUESTS / 10, after + " requests are in memory, " + before + " were before");
    }

    private static void ask() {
        given().get("/api/summaries?indicator=services.enterprises").then().statusCode(200);
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
