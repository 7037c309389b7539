package org.shuangchuang.eventstore.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.localstack.testing.Bearer;
import org.shuangchuang.vocabulary.IdentityNumber;
import org.shuangchuang.vocabulary.Role;

/** Walks every operation that a service describes, with every role, inside and outside the division. */
public final class AccessMatrix {

    private static final String PROBLEM = "urn:shuangchuang:problem:";
    private static final String INSIDE = "620100";
    private static final String OUTSIDE = "620500";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String root;
    private final Map<String, Operation> table;
    private final JsonNode document;
    private final Map<String, JsonNode> described = new TreeMap<>();

    /**
     * @param root of the service's paths: {@code /api/subsidy}
     * @param table what its tables say
     */
    public AccessMatrix(String root, Collection<Operation> table) {
        this.root = root;
        this.table = table.stream().collect(Collectors.toMap(Operation::name, operation -> operation));
        this.document = parse(given().get("/q/openapi?format=json").asString());
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> described.put(
                                method.getKey().toUpperCase(java.util.Locale.ROOT) + " "
                                        + path.getKey().substring(root.length()),
                                method.getValue())));
    }

    /** The tables have a line for every operation, and no line for nothing. */
    public void hasALineForEveryOperation() {
        assertEquals(described.keySet(), new TreeSet<>(table.keySet()));
    }

    /** Who has none of the roles of a line is turned away, whatever it sends; who has one is not. */
    public void letsInWhomTheTableNames() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : table.values()) {
            for (Role role : Role.values()) {
                if (role != Role.SYSTEM) {
                    String actor = "matrix-1;" + role + ";620000;somebody";
                    String expected = operation.door() == Operation.Door.PARTS
                            ? PROBLEM + "not-for-people"
                            : operation.scopes().containsKey(role) || operation.door() == Operation.Door.ANYBODY
                                    ? ""
                                    : PROBLEM + "role-not-allowed";
                    Response answer = send(operation, Bearer.of(actor), Map.of(), "{}");
                    boolean inButTooFar = expected.isEmpty() && type(answer).equals(PROBLEM + "outside-reach");
                    if (!inButTooFar) {
                        check(wrong, operation, role.name(), expected, answer);
                    }
                }
            }
            boolean open = operation.door() == Operation.Door.ANYBODY;
            String missing = open ? "" : PROBLEM + "token-missing";
            check(wrong, operation, "nobody", missing, send(operation, null, Map.of(), "{}"));
        }
        assertEquals(List.of(), wrong);
    }

    /**
     * Records in a division, and of somebody, are out of reach for others of the same role.
     *
     * @param records paths of records in Lanzhou by the beginning of their templates: {@code /claims/{id}} is
     *     {@code /claims/0199…}
     * @param values of members of bodies, so that what is registered lies in Lanzhou too
     * @param parties whom the records concern, by role
     */
    public void endsWithDivisionAndParty(
            Map<String, String> records, Map<String, Object> values, Map<Role, String> parties) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("identityNumber", IdentityNumber.complete("620100", LocalDate.of(1980, 1, 2), 0));
        SampleBodies bodies = new SampleBodies(document, all);
        List<String> wrong = new ArrayList<>();
        for (Operation operation : table.values()) {
            boolean one = operation.path().contains("{");
            boolean bounded = operation.scopes().values().stream().anyMatch(scope -> scope != Scope.EVERYWHERE);
            if (!bounded || (operation.method().equals("GET") && !one)) {
                continue;
            }
            if (one && records.keySet().stream().noneMatch(operation.path()::startsWith)) {
                wrong.add("no record is given for " + operation.path());
                continue;
            }
            String body = operation.method().equals("POST")
                    ? bodies.of(operation.name(), described.get(operation.name()))
                            .toString()
                    : "";
            operation.scopes().forEach((role, scope) -> {
                String party = scope == Scope.OWN ? ";" + parties.get(role) : "";
                // events do not say where they lie: they are the province's
                String home = operation.path().startsWith("/events/") ? "620000" : INSIDE;
                String inside = "matrix-1;" + role + ";" + home + party;
                String outside = scope == Scope.OWN
                        ? "matrix-2;" + role + ";" + INSIDE + ";somebody-else"
                        : "matrix-2;" + role + ";" + OUTSIDE;
                String turned = scope == Scope.EVERYWHERE ? "" : PROBLEM + "outside-reach";
                check(wrong, operation, outside, turned, send(operation, Bearer.of(outside), records, body));
                if (operation.method().equals("GET")) {
                    check(wrong, operation, inside, "", send(operation, Bearer.of(inside), records, body));
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    private static void check(
            List<String> wrong, Operation operation, String caller, String expected, Response response) {
        if (!type(response).equals(expected)) {
            wrong.add(operation.name() + " by " + caller + ": " + response.statusCode() + " " + response.asString());
        }
    }

    /** Why somebody was turned away; empty when nobody was. */
    private static String type(Response response) {
        return response.statusCode() == 401 || response.statusCode() == 403 ? response.path("type") : "";
    }

    private Response send(
            Operation operation, @Nullable String authorization, Map<String, String> records, String body) {
        RequestSpecification request = given().urlEncodingEnabled(false)
                .contentType("application/json")
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        String path = root + path(operation.path(), records);
        return operation.method().equals("POST") ? request.body(body).post(path) : request.get(path);
    }

    private static String path(String template, Map<String, String> records) {
        String path = template;
        for (Map.Entry<String, String> record : records.entrySet()) {
            if (path.startsWith(record.getKey())) {
                path = record.getValue() + path.substring(record.getKey().length());
            }
        }
        return path.replaceAll("\\{(number|version|objectionId)}", "1")
                .replace("{kind}", "carrier")
                .replaceAll("\\{[^}]*}", "nothing");
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
