package org.shuangchuang.eventstore.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.log.CloudEvents;
import org.shuangchuang.eventstore.log.Partitions;
import org.shuangchuang.eventstore.log.SegmentForm;

/** An owner's feed: all that it ever recorded, for whoever missed something in Kafka. */
public final class Feed {

    /** Events per page. */
    static final int PAGE = 1000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http;
    private final String source;
    private final String base;
    private final Supplier<Uni<String>> authorization;

    /**
     * @param source the owner: {@code incubator}
     * @param base address of the owner's public path, without a slash at the end
     * @param authorization value of the header of that name, asked for with every request
     */
    public Feed(HttpClient http, String source, String base, Supplier<Uni<String>> authorization) {
        this.http = http;
        this.source = source;
        this.base = base;
        this.authorization = authorization;
    }

    /** Events of a partition after a position, in order; at most a page. */
    Uni<List<RecordedEvent>> after(int partition, long position) {
        return get("/log?partition=" + partition + "&after=" + position + "&limit=" + PAGE)
                .map(body -> {
                    try {
                        return CloudEvents.readBatch(body);
                    } catch (IOException e) {
                        throw new UncheckedIOException("the feed's answer cannot be read", e);
                    }
                });
    }

    /**
     * Entries in the log's order, the next that these positions have not being among them; none when there is none. Others that they have
     * already may be among them.
     */
    Uni<List<RecordedEvent>> beyond(Map<Integer, Long> positions) {
        String vector = IntStream.range(0, Partitions.COUNT)
                .mapToObj(partition -> positions.getOrDefault(partition, 0L).toString())
                .collect(Collectors.joining(","));
        return get("/log/entries?beyond=" + vector).map(body -> SegmentForm.read(source, body));
    }

    /** Where a partition ends; the hash is missing from an owner of an earlier release. */
    record Head(long position, @Nullable String hash) {}

    /** Where each partition ends. */
    Uni<Map<Integer, Head>> heads() {
        return get("/log/heads").map(body -> {
            Map<Integer, Head> heads = new TreeMap<>();
            try {
                for (JsonNode head : JSON.readTree(body)) {
                    heads.put(
                            head.path("partition").asInt(),
                            new Head(
                                    head.path("position").asLong(),
                                    head.path("hash").textValue()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the feed's answer cannot be read", e);
            }
            return heads;
        });
    }

    private Uni<byte[]> get(String path) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(base + path)
                .setTimeout(TIMEOUT.toMillis());
        return authorization
                .get()
                .chain(token -> http.request(options.putHeader(HttpHeaders.AUTHORIZATION, token)))
                .chain(HttpClientRequest::send)
                .chain(answer -> answer.statusCode() == 200 ? body(answer) : refused(answer));
    }

    private static Uni<byte[]> body(HttpClientResponse answer) {
        return answer.body().map(buffer -> buffer.getDelegate().getBytes());
    }

    private Uni<byte[]> refused(HttpClientResponse answer) {
        return Uni.createFrom().failure(new IOException("the feed " + base + " answered " + answer.statusCode()));
    }
}
