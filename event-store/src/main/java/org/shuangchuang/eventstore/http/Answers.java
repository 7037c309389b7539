package org.shuangchuang.eventstore.http;

import io.quarkus.arc.Arc;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;
import org.shuangchuang.eventstore.Decided;
import org.shuangchuang.eventstore.Loaded;
import org.shuangchuang.eventstore.StoreConfig;

/** Answers to commands and reads of one record: the state, its version as {@code ETag}, and what to wait for elsewhere. */
public final class Answers {

    /** A {@link ConsistencyToken}: a read that carries it sees what the command wrote. */
    public static final String CONSISTENCY_TOKEN = "Consistency-Token";

    private Answers() {}

    /** 200 with the state after the command. */
    public static <S> RestResponse<S> ok(Decided<S> decided) {
        return answer(Response.Status.OK, decided).build();
    }

    /**
     * 201 with the state after the command.
     *
     * @param collection path of the collection below the service's own, without the id: {@code /carriers}
     */
    public static <S> RestResponse<S> created(Decided<S> decided, String collection) {
        return answer(Response.Status.CREATED, decided)
                .header(HttpHeaders.LOCATION, config().path().orElseThrow() + collection + "/" + decided.id())
                .build();
    }

    /** 200 with the state as it is. */
    public static <S> RestResponse<S> read(Loaded<S> loaded) {
        return RestResponse.ResponseBuilder.ok(loaded.state())
                .tag(Long.toString(loaded.version()))
                .build();
    }

    private static <S> RestResponse.ResponseBuilder<S> answer(Response.Status status, Decided<S> decided) {
        return RestResponse.ResponseBuilder.<S>create(status.getStatusCode())
                .entity(decided.state())
                .tag(Long.toString(decided.version()))
                .header(CONSISTENCY_TOKEN, ConsistencyToken.of(config().source(), decided.written()));
    }

    private static StoreConfig config() {
        return Arc.requireContainer().instance(StoreConfig.class).get();
    }
}
