package org.shuangchuang.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What the data-protection officer asks for a person. */
final class Persons {
    static final String OFFICER = "officer-1;DATA_PROTECTION_OFFICER;620000";

    private Persons() {}

    /** @param what {@code reports} or {@code erasures} */
    static ValidatableResponse ask(String actor, String what, String identityNumber) {
        return Gateway.command(actor)
                .body(Map.of("identityNumber", identityNumber))
                .post("/api/persons/" + what)
                .then();
    }

    /** A job of a person at a carrier of its own; gives the record's path. */
    static String employ(String name, String identityNumber) {
        String carrier = UUID.randomUUID().toString();
        return Gateway.command("operator-1;CARRIER_OPERATOR;620100;" + carrier)
                .body(job(carrier, name, identityNumber))
                .post("/api/employment/employments")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** A command that starts a job. */
    static Map<String, Object> job(String carrier, String name, String identityNumber) {
        Map<String, Object> body = new TreeMap<>();
        body.put("carrierId", carrier);
        body.put("carrierName", "测试孵化器");
        body.put("division", "620102");
        body.put("person", Map.of("name", name, "identityNumber", identityNumber, "phone", "13911112222"));
        body.put("employer", "测试公司");
        body.put("kind", "DIRECT");
        body.put("freshGraduate", false);
        body.put("occurredOn", "2021-10-20");
        return body;
    }

    /** All texts that any owner holds on a person, sealed as they are. */
    static Set<String> known(String identityNumber) {
        String report = ask(OFFICER, "reports", identityNumber)
                .statusCode(200)
                .extract()
                .asString();
        Set<String> texts = new TreeSet<>();
        for (JsonNode owner : Described.parse(report).path("owners")) {
            owner.path("data")
                    .properties()
                    .forEach(member -> texts.add(member.getValue().asText()));
        }
        return texts;
    }
}
