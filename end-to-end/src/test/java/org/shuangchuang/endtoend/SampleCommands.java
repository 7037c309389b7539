package org.shuangchuang.endtoend;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.shuangchuang.localstack.testing.SampleBodies;
import org.shuangchuang.vocabulary.IdentityNumber;
import org.shuangchuang.vocabulary.SocialCreditCode;

/**
 * Commands that are right by themselves, made from the OpenAPI documents, by callers who may give them, on the records that earlier
 * ones made. All of it happens after the days that the reference data set speaks of.
 */
final class SampleCommands {

    /** Roots of the owners' paths by the names of their sources. */
    static final Map<String, String> ROOTS =
            Map.of("incubator", "/api/incubation", "subsidy", "/api/subsidy", "employment", "/api/employment");

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Supplier<String> CODE =
            () -> SocialCreditCode.complete("Y1620199", "%08d".formatted(NUMBERS.incrementAndGet()));
    private static final Supplier<String> UNIQUE = () -> "sample-" + NUMBERS.incrementAndGet();

    private final JsonNode document;
    private final Map<String, Map<String, Object>> values = new HashMap<>();
    private final Map<String, String> records = new HashMap<>();

    SampleCommands(JsonNode document) {
        this.document = document;
        values.put("/api/persons", new HashMap<>(Map.of("identityNumber", number())));
        values.put("/api/incubation", incubation());
        values.put("/api/subsidy", subsidy());
        values.put("/api/employment", employment());
    }

    /** A command by somebody who may give it. */
    record Sample(String actor, String path) {
        Response send(String body) {
            return Gateway.command(actor)
                    .urlEncodingEnabled(false)
                    .header("X-Correlation-Id", UUID.randomUUID().toString())
                    .body(body)
                    .post(path);
        }
    }

    /**
     * The sample of an operation, given once: its record serves the operations that come after.
     *
     * @throws AssertionError when its body is not right by itself or nobody may give it
     */
    Sample of(Described operation) {
        String path = operation.path();
        for (Map.Entry<String, String> record : records.entrySet()) {
            if (path.startsWith(record.getKey() + "/{")) {
                path = record.getValue()
                        + path.substring(path.indexOf('}', record.getKey().length()) + 1);
            }
        }
        path = path.replace("{programme}", "sample-programme")
                .replaceAll("\\{(number|objectionId)}", "1")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        Response answer = null;
        for (String actor : actors(operation)) {
            Sample sample = new Sample(actor, path);
            answer = sample.send(body(operation).toString());
            if (answer.statusCode() != 403) {
                note(operation, answer);
                if (answer.statusCode() == 400 || answer.statusCode() == 422 || answer.statusCode() >= 500) {
                    throw new AssertionError("not right by itself: " + answer.statusCode() + " " + answer.asString());
                }
                return sample;
            }
        }
        throw new AssertionError("nobody may: " + answer.asString());
    }

    JsonNode body(Described operation) {
        return bodies(operation).of(shortName(operation), operation.json());
    }

    /** A body in which a text at a place would be right: a controller is either a person or a body. */
    JsonNode body(Described operation, JsonPointer place) {
        JsonNode body = body(operation);
        if (place.toString().startsWith("/controller/person")) {
            ObjectNode person = ((ObjectNode) body).putObject("controller").putObject("person");
            person().forEach((member, value) -> person.put(member, value.toString()));
        }
        return body;
    }

    List<JsonPointer> texts(Described operation) {
        return bodies(operation).texts(operation.json());
    }

    /** A read by the auditor, with parameters of any text. */
    Response read(Described operation, Map<String, String> query, Map<String, String> path) {
        String filled = operation.path();
        for (Map.Entry<String, String> parameter : path.entrySet()) {
            filled = filled.replace(
                    "{" + parameter.getKey() + "}",
                    URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8)
                            .replace("+", "%20"));
        }
        filled = filled.replace("{indicator}", "carriers.maker-space.provincial")
                .replace("{kind}", "carrier")
                .replaceAll("\\{(number|version)}", "1")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        RequestSpecification request = Gateway.reading().urlEncodingEnabled(false);
        query.forEach((name, text) -> request.queryParam(
                name, URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20")));
        return request.get(filled);
    }

    private SampleBodies bodies(Described operation) {
        return new SampleBodies(document, values.get(operation.root()));
    }

    private static String shortName(Described operation) {
        return "POST " + operation.path().substring(operation.root().length());
    }

    private List<String> actors(Described operation) {
        Map<String, Object> known = values.get(operation.root());
        return List.of(
                "sample-1;PROVINCIAL_APPROVER;620000",
                "sample-2;FINANCE_OFFICER;620000",
                "sample-3;STATISTICS_OFFICER;620000",
                "sample-4;PREFECTURE_REVIEWER;620000",
                "sample-5;DATA_PROTECTION_OFFICER;620000",
                "sample-6;CARRIER_OPERATOR;620102;" + known.get("carrierId"),
                "sample-7;APPLICANT;620102;" + known.get("party"),
                "sample-8;SERVICE_PROVIDER;620102;" + known.get("providerId"));
    }

    /** What was made is there for the commands after it. */
    private void note(Described operation, Response answer) {
        String location = answer.header("Location");
        if (answer.statusCode() != 201 || location == null) {
            return;
        }
        records.putIfAbsent(operation.path(), location);
        String id = location.substring(location.lastIndexOf('/') + 1);
        Map<String, Object> known = values.get(operation.root());
        switch (operation.path()) {
            case "/api/incubation/carriers" -> known.put("carrierId", id);
            case "/api/incubation/enterprises" -> known.put("enterpriseId", id);
            case "/api/incubation/mentors" -> known.put("mentorIds", List.of(id));
            case "/api/subsidy/providers" -> known.put("providerId", id);
            case "/api/subsidy/claims" -> known.put("claimIds", List.of(id));
            default -> {}
        }
    }

    private static Map<String, Object> person() {
        return Map.of("name", "样本", "identityNumber", number(), "phone", "13800000000");
    }

    private static String number() {
        return IdentityNumber.complete("620100", LocalDate.of(1950, 1, 1).plusDays(NUMBERS.incrementAndGet()), 0);
    }

    private static Map<String, Object> incubation() {
        Map<String, Object> values = new HashMap<>();
        Supplier<Object> person = SampleCommands::person;
        values.put("division", "620102");
        values.put("socialCreditCode", CODE);
        values.put("operatorCode", null);
        values.put("person", person);
        values.put("representative", person);
        values.put("controller", Map.of("socialCreditCode", CODE.get()));
        values.put("countries", null);
        values.put("year", 2024);
        values.put("dueOn", "2024-06-01");
        values.put("mentorIds", List.of(UUID.randomUUID().toString()));
        values.put("hardshipDivisions", List.of());
        values.put("seriesCode", UNIQUE);
        values.put("carrierId", UUID.randomUUID().toString());
        values.put("identityNumber", (Supplier<Object>) SampleCommands::number);
        return values;
    }

    private static Map<String, Object> subsidy() {
        String code = CODE.get();
        Map<String, Object> values = new HashMap<>();
        values.put("party", code);
        values.put("division", "620102");
        values.put("budgetDivision", "620100");
        // what tests make up
        values.put("provenance", "SYNTHETIC");
        values.put("programme", "sample-programme");
        values.put("cohort", 2024);
        values.put("fiscalYear", 2024);
        values.put("account", Map.of("accountName", "某公司", "bank", "某行", "number", "62000000001234"));
        values.put("providerId", UUID.randomUUID().toString());
        values.put("invoiceCode", "6200201130");
        values.put("invoiceNumber", (Supplier<Object>) () -> "%08d".formatted(NUMBERS.incrementAndGet()));
        values.put("from", "2024-01");
        values.put("to", "2024-01");
        values.put("claimIds", List.of(UUID.randomUUID().toString()));
        values.put("approvals", List.of(Map.of("voucherId", UUID.randomUUID().toString(), "faceFen", 1)));
        values.put("socialCreditCode", code);
        values.put("POST /providers socialCreditCode", CODE);
        values.put("POST /vouchers/take-over socialCreditCode", CODE);
        values.put("teamId", null);
        values.put("carrierId", UUID.randomUUID().toString());
        values.put("identityNumber", (Supplier<Object>) SampleCommands::number);
        return values;
    }

    private static Map<String, Object> employment() {
        Supplier<Object> person = SampleCommands::person;
        Map<String, Object> values = new HashMap<>();
        values.put("carrierId", UUID.randomUUID().toString());
        values.put("carrierName", "样本孵化器");
        values.put("division", "620102");
        values.put("person", person);
        values.put("period", "2023");
        values.put("month", "2023-06");
        values.put("number", UNIQUE);
        values.put("identityNumber", (Supplier<Object>) SampleCommands::number);
        return values;
    }
}
