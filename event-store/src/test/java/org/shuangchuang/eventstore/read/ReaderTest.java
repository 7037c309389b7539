package org.shuangchuang.eventstore.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.eventstore.StoreFixture.await;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.Rounds;
import org.shuangchuang.eventstore.log.CloudEvents;

/** Each event once, each partition in order, none missed: whatever the network does. */
class ReaderTest {

    @AutoClose
    private final ReaderFixture fixture = new ReaderFixture();

    private final Reader reader = fixture.reader();

    @Test
    void what_the_feed_gives_is_what_the_log_has_byte_for_byte() throws Exception {
        List<RecordedEvent> log = fixture.record(12, 3);
        assertEquals(log, CloudEvents.readBatch(CloudEvents.batch(log).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void doubles_are_dropped_and_gaps_are_fetched_from_the_feed() {
        List<RecordedEvent> log = fixture.record(40, 6);
        await(reader.accept(fixture.arrival(log.subList(0, 10))));
        await(reader.accept(fixture.arrival(log.subList(5, 15))));
        await(reader.accept(fixture.arrival(log.subList(30, 40))));
        await(reader.catchUp());
        fixture.assertAllSeenOnceInOrder(log);
    }

    @Test
    void everything_is_fetched_when_kafka_has_lost_all() {
        List<RecordedEvent> log = fixture.record(30, 4);
        await(reader.catchUp());
        fixture.assertAllSeenOnceInOrder(log);
        await(fixture.reader().catchUp());
        fixture.assertAllSeenOnceInOrder(log);
    }

    @Test
    void any_order_with_any_losses_and_doubles_ends_in_each_event_once() {
        List<RecordedEvent> log = fixture.record(Rounds.of(60, 400), 9);
        for (int round = 0; round < Rounds.of(5, 60); round++) {
            fixture.sql("truncate seen", "delete from reader_position");
            Random random = new Random(round);
            List<RecordedEvent> arriving = new ArrayList<>();
            for (RecordedEvent event : log) {
                for (int times = random.nextInt(3); times > 0; times--) {
                    arriving.add(event);
                }
            }
            Collections.shuffle(arriving, random);
            List<Uni<Void>> batches = new ArrayList<>();
            for (int from = 0; from < arriving.size(); from += 7) {
                batches.add((random.nextBoolean() ? reader : fixture.reader())
                        .accept(fixture.arrival(arriving.subList(from, Math.min(from + 7, arriving.size())))));
            }
            await(Uni.join().all(batches).usingConcurrencyOf(3).andFailFast());
            await(reader.catchUp());
            fixture.assertAllSeenOnceInOrder(log);
        }
    }

    @Test
    void two_readers_that_are_brought_the_same_write_each_event_once() {
        List<RecordedEvent> log = fixture.record(Rounds.of(300, 2000), 40);
        for (int round = 0; round < Rounds.of(3, 30); round++) {
            fixture.sql("truncate seen", "delete from reader_position");
            Random random = new Random(round);
            await(Uni.join()
                    .all(all(reader, log, random.nextInt(1, 20)), all(fixture.reader(), log, random.nextInt(1, 20)))
                    .andFailFast());
            await(reader.catchUp());
            fixture.assertAllSeenOnceInOrder(log);
        }
    }

    private static Uni<Void> all(Reader reader, List<RecordedEvent> log, int atOnce) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (int from = 0; from < log.size(); from += atOnce) {
            List<RecordedEvent> batch = log.subList(from, Math.min(from + atOnce, log.size()));
            all = all.chain(() -> reader.accept(ReaderFixture.records(batch)));
        }
        return all;
    }

    @Test
    void what_the_database_has_lost_in_a_crash_is_fetched_again_although_this_process_has_seen_it() {
        List<RecordedEvent> log = fixture.record(24, 1);
        await(reader.accept(fixture.arrival(log.subList(0, 20))));
        fixture.sql(
                "delete from seen where position > 15", "update reader_position set position = 15 where position = 20");
        await(reader.accept(fixture.arrival(log.subList(20, 24))));
        fixture.assertAllSeenOnceInOrder(log);
    }

    @Test
    void where_kafka_stands_is_kept_beside_what_was_written() {
        List<RecordedEvent> log = fixture.record(8, 1);
        int partition = log.getFirst().partition();
        await(reader.accept(fixture.arrival(log.subList(0, 5), Map.of(partition, 104L))));
        assertEquals(104, await(reader.offsets()).get(partition));
        await(reader.accept(fixture.arrival(log.subList(0, 5), Map.of(partition, 109L))));
        assertEquals(109, await(reader.offsets()).get(partition));
        fixture.assertAllSeenOnceInOrder(log.subList(0, 5));
    }
}
