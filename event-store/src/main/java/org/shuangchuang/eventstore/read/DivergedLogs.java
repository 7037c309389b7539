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
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** What operators see of an owner that was taken back to an earlier moment while its readers were not made anew. */
@ApplicationScoped
public class DivergedLogs {

    private final Readers readers;

    DivergedLogs(Readers readers) {
        this.readers = readers;
    }

    /** After those who make readers when the process starts. */
    void measure(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started, MeterRegistry metrics) {
        for (Reader reader : readers.all()) {
            metrics.gauge(
                    "shuangchuang.reader.diverged",
                    Tags.of("source", reader.source()),
                    reader,
                    one -> one.divergence() == null ? 0 : 1);
        }
    }

    /** A process that reads one owner no further is well: it goes on with all others. */
    @Produces
    @Readiness
    HealthCheck divergedLogs() {
        return () -> {
            HealthCheckResponseBuilder response =
                    HealthCheckResponse.named("diverged logs").up();
            readers.all()
                    .forEach(reader -> response.withData(
                            reader.source(), Objects.requireNonNullElse(reader.divergence(), "none")));
            return response.build();
        };
    }
}
