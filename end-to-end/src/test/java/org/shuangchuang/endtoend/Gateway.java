package org.shuangchuang.endtoend;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.shuangchuang.localstack.stack.Stack;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Role;

/** What the tests ask the gateway, and what they look up behind it. */
public final class Gateway {
    static final String REVIEWER = "reviewer-620100;PREFECTURE_REVIEWER;620100";
    public static final String OPERATOR = "operator-1;CARRIER_OPERATOR;620100";

    private Gateway() {}

    /** A command with all that it must have and a key of its own. */
    public static RequestSpecification command(String actor) {
        return as(actor)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    /** A request with a token of an actor: subject, role, division and, for who acts for somebody, the party. */
    public static RequestSpecification as(String actor) {
        return given().header("Authorization", authorization(actor));
    }

    /** The header that such a request carries. */
    public static String authorization(String actor) {
        String[] parts = actor.split(";", -1);
        Actor account = new Actor(parts[0], Role.valueOf(parts[1]), parts[2]);
        Actor acting = parts.length > 3 ? account.actingFor(parts[3]) : account;
        return "Bearer " + RunningStack.stack().tokens().of(acting);
    }

    /** A read by the auditor, who may see everything. */
    public static RequestSpecification reading() {
        return as("auditor-1;AUDITOR;620000");
    }

    /** A carrier that no figure counts before it is designated. */
    public static Map<String, Object> carrier() {
        Map<String, Object> body = new TreeMap<>();
        body.put("carrierName", "测试众创空间 " + UUID.randomUUID());
        body.put("kind", "MAKER_SPACE");
        body.put("division", "620102");
        body.put("occurredOn", "2021-10-20");
        return body;
    }

    /** Registers a carrier and gives the answer. */
    public static ExtractableResponse<Response> register(Map<String, Object> carrier) {
        return command(OPERATOR)
                .body(carrier)
                .post("/api/incubation/carriers")
                .then()
                .statusCode(201)
                .extract();
    }

    /** The id of the record that a command made. */
    public static String id(ExtractableResponse<Response> created) {
        String location = created.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The first figure answered; a read that carries the token of a command waits for its events. */
    static Response figure(String token, Map<String, ?> question) {
        RequestSpecification request = reading().queryParams(question);
        if (!token.isEmpty()) {
            request.header("Consistency-Token", token);
        }
        return request.get("/api/summaries");
    }

    /** How many events every owner has, by database. */
    static Map<String, Long> eventsStored() throws SQLException {
        Stack stack = RunningStack.stack();
        Map<String, Long> stored = new TreeMap<>();
        for (String owner : new String[] {"incubator", "subsidy", "employment"}) {
            try (var connection = stack.postgres().connect(owner);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM command_key)")) {
                row.next();
                stored.put(owner, row.getLong(1));
            }
        }
        return stored;
    }
}
