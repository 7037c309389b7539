package org.shuangchuang.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shuangchuang.endtoend.faults.Arrival;
import org.shuangchuang.localstack.reference.ComparedFigure;
import org.shuangchuang.localstack.stack.Service;

/** All that the gateway knows it can gather again from the owners' feeds, and goes on with Kafka. */
class RebuiltGatewayTest {

    @Test
    void a_gateway_that_lost_its_tables_is_ready_when_it_has_the_same_figures_of_the_same_positions() throws Exception {
        var stack = RunningStack.loaded();
        Arrival.await();
        Map<String, Map<String, Object>> before = byCode(Catalogue.figures("province"));

        stack.stop(Service.GATEWAY);
        stack.emptyDatabase(Service.GATEWAY);
        stack.start(Service.GATEWAY);

        List<ComparedFigure> rows = RunningStack.figures().compare();
        assertEquals(List.of(), rows.stream().filter(row -> !row.equal()).toList());
        Map<String, Map<String, Object>> after = byCode(Catalogue.figures("province"));
        before.forEach((code, figure) -> {
            for (String part : List.of("positions", "qualifier", "events", "provenance")) {
                assertEquals(figure.get(part), after.get(code).get(part), code + " " + part);
            }
            assertEquals(figure.get("value"), after.get(code).get("value"), code);
        });
        followsOn(before.get("carriers.maker-space.provincial").get("positions"));
    }

    /** A command after the rebuilding moves the positions, and a read that waits for it answers at once. */
    private static void followsOn(Object positions) {
        String token = Gateway.register(Gateway.carrier()).header("Consistency-Token");
        var moved = Gateway.figure(token, Map.of("indicator", "carriers.maker-space.provincial"))
                .then()
                .statusCode(200)
                .extract()
                .path("figures[0].positions");
        assertTrue(!moved.equals(positions), "the positions moved");
    }

    private static Map<String, Map<String, Object>> byCode(List<Map<String, Object>> figures) {
        return figures.stream()
                .collect(Collectors.toMap(figure -> (String) figure.get("indicator"), Function.identity()));
    }
}
