package org.shuangchuang.gateway.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shuangchuang.contracts.Contract;
import org.shuangchuang.contracts.Contracts;
import org.shuangchuang.eventstore.EventJson;
import org.shuangchuang.eventstore.RecordedEvent;

/** The catalogue counts what the owners promise, under the names that they promise it by. */
class ContractsTest {

    private static final Map<String, Contract> PROMISED = Contracts.all().stream()
            .collect(Collectors.toMap(contract -> contract.source() + "/" + contract.type(), Function.identity()));

    @Test
    void every_event_that_an_indicator_counts_is_promised_by_its_owner() {
        assertEquals(Set.of(), minus(counted(), PROMISED.keySet()));
    }

    @Test
    void the_example_of_every_event_that_is_counted_contributes() {
        Set<String> idle = new TreeSet<>();
        for (String event : counted()) {
            if (PROMISED.containsKey(event)
                    && Counted.of(recorded(PROMISED.get(event))).isEmpty()) {
                idle.add(event);
            }
        }
        assertEquals(Set.of(), idle);
    }

    @Test
    void every_member_that_an_indicator_reads_is_in_the_schema() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (Indicator indicator : Indicators.all()) {
            for (Counting counting : indicator.counted()) {
                String event = Indicators.ownerOf(indicator) + "/" + counting.type();
                JsonNode schema = schema(event);
                fields(counting)
                        .filter(field -> !isIn(schema, field))
                        .forEach(field -> unknown.add(indicator.code() + ": " + event + " has no " + field));
            }
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void every_indicator_has_both_names_and_both_formulas_and_counts_something() {
        for (Indicator indicator : Indicators.all()) {
            assertTrue(
                    Stream.of(
                                    indicator.names().zh(),
                                    indicator.names().en(),
                                    indicator.formula().zh(),
                                    indicator.formula().en())
                            .noneMatch(String::isBlank),
                    indicator.code());
            assertTrue(
                    !indicator.counted().isEmpty()
                            || indicator.kind() == Kind.RATIO
                                    && indicator.parts().size() == 2,
                    indicator.code());
        }
    }

    private static Set<String> counted() {
        return Indicators.all().stream()
                .flatMap(indicator -> indicator.counted().stream()
                        .map(counting -> Indicators.ownerOf(indicator) + "/" + counting.type()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> fields(Counting counting) {
        return Stream.concat(
                counting.where().fields().stream(),
                counting.measures().stream().flatMap(measure -> measure.fields().stream()));
    }

    private static boolean isIn(JsonNode schema, String path) {
        JsonNode at = schema.at("/properties/data");
        for (String name : path.split("\\.", -1)) {
            if (at.has("$ref")) {
                at = schema.at(at.path("$ref").asText().substring(1));
            }
            at = at.path("properties").path(name);
        }
        return !at.isMissingNode();
    }

    private static JsonNode schema(String event) throws IOException {
        try (InputStream in = Contracts.class.getResourceAsStream("/contracts/" + event + ".schema.json")) {
            return in == null
                    ? EventJson.tree("{}")
                    : EventJson.tree(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static RecordedEvent recorded(Contract contract) {
        return new RecordedEvent(
                contract.source(),
                0,
                1,
                1,
                "thing-1",
                1,
                contract.type(),
                contract.schemaVersion(),
                contract.data(),
                "{}",
                LocalDate.of(2020, 6, 1),
                Instant.EPOCH,
                "SHA-256",
                "00");
    }

    private static Set<String> minus(Set<String> all, Set<String> known) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
