package org.shuangchuang.eventstore.log;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import org.shuangchuang.eventstore.StoreConfig;
import org.shuangchuang.eventstore.UnknownId;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.eventstore.http.ProblemException;

/** The feed: everything that this owner ever recorded, in order. For other parts of the system, not for the public. */
@Path("/log")
@Tag(name = "log")
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class LogResource {

    private static final int LARGEST_PAGE = 2000;
    private static final Duration LOGGED_WITHIN = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
    private static final String PAGE = Entries.SELECT
            + " where l.partition = $1 and l.partition_position > $2 and l.partition_position <= $2 + $3::bigint"
            + " order by l.partition_position";

    /**
     * Where a partition of the log ends.
     *
     * @param hash chain value of its last entry, lower-case hexadecimal; empty before the first
     */
    public record Head(int partition, long position, String hash) {}

    /** Where an event is in the log. */
    public record Position(int partition, long position) {}

    private final Pool pool;
    private final LogRuns runs;
    private final StoreConfig config;

    LogResource(Pool pool, LogRuns runs, StoreConfig config) {
        this.pool = pool;
        this.runs = runs;
        this.config = config;
    }

    @GET
    @Produces(CloudEvents.BATCH_MEDIA_TYPE)
    @Operation(summary = "Events of a partition after a position, as CloudEvents")
    public Uni<String> feed(
            @RestQuery @DefaultValue("0") int partition,
            @RestQuery @DefaultValue("0") long after,
            @RestQuery @DefaultValue("1000") int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of((short) partition, after, Math.clamp(limit, 1, LARGEST_PAGE)))
                .map(rows -> CloudEvents.batch(Entries.all(config.source(), rows)));
    }

    @GET
    @Path("/entries")
    @Produces(SegmentForm.MEDIA_TYPE)
    @Operation(
            summary =
                    "The log in its own order, from the first entry on that is beyond the positions, one per partition")
    public Uni<Buffer> entries(@RestQuery @Separator(",") List<Long> beyond) {
        if (beyond.size() != Partitions.COUNT) {
            throw new ProblemException(400, HttpRule.BAD_VALUE, "beyond");
        }
        return runs.beyond(beyond);
    }

    @GET
    @Path("/heads")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Where each partition ends, and the chain value there")
    public Uni<List<Head>> heads() {
        return pool.query(
                        "select partition, position, encode(hash, 'hex') as hash from log_partition order by partition")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row ->
                                new Head(row.getInteger("partition"), row.getLong("position"), row.getString("hash")))
                        .toList());
    }

    @GET
    @Path("/position")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Where an event is in the log; waits until it has entered it")
    public Uni<Position> position(@RestQuery String stream, @RestQuery long version) {
        return look(stream, version, System.nanoTime() + LOGGED_WITHIN.toNanos());
    }

    @GET
    @Path("/verify")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Proves that nothing in the log was changed, removed, swapped or added")
    public Uni<LogVerifier.Report> verify() {
        return new LogVerifier(pool, config.source()).verify();
    }

    private Uni<Position> look(String stream, long version, long until) {
        return find(stream, version).chain(found -> {
            if (found.isPresent()) {
                return Uni.createFrom().item(found.get());
            }
            if (System.nanoTime() > until) {
                return Uni.createFrom().failure(new UnknownId("event", stream + "/" + version));
            }
            return Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(LOOK_AGAIN)
                    .chain(() -> look(stream, version, until));
        });
    }

    private Uni<Optional<Position>> find(String stream, long version) {
        return pool.preparedQuery("select partition, partition_position from log where stream = $1 and version = $2")
                .execute(Tuple.of(stream, version))
                .map(rows -> {
                    for (Row row : rows) {
                        return Optional.of(
                                new Position(row.getInteger("partition"), row.getLong("partition_position")));
                    }
                    return Optional.empty();
                });
    }
}
