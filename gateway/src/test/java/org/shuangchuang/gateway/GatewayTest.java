package org.shuangchuang.gateway;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.gateway.testing.OwnersRunning;
import org.shuangchuang.localstack.testing.Bearer;
import org.shuangchuang.localstack.testing.RealBackends;

/** What tests of the running gateway share: real PostgreSQL and Kafka, and the owners' double. */
@QuarkusTestResource(RealBackends.class)
@QuarkusTestResource(OwnersRunning.class)
public abstract class GatewayTest {

    /** A request in English that waits until these events have been gathered. */
    protected static RequestSpecification after(RecordedEvent... events) {
        RequestSpecification request = given().header("Authorization", Bearer.of("auditor-1;AUDITOR;620000"))
                .header("Accept-Language", "en");
        String token = String.join(
                ",", java.util.Arrays.stream(events).map(RecordedEvent::id).toList());
        return token.isEmpty() ? request : request.header("Consistency-Token", token);
    }

    /** The one figure of an indicator. */
    protected static ValidatableResponse figure(RequestSpecification request, String indicator, String scope) {
        return request.queryParam("indicator", indicator)
                .queryParam("scope", scope)
                .get("/api/summaries")
                .then()
                .statusCode(200)
                .rootPath("figures[0]");
    }
}
