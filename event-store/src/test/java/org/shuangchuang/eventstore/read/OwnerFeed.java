package org.shuangchuang.eventstore.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.StoreFixture;
import org.shuangchuang.eventstore.log.CloudEvents;
import org.shuangchuang.eventstore.log.Partitions;
import org.shuangchuang.eventstore.log.SegmentForm;

/** What an owner's feed answers, in small pages, of the log of a store. */
final class OwnerFeed implements AutoCloseable {

    private static final int EVENTS_OF_A_PARTITION = 3;
    private static final int ENTRIES = 100;

    private volatile StoreFixture owner;
    private final HttpServer server;

    OwnerFeed(Vertx vertx, StoreFixture owner) {
        this.owner = owner;
        this.server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String url() {
        return "http://localhost:" + server.actualPort();
    }

    /** The owner has another log from now on. */
    void of(StoreFixture other) {
        owner = other;
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        request.response()
                .end(
                        switch (request.path()) {
                            case "/log/heads" -> Buffer.buffer(heads());
                            case "/log/entries" -> entries(request.getParam("beyond"));
                            default ->
                                Buffer.buffer(page(
                                        Integer.parseInt(request.getParam("partition")),
                                        Long.parseLong(request.getParam("after"))));
                        });
    }

    private String heads() {
        ArrayNode heads = JsonNodeFactory.instance.arrayNode();
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            int number = partition;
            List<RecordedEvent> entries = owner.log().stream()
                    .filter(event -> event.partition() == number)
                    .toList();
            heads.addObject()
                    .put("partition", partition)
                    .put("position", entries.size())
                    .put("hash", entries.isEmpty() ? "" : entries.getLast().hash());
        }
        return heads.toString();
    }

    /** From the one on before the first that is missing. */
    private Buffer entries(String beyond) {
        String[] positions = beyond.split(",", -1);
        List<RecordedEvent> log = owner.log();
        int first = IntStream.range(0, log.size())
                .filter(index -> log.get(index).position()
                        > Long.parseLong(positions[log.get(index).partition()]))
                .findFirst()
                .orElse(log.size());
        int from = Math.max(0, first - 1);
        return Buffer.buffer(SegmentForm.write(log.subList(from, Math.min(from + ENTRIES, log.size()))));
    }

    private String page(int partition, long after) {
        return CloudEvents.batch(owner.log().stream()
                .filter(event -> event.partition() == partition && event.position() > after)
                .limit(EVENTS_OF_A_PARTITION)
                .toList());
    }
}
