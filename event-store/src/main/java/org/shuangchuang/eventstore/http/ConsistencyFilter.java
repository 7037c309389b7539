package org.shuangchuang.eventstore.http;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Projections;
import org.shuangchuang.eventstore.StoreConfig;

/** A read that carries a {@code Consistency-Token} waits, bounded, until this service's views have what it names. */
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class ConsistencyFilter {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
    private static final String WHERE =
            "select count(l.position) as logged, coalesce(max(l.position), 0) as position from unnest($1::text[], $2::bigint[])"
                    + " w(stream, version) left join log l on l.stream = w.stream and l.version = w.version";

    private final Pool pool;
    private final StoreConfig config;
    private final Projections projections;

    ConsistencyFilter(Pool pool, StoreConfig config, Projections projections) {
        this.pool = pool;
        this.config = config;
        this.projections = projections;
    }

    @ServerRequestFilter
    public Uni<@Nullable Response> filter(ContainerRequestContext request) {
        String token = request.getHeaderString(Answers.CONSISTENCY_TOKEN);
        if (token == null || !request.getMethod().equals("GET")) {
            return Uni.createFrom().nullItem();
        }
        List<ConsistencyToken.Part> own = ConsistencyToken.parse(token).parts().stream()
                .filter(part -> part.source().equals(config.source()))
                .toList();
        if (own.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        Tuple wanted = Tuple.of(
                own.stream().map(ConsistencyToken.Part::stream).toArray(String[]::new),
                own.stream().map(ConsistencyToken.Part::version).toArray(Long[]::new));
        return await(wanted, own.size(), System.nanoTime() + LONGEST_WAIT.toNanos());
    }

    private Uni<@Nullable Response> await(Tuple wanted, int count, long until) {
        return pool.preparedQuery(WHERE)
                .execute(wanted)
                .chain(rows -> {
                    Row row = rows.iterator().next();
                    return row.getLong("logged") < count
                            ? Uni.createFrom().item(false)
                            : projections.reached().map(reached -> reached >= row.getLong("position"));
                })
                .chain(there -> {
                    if (there) {
                        return Uni.createFrom().nullItem();
                    }
                    if (System.nanoTime() > until) {
                        return Uni.createFrom().failure(new ProblemException(503, HttpRule.NOT_YET_VISIBLE, null));
                    }
                    return Uni.createFrom()
                            .voidItem()
                            .onItem()
                            .delayIt()
                            .by(LOOK_AGAIN)
                            .chain(() -> await(wanted, count, until));
                });
    }
}
