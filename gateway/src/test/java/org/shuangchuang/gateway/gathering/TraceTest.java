package org.shuangchuang.gateway.gathering;

import static org.awaitility.Awaitility.await;
import static org.shuangchuang.gateway.testing.Samples.granted;

import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.gateway.GatewayTest;
import org.shuangchuang.gateway.testing.Owners;
import org.shuangchuang.gateway.testing.Samples.Carrier;
import org.shuangchuang.gateway.testing.Spans;
import org.shuangchuang.gateway.testing.Topics;

@QuarkusTest
class TraceTest extends GatewayTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4799";
    private static final String COMMAND = "00f067aa0ba90299";

    Owners owners;

    @Inject
    Spans spans;

    @Test
    void a_commands_trace_goes_on_where_its_event_is_gathered() {
        RecordedEvent granted = granted(owners.log("incubator"), Carrier.fresh(), "620100", LocalDate.of(2020, 3, 1));
        try (Topics topics = new Topics()) {
            topics.publishTraced(granted, "00-" + TRACE + "-" + COMMAND + "-01");
        }

        await().until(() -> spans.of(TRACE).stream()
                .anyMatch(span -> span.getKind() == SpanKind.CONSUMER
                        && span.getParentSpanId().equals(COMMAND)));
    }
}
