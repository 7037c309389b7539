package org.shuangchuang.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ContractsTest {

    enum Colour {
        RED,
        GREEN
    }

    record Price(long fen) {}

    record LampLit(
            String lampId,
            Colour colour,
            Price priceFen,
            @Nullable Integer watts,
            List<String> rooms,
            LocalDate occurredOn) {}

    record LampLitDimmable(String lampId, boolean dimmable) {}

    private static final String LIT =
            "{\"lampId\":\"a\",\"colour\":\"RED\",\"priceFen\":5,\"rooms\":[\"hall\"],\"occurredOn\":\"2020-06-01\"}";

    @TempDir
    Path folder;

    private Contracts contracts;

    @BeforeEach
    void written() {
        contracts = new Contracts("lamps", folder.resolve("lamps"));
        contracts.write(Map.of("lamp-lit", lit(LIT)));
    }

    private static Example lit(String json) {
        return new Example(1, LampLit.class, json);
    }

    @Test
    void what_was_written_is_kept_and_read_by_others() {
        contracts.check(Map.of("lamp-lit", lit(LIT)));

        assertEquals(List.of(new Contract("lamps", "lamp-lit", 1, LIT)), contracts.examples());
    }

    @Test
    void order_of_members_does_not_matter() {
        String other =
                "{\"occurredOn\":\"2020-06-01\",\"rooms\":[\"hall\"],\"priceFen\":5,\"colour\":\"RED\",\"lampId\":\"a\"}";

        contracts.check(Map.of("lamp-lit", lit(other)));
    }

    @Test
    void a_missing_a_superfluous_and_a_changed_event_are_each_named() {
        assertDiffers("lamp-lit: promised, but no longer stored", Map.of());
        assertDiffers("lamp-out: stored, but not promised", Map.of("lamp-lit", lit(LIT), "lamp-out", lit(LIT)));
        assertDiffers("the example differs", Map.of("lamp-lit", lit(LIT.replace("RED", "GREEN"))));
        assertDiffers("the schema differs", Map.of("lamp-lit", new Example(2, LampLit.class, LIT)));
        assertDiffers(
                "the schema differs from the record LampLitDimmable",
                Map.of("lamp-lit", new Example(1, LampLitDimmable.class, LIT)));
    }

    @Test
    void the_schema_is_strict() {
        for (String wrong : List.of(
                LIT.replace("\"a\"", "7"),
                LIT.replace("RED", "BLUE"),
                LIT.replace(":5", ":5.5"),
                LIT.replace("06-01", "06-31"),
                LIT.replace("\"lampId\":\"a\",", ""),
                LIT.replace("{", "{\"surplus\":1,"))) {
            assertTrue(
                    differences(Map.of("lamp-lit", lit(wrong))).lines().count() >= 3,
                    () -> "differs as an example only, not by the schema: " + wrong);
        }
        String watts = LIT.replace("{", "{\"watts\":40,");
        assertEquals(2, differences(Map.of("lamp-lit", lit(watts))).lines().count());
    }

    @Test
    void an_event_that_is_no_longer_stored_goes_when_the_files_are_written() {
        contracts.write(Map.of("lamp-out", lit(LIT)));

        contracts.check(Map.of("lamp-out", lit(LIT)));
        assertEquals(1, contracts.examples().size());
    }

    @Test
    void the_example_of_a_shape_stays_when_the_next_is_written() {
        Example next = new Example(2, LampLitDimmable.class, "{\"lampId\":\"a\",\"dimmable\":true}");
        assertTrue(contracts.former().isEmpty());

        contracts.write(Map.of("lamp-lit", next));

        contracts.check(Map.of("lamp-lit", next));
        assertEquals(List.of(new Contract("lamps", "lamp-lit", 1, LIT)), contracts.former());
        assertDiffers(
                "lamp-lit: the example of its former shape 2 is missing",
                Map.of("lamp-lit", new Example(3, LampLitDimmable.class, next.json())));
    }

    @Test
    void every_promised_example_in_the_project_is_whole() {
        for (Contract contract : Contracts.all()) {
            assertTrue(JsonMapper.shared().readTree(contract.data()).has("occurredOn"), contract::type);
        }
    }

    private void assertDiffers(String expected, Map<String, Example> stored) {
        String differences = differences(stored);
        assertTrue(differences.contains(expected), differences);
    }

    private String differences(Map<String, Example> stored) {
        return assertThrows(AssertionError.class, () -> contracts.check(stored)).getMessage();
    }
}
