package org.shuangchuang.eventstore.read;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What operators do about parked streams: {@code POST /q/parked/{source}?stream=…} applies a stream's events again. Like health and
 * metrics, where {@link ReaderState} tells of them, it is for the inside of an installation.
 */
@ApplicationScoped
public class ParkedEvents {

    private final Readers readers;

    ParkedEvents(Readers readers) {
        this.readers = readers;
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
