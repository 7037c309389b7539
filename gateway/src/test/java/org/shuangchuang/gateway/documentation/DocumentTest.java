package org.shuangchuang.gateway.documentation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.shuangchuang.gateway.GatewayTest;
import org.shuangchuang.gateway.testing.Owners;

@QuarkusTest
class DocumentTest extends GatewayTest {

    private static final String OWNERS = """
            {"openapi":"3.1.0","paths":{
              "%1$s/things":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}}}},
              "%1$s/log":{"get":{}}},
             "components":{"schemas":{"Thing":{"type":"%2$s"}}}}""";

    Owners owners;

    @Test
    void one_document_joins_all_that_answer_and_says_who_does_not() {
        String[] asked = {"/api/incubation", "/api/subsidy"};
        int[] turn = {0};
        owners.answer("/q/openapi", exchange -> {
            synchronized (turn) {
                int next = turn[0]++ % 2;
                Owners.send(
                        exchange,
                        200,
                        "application/json",
                        OWNERS.formatted(asked[next], next == 0 ? "object" : "string"));
            }
        });

        after().get("/api/openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/summaries"))
                .body("paths", not(hasKey("/api/incubation/log")))
                .body("components.schemas", hasKey("Figure"))
                .body("'x-left-out'", hasItem("/api/employment"))
                .body("info.description", containsString("/api/employment"));
    }

    @Test
    void the_page_shows_the_joined_document() {
        after().get("/q/swagger-ui/").then().statusCode(200).body(containsString("/api/openapi"));
    }

    @Test
    void schemas_that_share_a_name_keep_apart() {
        var own = document("{\"components\":{\"schemas\":{\"Thing\":{\"type\":\"object\"}}}}");
        var joined = new JoinedDocument(own);
        joined.add(org.shuangchuang.gateway.Owner.SUBSIDY, document(OWNERS.formatted("/api/subsidy", "string")));

        var document = joined.document();
        org.junit.jupiter.api.Assertions.assertEquals(
                "string", document.at("/components/schemas/SubsidyThing/type").asText());
        org.hamcrest.MatcherAssert.assertThat(
                document.at("/paths").findValue("$ref").asText(), equalTo("#/components/schemas/SubsidyThing"));
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode document(String text) {
        return org.shuangchuang.eventstore.EventJson.tree(text);
    }
}
