package org.shuangchuang.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Commands that hold what is planted, each traced. */
final class PlantedCommands {
    private static final String OPERATOR = "operator-1;CARRIER_OPERATOR;620100";
    private static final String APPROVER = "approver-1;PROVINCIAL_APPROVER;620000";
    private static final String EMPLOYMENTS = "/api/employment/employments";

    private final Planted planted;
    private final List<String> answers = new ArrayList<>();

    PlantedCommands(Planted planted) {
        this.planted = planted;
    }

    /** What they were answered with: headers and bodies. */
    List<String> answers() {
        return answers;
    }

    /** Persons in every command that names any, and in the wishes of others. */
    void areAccepted() {
        String carrier = UUID.randomUUID().toString();
        String owner = OPERATOR + ";" + carrier;
        accept(owner, EMPLOYMENTS, job(carrier));
        accept(APPROVER, "/api/employment/certificates", certificate());
        accept(
                APPROVER,
                "/api/incubation/mentors",
                Map.of(
                        "person",
                        planted.person(),
                        "division",
                        "620102",
                        "agencies",
                        List.of("某厅"),
                        "occurredOn",
                        "2021-10-20"));
        accept(
                APPROVER,
                "/api/incubation/enterprises",
                Map.of(
                        "enterpriseName", "测试公司",
                        "division", "620102",
                        "controller", Map.of("person", planted.person()),
                        "representative", planted.person(),
                        "occurredOn", "2021-10-20"));
        accept(Persons.OFFICER, "/api/persons/reports", Map.of("identityNumber", otherNumber()));
        accept(Persons.OFFICER, "/api/persons/erasures", Map.of("identityNumber", otherNumber()));
    }

    /** A number that nobody has: not planted, so that answers may be silent about it. */
    private static String otherNumber() {
        return Planted.fresh().number();
    }

    /** Refused for every reason that there is, with the values wherever there is room for them. */
    void areRefused() {
        String carrier = UUID.randomUUID().toString();
        String owner = OPERATOR + ";" + carrier;
        refuse(422, owner, with(job(carrier), "person", changed("identityNumber", planted.falseNumber())));
        refuse(422, owner, with(job(carrier), "division", planted.name()));
        refuse(422, owner, with(job(carrier), "employer", ""));
        refuse(422, owner, with(job(carrier), "occurredOn", "2999-01-01"));
        refuse(400, owner, with(job(carrier), "address", planted.address()));
        refuse(400, owner, with(job(carrier), "person", planted.name() + planted.number() + planted.phone()));
        refuse(400, owner, with(job(carrier), "person", changed("address", planted.address())));
        refuse(400, owner, with(job(carrier), "person", changed("phone", List.of(planted.phone()))));
        refuse(400, owner, with(job(carrier), "kind", planted.name()));
        refuse(400, owner, with(job(carrier), "occurredOn", planted.number()));
        refuse(400, owner, with(job(carrier), "carrierId", planted.number()));
        refuse(400, owner, "{\"person\":{\"name\":\"" + planted.name() + "\",\"identityNumber\":\"" + planted.number());
        refuse(400, owner, "[\"" + planted.address() + "\"," + planted.phone() + "]");
        refuse(403, OPERATOR + ";" + UUID.randomUUID(), job(carrier));
        refuse(403, "finance-1;FINANCE_OFFICER;620000", job(carrier));
        refuse(409, APPROVER, "/api/employment/certificates", certificate());
        noteRefusal(
                401,
                traced(RestAssured.given())
                        .contentType("application/json")
                        .header("Idempotency-Key", planted.number())
                        .body(job(carrier))
                        .post(EMPLOYMENTS));
    }

    private Map<String, Object> job(String carrier) {
        return with(Persons.job(carrier, planted.name(), planted.number()), "person", planted.person());
    }

    private Map<String, Object> certificate() {
        return Map.of(
                "person", planted.person(),
                "subject", "INCUBATOR_STAFF",
                "number", "证" + planted.hashCode(),
                "division", "620102",
                "occurredOn", "2021-10-20");
    }

    private Map<String, Object> changed(String member, Object value) {
        return with(planted.person(), member, value);
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        Map<String, Object> changed = new TreeMap<>(body);
        changed.put(member, value);
        return changed;
    }

    private void accept(String actor, String path, Object body) {
        Response answer = traced(Gateway.command(actor)).body(body).post(path);
        assertEquals(2, answer.statusCode() / 100, answer.asString());
        answers.add(answer.getHeaders() + answer.asString());
    }

    private void refuse(int status, String actor, Object body) {
        refuse(status, actor, EMPLOYMENTS, body);
    }

    private void refuse(int status, String actor, String path, Object body) {
        noteRefusal(status, traced(Gateway.command(actor)).body(body).post(path));
    }

    /** A caller that wants its request traced. */
    private static RequestSpecification traced(RequestSpecification request) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        return request.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    }

    private void noteRefusal(int status, Response answer) {
        assertEquals(status, answer.statusCode(), answer.asString());
        answers.add(answer.getHeaders() + answer.asString());
    }
}
