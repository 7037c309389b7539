package org.shuangchuang.eventstore.read;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * What operators see of parked streams and do about them: a number per source in health and metrics, and {@code POST
 * /q/parked/{source}?stream=…} to apply a stream's events again. Like health and metrics it is for the inside of an
 * installation.
 */
@ApplicationScoped
public class ParkedEvents {

    private final Readers readers;

    ParkedEvents(Readers readers) {
        this.readers = readers;
    }

    /** After those who make readers when the process starts. */
    void measure(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started, MeterRegistry metrics) {
        for (Reader reader : readers.all()) {
            metrics.gauge(
                    "shuangchuang.reader.parked.streams",
                    Tags.of("source", reader.source()),
                    reader,
                    Reader::parkedStreams);
        }
    }

    /** A process with parked streams is well: all others go on. */
    @Produces
    @Readiness
    HealthCheck parkedStreams() {
        return () -> {
            HealthCheckResponseBuilder response =
                    HealthCheckResponse.named("parked streams").up();
            readers.all().forEach(reader -> response.withData(reader.source(), reader.parkedStreams()));
            return response.build();
        };
    }

    void register(@Observes Router router) {
        var _ = router.post("/q/parked/:source").handler(this::release);
    }

    /** 204 when nothing of the stream is parked any more, 409 with the reason when it still cannot be applied. */
    private void release(RoutingContext context) {
        String source = context.pathParam("source");
        String stream = context.request().getParam("stream", "");
        readers.all().stream()
                .filter(reader -> reader.source().equals(source))
                .findFirst()
                .ifPresentOrElse(
                        reader -> reader.release(stream)
                                .subscribe()
                                .with(_ -> end(context, 204, ""), failure -> end(context, 409, failure.toString())),
                        () -> end(context, 404, "nobody reads " + source));
    }

    private static void end(RoutingContext context, int status, String text) {
        var _ = context.response().setStatusCode(status).end(text);
    }
}
