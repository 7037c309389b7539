package org.shuangchuang.gateway.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.shuangchuang.eventstore.read.Reader;
import org.shuangchuang.gateway.gathering.Gathering;

/** How many events were gathered and how many had to be parked; the lag of each is measured where it is written. */
@ApplicationScoped
public class GatheringMetrics {

    void register(@Observes StartupEvent started, Gathering gathering, MeterRegistry metrics) {
        for (Reader reader : gathering.readers()) {
            FunctionCounter.builder("shuangchuang.gathering.events", reader, Reader::applied)
                    .tag("source", reader.source())
                    .description("events gathered")
                    .register(metrics);
            FunctionCounter.builder("shuangchuang.gathering.parked", reader, Reader::parked)
                    .tag("source", reader.source())
                    .description("events that could not be applied and wait")
                    .register(metrics);
        }
    }
}
