package org.shuangchuang.eventstore.read;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * What operators see of readers, per source, in health and metrics: streams that are parked, and an owner that was taken back to an
 * earlier moment while its readers were not made anew. A process with either is well: it goes on with all others.
 */
@ApplicationScoped
public class ReaderState {

    private final Readers readers;

    ReaderState(Readers readers) {
        this.readers = readers;
    }

    /** After those who make readers when the process starts. */
    void measure(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started, MeterRegistry metrics) {
        for (Reader reader : readers.all()) {
            Tags source = Tags.of("source", reader.source());
            metrics.gauge("shuangchuang.reader.parked.streams", source, reader, Reader::parkedStreams);
            metrics.gauge("shuangchuang.reader.diverged", source, reader, one -> one.divergence() == null ? 0 : 1);
        }
    }

    @Produces
    @Readiness
    HealthCheck parkedStreams() {
        return told("parked streams", (response, reader) -> response.withData(reader.source(), reader.parkedStreams()));
    }

    @Produces
    @Readiness
    HealthCheck divergedLogs() {
        return told(
                "diverged logs",
                (response, reader) ->
                        response.withData(reader.source(), Objects.requireNonNullElse(reader.divergence(), "none")));
    }

    private HealthCheck told(String name, BiConsumer<HealthCheckResponseBuilder, Reader> state) {
        return () -> {
            HealthCheckResponseBuilder response =
                    HealthCheckResponse.named(name).up();
            readers.all().forEach(reader -> state.accept(response, reader));
            return response.build();
        };
    }
}
