package org.shuangchuang.eventstore.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shuangchuang.eventstore.StoreFixture.await;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.Contexts;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.StoreFixture;

/** Who reads the log from closed segments reads what the log has, whoever else writes into the table. */
class SegmentTest {

    private static final int EVENTS = 2 * Segments.SIZE + 100;

    private final StoreFixture store = new StoreFixture();
    private List<RecordedEvent> log = List.of();

    @BeforeEach
    void close_two_segments() {
        await(Uni.join()
                .all(IntStream.range(0, EVENTS)
                        .mapToObj(number -> store.adding("counter-" + number % 40))
                        .toList())
                .usingConcurrencyOf(64)
                .andFailFast());
        store.logAll("leader");
        log = store.log();
        await(segments().close(0, log.subList(0, Segments.SIZE)));
        await(segments().close(1, log.subList(Segments.SIZE, 2 * Segments.SIZE)));
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private Segments segments() {
        return new Segments(store.pool(), store.keys(), StoreFixture.SOURCE);
    }

    private List<RecordedEvent> followed(int limit) {
        LogTail tail = new LogTail(store.pool(), segments(), StoreFixture.SOURCE);
        List<RecordedEvent> all = new ArrayList<>();
        List<RecordedEvent> next;
        do {
            next = await(tail.after(all.size(), limit));
            all.addAll(next);
        } while (next.size() == limit);
        return all;
    }

    @Test
    void the_log_is_the_same_from_segments_and_from_its_tables_in_pages_of_any_size() {
        for (int limit : List.of(3, 200, 500, Segments.SIZE, 2_000)) {
            assertEquals(log, followed(limit));
        }
    }

    @Test
    void closed_segments_are_read_without_the_events() {
        store.sql("delete from event");
        assertEquals(log.subList(0, 2 * Segments.SIZE), followed(Segments.SIZE));
    }

    @Test
    void a_segment_that_somebody_else_has_written_is_not_read() {
        store.sql("update log_segment set entries = set_byte(entries, 5000, (get_byte(entries, 5000) + 1) % 256)");
        assertEquals(Optional.empty(), await(segments().after(0)));
        assertEquals(log, followed(500));
    }

    @Test
    void nor_one_that_stands_in_the_place_of_another() {
        store.sql(
                "update log_segment set number = 7 where number = 0",
                "update log_segment set number = 0 where number = 1");
        assertEquals(log, followed(500));
    }

    @Test
    void verification_names_a_segment_that_differs_from_the_log() {
        assertEquals(List.of(), store.verify().faults());
        store.sql(
                "update log_segment set entries = set_byte(entries, 5000, (get_byte(entries, 5000) + 1) % 256) where number = 1");
        assertEquals(
                List.of(new LogVerifier.Fault("segment 1", "it does not have what the log has")),
                store.verify().faults());
    }

    @Test
    void a_segment_that_was_deleted_is_no_fault() {
        store.sql("delete from log_segment where number = 0");
        assertEquals(List.of(), store.verify().faults());
        assertEquals(log, followed(300));
    }

    @Test
    void who_waits_for_the_same_segment_goes_on_in_its_own_context() throws Exception {
        Segments segments = segments();
        Context loop = Contexts.nextLoop(store.vertx());
        Map<Context, CompletableFuture<Context>> wentOn = new LinkedHashMap<>();
        for (int follower = 0; follower < 3; follower++) {
            wentOn.put(Contexts.fresh(loop), new CompletableFuture<>());
        }
        loop.runOnContext(_ -> wentOn.forEach((own, goesOn) -> own.runOnContext(_ -> segments.after(0)
                .subscribe()
                .with(_ -> goesOn.complete(Vertx.currentContext()), goesOn::completeExceptionally))));
        for (Map.Entry<Context, CompletableFuture<Context>> follower : wentOn.entrySet()) {
            assertSame(follower.getKey(), follower.getValue().get(30, TimeUnit.SECONDS));
        }
    }

    /** What a reader is given that has these entries of the log, by their indexes. */
    private List<RecordedEvent> run(IntStream seen) {
        Long[] positions = new Long[Partitions.COUNT];
        Arrays.fill(positions, 0L);
        seen.mapToObj(log::get).forEach(event -> positions[event.partition()] = event.position());
        LogRuns runs =
                new LogRuns(store.pool(), segments(), new LogTail(store.pool(), segments(), StoreFixture.SOURCE));
        return SegmentForm.read(
                StoreFixture.SOURCE, await(runs.beyond(List.of(positions))).getBytes());
    }

    @Test
    void a_reader_is_given_two_segments_from_the_one_on_that_has_what_it_misses() {
        assertEquals(log.subList(0, 2 * Segments.SIZE), run(IntStream.empty()));
        assertEquals(log.subList(0, 2 * Segments.SIZE), run(IntStream.range(0, 300)));
        assertEquals(log.subList(Segments.SIZE, 2 * Segments.SIZE), run(IntStream.range(0, 700)));
    }

    @Test
    void behind_the_last_segment_it_is_given_what_follows_and_nothing_at_the_end() {
        assertEquals(log.subList(2 * Segments.SIZE + 10, EVENTS), run(IntStream.range(0, 2 * Segments.SIZE + 10)));
        assertEquals(List.of(), run(IntStream.range(0, EVENTS)));
    }

    @Test
    void a_reader_that_is_behind_in_one_partition_is_given_what_it_misses_there() {
        int partition = log.getFirst().partition();
        assertEquals(
                log.subList(0, 2 * Segments.SIZE),
                run(IntStream.range(0, EVENTS).filter(index -> log.get(index).partition() != partition)));
    }

    @Test
    void what_is_no_segment_of_ours_is_given_from_the_tables() {
        store.sql("update log_segment set entries = set_byte(entries, 5000, (get_byte(entries, 5000) + 1) % 256)");
        assertEquals(log.subList(0, 2 * Segments.SIZE), run(IntStream.empty()));
    }

    @Test
    void only_a_whole_segment_can_be_closed_and_only_once() {
        assertThrows(IllegalArgumentException.class, () -> segments().close(2, log.subList(2 * Segments.SIZE, EVENTS)));
        assertThrows(IllegalArgumentException.class, () -> segments().close(2, log.subList(0, Segments.SIZE)));
        await(segments().close(0, log.subList(0, Segments.SIZE)));
        assertEquals(2, await(segments().next()));
        assertTrue(await(segments().after(Segments.SIZE)).isPresent());
    }
}
