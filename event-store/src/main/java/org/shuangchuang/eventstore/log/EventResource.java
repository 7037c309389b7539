package org.shuangchuang.eventstore.log;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.shuangchuang.eventstore.StoreConfig;
import org.shuangchuang.eventstore.UnknownId;

/** One event as it was recorded: what a figure's explanation links to. */
@Path("/events/{stream}/{version}")
@Tag(name = "events")
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class EventResource {

    private final Pool pool;
    private final StoreConfig config;

    EventResource(Pool pool, StoreConfig config) {
        this.pool = pool;
        this.config = config;
    }

    @GET
    @Produces("application/cloudevents+json")
    @Operation(summary = "One event as a CloudEvent, with its place and hash in the log")
    public Uni<String> event(@RestPath String stream, @RestPath long version) {
        return pool.preparedQuery(Entries.SELECT + " where l.stream = $1 and l.version = $2")
                .execute(Tuple.of(stream, version))
                .map(rows -> {
                    for (Row row : rows) {
                        return CloudEvents.json(Entries.read(config.source(), row));
                    }
                    throw new UnknownId("event", stream + "/" + version);
                });
    }
}
