package org.shuangchuang.eventstore.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.localstack.testing.Bearer;
import org.shuangchuang.localstack.testing.SampleBodies;
import org.shuangchuang.vocabulary.IdentityNumber;
import org.shuangchuang.vocabulary.Role;

/** Walks every operation that a service describes, with every role, inside and outside the division. */
public final class AccessMatrix {

    private static final String PROBLEM = "urn:shuangchuang:problem:";
    private static final String INSIDE = "620100";
    private static final String OUTSIDE = "620500";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Lists follow the log. */
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

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

    /**
     * Everybody may what the tables say, and nothing else.
     *
     * @param records paths of records in Lanzhou by the beginning of their templates: {@code /claims/{id}} is
     *     {@code /claims/0199…}
     * @param values of members of bodies, so that what is registered lies in Lanzhou too
     * @param parties whom the records concern, by role
     */
    public void holds(Map<String, String> records, Map<String, Object> values, Map<Role, String> parties) {
        assertEquals(
                described.keySet(), new TreeSet<>(table.keySet()), "a line for every operation, no line for nothing");
        List<String> wrong = new ArrayList<>();
        for (Operation operation : table.values()) {
            auditorReadsAndChangesNothing(wrong, operation);
            letsInWhomTheTableNames(wrong, operation);
        }
        endsWithDivisionAndParty(wrong, records, values, parties);
        listsEndWithDivisionAndParty(wrong, records, parties);
        assertEquals(List.of(), wrong);
    }

    private static void auditorReadsAndChangesNothing(List<String> wrong, Operation operation) {
        boolean reads = operation.method().equals("GET") && operation.door() == Operation.Door.ROLES;
        boolean auditor = operation.scopes().get(Role.AUDITOR) == Scope.EVERYWHERE;
        if (reads ? !auditor : operation.scopes().containsKey(Role.AUDITOR)) {
            wrong.add(operation.name() + (reads ? " is not for the auditor" : " lets the auditor change something"));
        }
    }

    /** Who has none of the roles of a line is turned away, whatever it sends; who has one is not. */
    private void letsInWhomTheTableNames(List<String> wrong, Operation operation) {
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

    /** Records in a division, and of somebody, are out of reach for others of the same role. */
    private void endsWithDivisionAndParty(
            List<String> wrong, Map<String, String> records, Map<String, Object> values, Map<Role, String> parties) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("identityNumber", IdentityNumber.complete("620100", LocalDate.of(1980, 1, 2), 0));
        SampleBodies bodies = new SampleBodies(document, all);
        for (Operation operation : bounded()) {
            boolean one = operation.path().contains("{");
            if (operation.method().equals("GET") && !one) {
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
                String outside = outside(role, scope);
                String turned = scope == Scope.EVERYWHERE ? "" : PROBLEM + "outside-reach";
                check(wrong, operation, outside, turned, send(operation, Bearer.of(outside), records, body));
                if (operation.method().equals("GET")) {
                    String inside = inside(operation, role, scope, parties);
                    check(wrong, operation, inside, "", send(operation, Bearer.of(inside), records, body));
                }
            });
        }
    }

    /** A list shows the record to whom it may be shown and to nobody else, whatever is asked for. */
    private void listsEndWithDivisionAndParty(
            List<String> wrong, Map<String, String> records, Map<Role, String> parties) {
        for (Operation operation : bounded()) {
            String record =
                    operation.method().equals("GET") && !operation.path().contains("{")
                            ? records.entrySet().stream()
                                    .filter(known -> known.getKey().startsWith(operation.path() + "/{"))
                                    .findFirst()
                                    .map(Map.Entry::getValue)
                                    .orElse("")
                            : "";
            String id = record.substring(record.lastIndexOf('/') + 1);
            if (!id.isEmpty()) {
                operation.scopes().forEach((role, scope) -> {
                    String inside = inside(operation, role, scope, parties);
                    if (!lists(operation, inside, "", id, PATIENCE)) {
                        wrong.add(operation.name() + " does not show " + id + " to " + inside);
                    }
                    for (String filter : List.of("", "&division=620000", "&division=620102")) {
                        if (scope != Scope.EVERYWHERE && lists(operation, outside(role, scope), filter, id, 0)) {
                            wrong.add(operation.name() + filter + " shows " + id + " to " + outside(role, scope));
                        }
                    }
                });
            }
        }
    }

    private boolean lists(Operation operation, String actor, String filter, String id, long patience) {
        long until = System.nanoTime() + patience;
        while (true) {
            Response answer = given().header("Authorization", Bearer.of(actor))
                    .get(root + operation.path() + "?limit=500" + filter);
            assertEquals(200, answer.statusCode(), operation.name() + " by " + actor + ": " + answer.asString());
            boolean shown = shows(answer, id);
            if (shown || System.nanoTime() > until) {
                return shown;
            }
            Pause.milliseconds(50);
        }
    }

    /** A budget's line has its id in parts. */
    private static boolean shows(Response list, String id) {
        for (JsonNode line : parse(list.asString()).path("items")) {
            if (Arrays.stream(id.split("\\.", -1)).allMatch(line.toString()::contains)) {
                return true;
            }
        }
        return false;
    }

    private List<Operation> bounded() {
        return table.values().stream()
                .filter(operation -> operation.scopes().values().stream().anyMatch(scope -> scope != Scope.EVERYWHERE))
                .toList();
    }

    private static String inside(Operation operation, Role role, Scope scope, Map<Role, String> parties) {
        // events do not say where they lie: they are the province's
        String home = operation.path().startsWith("/events/") ? "620000" : INSIDE;
        return "matrix-1;" + role + ";" + home + (scope == Scope.OWN ? ";" + parties.get(role) : "");
    }

    private static String outside(Role role, Scope scope) {
        return scope == Scope.OWN
                ? "matrix-2;" + role + ";" + INSIDE + ";somebody-else"
                : "matrix-2;" + role + ";" + OUTSIDE;
    }

    private static void check(
            List<String> wrong, Operation operation, String caller, String expected, Response response) {
        if (!type(response).equals(expected)) {
            wrong.add(operation.name() + " by " + caller + ": " + response.statusCode() + " " + response.asString());
        }
    }

    /** Why somebody was turned away, or what failed; empty when neither happened. */
    private static String type(Response response) {
        return List.of(401, 403, 500).contains(response.statusCode()) ? response.path("type") : "";
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
