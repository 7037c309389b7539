package org.shuangchuang.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.shuangchuang.endtoend.faults.Arrival;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.localstack.testing.SampleBodies;

/**
 * Text is text, whatever a database or a browser could take it for: in every text of every command and every parameter that the
 * OpenAPI documents know, it is either kept as it is or refused with the field's name, and nothing of what is refused is stored.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FragmentsTest {
    private static final List<String> DATABASES = List.of("incubator", "subsidy", "employment", "gateway");

    private JsonNode document;
    private SampleCommands commands;
    private final Map<String, TreeSet<String>> tables = new TreeMap<>();
    private int kept;
    private int round;

    @BeforeAll
    void read() throws SQLException {
        RunningStack.loaded();
        document = Described.document();
        commands = new SampleCommands(document);
        for (String database : DATABASES) {
            tables.put(database, Databases.tables(database));
        }
    }

    @TestFactory
    Stream<DynamicTest> every_text_of_every_command_is_kept_as_it_is_or_refused_by_name() {
        return Described.operations(document, "POST").stream()
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> takesTexts(operation)));
    }

    @TestFactory
    Stream<DynamicTest> every_parameter_of_every_read_finds_what_it_can_or_is_refused_by_name() {
        return Described.operations(document, "GET").stream()
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> takesParameters(operation)));
    }

    @AfterAll
    void tables_lists_and_readers_are_as_whole_as_before() throws SQLException {
        System.out.println(kept + " texts kept");
        for (String database : DATABASES) {
            assertEquals(tables.get(database), Databases.tables(database), database);
        }
        Arrival.await();
    }

    private void takesTexts(Described operation) throws SQLException {
        SampleCommands.Sample sample = commands.of(operation);
        List<String> wrong = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (JsonPointer place : commands.texts(operation)) {
            for (String fragment : Fragments.of(round++)) {
                JsonNode body = SampleBodies.with(commands.body(operation, place), place, fragment);
                Response answer = sample.send(body.toString());
                String what = place + " " + Fragments.shown(fragment) + ": " + shown(answer);
                if (!isHarmless(answer)) {
                    wrong.add(what);
                } else if (answer.statusCode() / 100 == 2) {
                    if (isKept(answer, body, fragment)) {
                        kept++;
                    } else {
                        wrong.add("not kept: " + what);
                    }
                } else {
                    refused.add(answer.path("correlation"));
                    if (!namesField(answer, place) && !isOfTheStateOfThings(answer)) {
                        wrong.add("not named: " + what);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        nothingIsStoredOf(refused);
    }

    private void takesParameters(Described operation) {
        List<String> wrong = new ArrayList<>();
        for (String parameter : operation.parameters("query")) {
            for (String fragment : Fragments.ofAddresses(round++)) {
                Response answer = commands.read(operation, Map.of(parameter, fragment), Map.of());
                if (!isHarmless(answer) || !(answer.statusCode() == 200 || parameter.equals(answer.path("field")))) {
                    wrong.add(parameter + " " + Fragments.shown(fragment) + ": " + shown(answer));
                }
            }
        }
        for (String parameter : operation.parameters("path")) {
            for (String fragment : Fragments.ofAddresses(round++)) {
                Response answer = commands.read(operation, Map.of(), Map.of(parameter, fragment));
                if (!isHarmless(answer) || answer.statusCode() < 400) {
                    wrong.add(parameter + " " + Fragments.shown(fragment) + ": " + shown(answer));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** No fault, nothing that a browser would run, and a problem document when it is refused. */
    private static boolean isHarmless(Response answer) {
        int status = answer.statusCode();
        String type = String.valueOf(answer.contentType());
        return status < 500
                && (status < 400 || type.equals("application/problem+json"))
                && !type.contains("html")
                && "nosniff".equals(answer.header("X-Content-Type-Options"));
    }

    private static boolean namesField(Response answer, JsonPointer place) {
        String field = String.valueOf(answer.<Object>path("field")).replaceAll("\\[\\d+]", "");
        String expected = String.join(
                ".",
                Arrays.stream(place.toString().substring(1).split("/", -1))
                        .filter(step -> !step.matches("\\d+"))
                        .toList());
        return expected.equals(field) || expected.endsWith("." + field) || expected.startsWith(field + ".");
    }

    /** Of a body that is right by itself: a record is unknown, somebody else's, or not in the state for this. */
    private static boolean isOfTheStateOfThings(Response answer) {
        return List.of(403, 404, 409).contains(answer.statusCode());
    }

    /** In the events that it made, or sealed with the person that it names; a command with nothing to do keeps nothing. */
    private static boolean isKept(Response answer, JsonNode body, String text) throws SQLException {
        String token = answer.header("Consistency-Token");
        if (token == null || token.isEmpty()) {
            return token != null;
        }
        String owner = token.substring(0, token.indexOf('/'));
        for (String data : Databases.dataOf(owner, answer.header("X-Correlation-Id"))) {
            if (holds(Described.parse(data), text)) {
                return true;
            }
        }
        return body.findValuesAsText("identityNumber").stream()
                .anyMatch(number -> Persons.known(number).contains(text));
    }

    private static boolean holds(JsonNode node, String text) {
        if (node.isTextual()) {
            return node.asText().equals(text);
        }
        for (JsonNode child : node) {
            if (holds(child, text)) {
                return true;
            }
        }
        return false;
    }

    private static void nothingIsStoredOf(List<String> refused) throws SQLException {
        for (String owner : SampleCommands.ROOTS.keySet()) {
            assertEquals(0, Databases.eventsOf(owner, refused), "events of refused commands");
        }
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!remembered(refused).containsAll(refused)) {
            assertTrue(System.nanoTime() < until, "not every refused attempt is remembered");
            Pause.milliseconds(20);
        }
    }

    private static Set<String> remembered(List<String> refused) throws SQLException {
        Set<String> remembered = new TreeSet<>();
        for (String database : DATABASES) {
            remembered.addAll(Databases.refusalsOf(database, refused));
        }
        return remembered;
    }

    private static String shown(Response answer) {
        String text = answer.asString();
        return answer.statusCode() + " " + answer.contentType() + " " + answer.header("X-Content-Type-Options") + " "
                + text.substring(0, Math.min(200, text.length()));
    }
}
