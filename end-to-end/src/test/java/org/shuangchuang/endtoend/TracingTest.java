package org.shuangchuang.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.shuangchuang.endtoend.faults.Arrival;
import org.shuangchuang.endtoend.faults.Owner;
import org.shuangchuang.endtoend.faults.Topic;

/** One trace goes from the caller through the gateway and the owner into the event and on through Kafka. */
class TracingTest {

    @Test
    void the_callers_trace_is_in_the_events_metadata_and_in_its_kafka_headers() throws Exception {
        var stack = RunningStack.stack();
        byte[] random = new byte[16];
        new Random().nextBytes(random);
        String trace = HexFormat.of().formatHex(random);
        String id = Gateway.id(Gateway.command(Gateway.OPERATOR)
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("X-Correlation-Id", "trace-" + trace)
                .body(Gateway.carrier())
                .post("/api/incubation/carriers")
                .then()
                .statusCode(201)
                .extract());

        try (var connection = stack.postgres().connect("incubator");
                var query = connection.prepareStatement(
                        "SELECT metadata->>'traceparent', metadata->>'correlation' FROM event WHERE stream LIKE ?")) {
            query.setString(1, "%" + id);
            var row = query.executeQuery();
            assertTrue(row.next(), "the event is stored");
            assertEquals(trace, row.getString(1).substring(3, 35));
            assertEquals("trace-" + trace, row.getString(2));
        }
        ConsumerRecord<String, String> record = onKafka(id);
        assertTrue(header(record, "ce_eventmetadata").contains(trace), "metadata");
        assertEquals(trace, header(record, "traceparent").substring(3, 35));
    }

    private static ConsumerRecord<String, String> onKafka(String id) throws SQLException {
        Arrival.await();
        return Topic.records(Owner.INCUBATOR).stream()
                .filter(record -> record.key().endsWith(id))
                .findFirst()
                .orElseThrow();
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        List<String> names = List.of(record.headers().toArray()).stream()
                .map(header -> header.key())
                .toList();
        assertTrue(names.contains(name), name + " is not among " + names);
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
