package org.shuangchuang.eventstore.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shuangchuang.eventstore.StoreFixture.await;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.Rounds;
import org.shuangchuang.eventstore.StoreFixture;
import org.shuangchuang.eventstore.log.CloudEvents;

/** Each event once, each partition in order, none missed: whatever the network does. */
class ReaderTest {

    private static final String WAITING_FOR_A_LOCK =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    private final StoreFixture owner = new StoreFixture();
    private final StoreFixture own = new StoreFixture();
    private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
    private OwnerFeed feed;
    private Reader reader;

    @BeforeEach
    void start() {
        own.sql("create table seen (number bigserial, id text primary key, partition int, position bigint)");
        feed = new OwnerFeed(own.vertx(), owner);
        reader = reader();
    }

    @AfterEach
    void stop() {
        feed.close();
        own.close();
        owner.close();
    }

    private Reader reader() {
        return new Reader(
                "reader",
                StoreFixture.SOURCE,
                own.pool(),
                new Feed(
                        HttpClient.newInstance(own.vertx().createHttpClient()),
                        StoreFixture.SOURCE,
                        feed.url(),
                        () -> Uni.createFrom().item("Bearer of-a-part")),
                own.vertx(),
                this::prepare);
    }

    private EventHandler.Effect prepare(List<RecordedEvent> events) {
        if (events.stream().anyMatch(event -> poisoned.contains(event.id()))) {
            throw new IllegalArgumentException("cannot be applied");
        }
        return new Statements(List.of(
                new Statement(
                        "insert into seen (id, partition, position) select * from unnest($1::text[], $2::int[], $3::bigint[])",
                        Tuple.of(
                                events.stream().map(RecordedEvent::id).toArray(String[]::new),
                                events.stream().map(RecordedEvent::partition).toArray(Integer[]::new),
                                events.stream().map(RecordedEvent::position).toArray(Long[]::new))),
                new Statement("notify seen", Tuple.tuple())));
    }

    private Arrival arrival(List<RecordedEvent> events) {
        return arrival(events, Map.of());
    }

    private Arrival arrival(List<RecordedEvent> events, Map<Integer, Long> offsets) {
        return Arrival.of(events, offsets, this::prepare);
    }

    /** Nobody sees an event until it is closed. */
    private Connection nobodySees() throws SQLException {
        Connection holding = own.connection();
        holding.setAutoCommit(false);
        try (var statement = holding.createStatement()) {
            statement.execute("lock table seen in exclusive mode");
        }
        return holding;
    }

    private void awaitWaiting(int transactions) {
        Awaitility.await().until(() -> own.count(WAITING_FOR_A_LOCK) == transactions);
    }

    private static ConsumerRecords<String, String> records(List<RecordedEvent> events) {
        Map<TopicPartition, List<ConsumerRecord<String, String>>> records = events.stream()
                .map(event -> new ConsumerRecord<>(
                        "events",
                        event.partition(),
                        event.position(),
                        ConsumerRecord.NO_TIMESTAMP,
                        TimestampType.NO_TIMESTAMP_TYPE,
                        ConsumerRecord.NULL_SIZE,
                        ConsumerRecord.NULL_SIZE,
                        event.stream(),
                        event.data(),
                        new RecordHeaders(CloudEvents.headers(event)),
                        Optional.empty()))
                .collect(Collectors.groupingBy(record -> new TopicPartition(record.topic(), record.partition())));
        return new ConsumerRecords<>(records, Map.of());
    }

    private List<RecordedEvent> record(int events, int streams) {
        for (int i = 0; i < events; i++) {
            owner.append("c" + i % streams);
        }
        owner.logAll("leader");
        return owner.log();
    }

    private void assertAllSeenOnceInOrder(List<RecordedEvent> log) {
        assertEquals(log.size(), own.count("select count(*) from seen"));
        assertEquals(
                0,
                own.count(
                        "select count(*) from (select position, lag(position, 1, 0) over (partition by partition order by"
                                + " number) as before from seen) s where position <> before + 1"));
    }

    @Test
    void what_the_feed_gives_is_what_the_log_has_byte_for_byte() throws Exception {
        List<RecordedEvent> log = record(12, 3);
        assertEquals(log, CloudEvents.readBatch(CloudEvents.batch(log).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void doubles_are_dropped_and_gaps_are_fetched_from_the_feed() {
        List<RecordedEvent> log = record(40, 6);
        await(reader.accept(arrival(log.subList(0, 10))));
        await(reader.accept(arrival(log.subList(5, 15))));
        await(reader.accept(arrival(log.subList(30, 40))));
        await(reader.catchUp());
        assertAllSeenOnceInOrder(log);
    }

    @Test
    void everything_is_fetched_when_kafka_has_lost_all() {
        List<RecordedEvent> log = record(30, 4);
        await(reader.catchUp());
        assertAllSeenOnceInOrder(log);
        await(reader().catchUp());
        assertAllSeenOnceInOrder(log);
    }

    @Test
    void what_kafka_brings_waits_while_the_feed_brings_much() throws Exception {
        List<RecordedEvent> log = record((int) CatchUp.MUCH + 100, 7);
        CompletableFuture<Void> fetched;
        CompletableFuture<Void> kafka;
        try (Connection _ = nobodySees()) {
            fetched = reader.catchUp().subscribeAsCompletionStage();
            Awaitility.await().until(() -> own.count(WAITING_FOR_A_LOCK) > 0);
            kafka = reader.accept(records(log.subList(log.size() - 10, log.size())))
                    .invoke(() -> assertAllSeenOnceInOrder(log))
                    .subscribeAsCompletionStage();
        }
        fetched.join();
        kafka.join();
        assertAllSeenOnceInOrder(log);
    }

    @Test
    void any_order_with_any_losses_and_doubles_ends_in_each_event_once() {
        List<RecordedEvent> log = record(Rounds.of(60, 400), 9);
        for (int round = 0; round < Rounds.of(5, 60); round++) {
            own.sql("truncate seen", "delete from reader_position");
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
                batches.add((random.nextBoolean() ? reader : reader())
                        .accept(arrival(arriving.subList(from, Math.min(from + 7, arriving.size())))));
            }
            await(Uni.join().all(batches).usingConcurrencyOf(3).andFailFast());
            await(reader.catchUp());
            assertAllSeenOnceInOrder(log);
        }
    }

    @Test
    void a_poisoned_event_parks_its_stream_lets_the_others_go_on_and_can_be_released() {
        List<RecordedEvent> log = record(30, 5);
        poisoned.add("test/counter-c2/2");
        await(reader.accept(arrival(log)));
        assertEquals(25, own.count("select count(*) from seen"));
        assertEquals(5, own.count("select count(*) from reader_parked where stream = 'counter-c2'"));
        List<RecordedEvent> more = record(5, 5);
        await(reader.accept(arrival(more)));
        assertEquals(29, own.count("select count(*) from seen"));
        assertThrows(IllegalArgumentException.class, () -> await(reader.release("counter-c2")));
        assertEquals(6, own.count("select count(*) from reader_parked"));
        poisoned.clear();
        await(reader.release("counter-c2"));
        assertEquals(0, own.count("select count(*) from reader_parked"));
        assertEquals(35, own.count("select count(*) from seen"));
        Set<String> ids = new HashSet<>();
        more.forEach(event -> ids.add(event.id()));
        assertEquals(35, ids.size());
    }

    @Test
    void an_event_that_the_database_refuses_is_parked_as_well() {
        List<RecordedEvent> log = record(30, 5);
        own.sql("alter table seen add constraint poison check (id <> 'test/counter-c2/2')");
        await(reader.accept(arrival(log)));
        assertEquals(25, own.count("select count(*) from seen"));
        assertEquals(5, own.count("select count(*) from reader_parked where stream = 'counter-c2'"));
        own.sql("alter table seen drop constraint poison");
        await(reader.release("counter-c2"));
        assertEquals(30, own.count("select count(*) from seen"));
    }

    @Test
    void what_comes_while_its_stream_is_released_is_not_parked_behind_it() throws Exception {
        List<RecordedEvent> log = record(3, 1);
        poisoned.add(log.getFirst().id());
        await(reader.accept(arrival(log)));
        poisoned.clear();
        List<RecordedEvent> more = record(1, 1);

        CompletableFuture<Void> released;
        CompletableFuture<Void> accepted;
        try (Connection _ = nobodySees()) {
            released = reader.release("counter-c0").subscribeAsCompletionStage();
            awaitWaiting(1);
            accepted = reader.accept(arrival(more)).subscribeAsCompletionStage();
            awaitWaiting(2);
        }
        released.join();
        accepted.join();

        assertEquals(0, own.count("select count(*) from reader_parked"));
        assertAllSeenOnceInOrder(more);
    }

    @Test
    void the_next_batch_is_sent_while_one_is_written_and_the_one_after_that_waits() throws Exception {
        List<RecordedEvent> log = record(40, 5);
        whileTenAreHeld(log, last -> {
            assertFalse(last.isDone());
            assertEquals(10, own.count("select count(*) from seen"));
        });
        awaitSeen(40);
        assertAllSeenOnceInOrder(log);
    }

    @Test
    void what_was_sent_comes_after_what_came_before_when_that_has_to_be_tried_again() throws Exception {
        List<RecordedEvent> log = record(40, 5);
        whileTenAreHeld(
                log,
                _ -> own.sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and"
                                + " wait_event_type = 'Lock' and query like 'insert into seen%'"));
        awaitSeen(40);
        assertAllSeenOnceInOrder(log);
    }

    @Test
    void what_was_sent_is_parked_when_its_stream_is_parked_by_what_comes_before() throws Exception {
        List<RecordedEvent> log = record(40, 5);
        own.sql("alter table seen add constraint poison check (id <> 'test/counter-c2/3')");
        whileTenAreHeld(log, _ -> {});
        awaitSeen(34);
        assertEquals(6, own.count("select count(*) from reader_parked where stream = 'counter-c2'"));
    }

    /**
     * Ten events have been seen, ten are held while they are written, ten wait for their positions.
     *
     * @param meanwhile is given when the last ten are taken
     */
    private void whileTenAreHeld(List<RecordedEvent> log, Consumer<CompletableFuture<Void>> meanwhile)
            throws SQLException {
        await(reader.accept(arrival(log.subList(0, 10))));
        CompletableFuture<Void> last;
        try (Connection _ = nobodySees()) {
            await(reader.accept(records(log.subList(10, 20))));
            awaitWaiting(1);
            await(reader.accept(records(log.subList(20, 30))));
            awaitWaiting(2);
            last = reader.accept(records(log.subList(30, 40))).subscribeAsCompletionStage();
            meanwhile.accept(last);
        }
        last.join();
    }

    private void awaitSeen(int events) {
        Awaitility.await().until(() -> own.count("select count(*) from seen") == events);
    }

    @Test
    void two_readers_that_are_brought_the_same_write_each_event_once() {
        List<RecordedEvent> log = record(Rounds.of(300, 2000), 40);
        for (int round = 0; round < Rounds.of(3, 30); round++) {
            own.sql("truncate seen", "delete from reader_position");
            Random random = new Random(round);
            await(Uni.join()
                    .all(all(reader, log, random.nextInt(1, 20)), all(reader(), log, random.nextInt(1, 20)))
                    .andFailFast());
            await(reader.catchUp());
            assertAllSeenOnceInOrder(log);
        }
    }

    private static Uni<Void> all(Reader reader, List<RecordedEvent> log, int atOnce) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (int from = 0; from < log.size(); from += atOnce) {
            List<RecordedEvent> batch = log.subList(from, Math.min(from + atOnce, log.size()));
            all = all.chain(() -> reader.accept(records(batch)));
        }
        return all;
    }

    @Test
    void what_the_database_has_lost_in_a_crash_is_fetched_again_although_this_process_has_seen_it() {
        List<RecordedEvent> log = record(24, 1);
        await(reader.accept(arrival(log.subList(0, 20))));
        own.sql("delete from seen where position > 15", "update reader_position set position = 15 where position = 20");
        await(reader.accept(arrival(log.subList(20, 24))));
        assertAllSeenOnceInOrder(log);
    }

    @Test
    void where_kafka_stands_is_kept_beside_what_was_written() {
        List<RecordedEvent> log = record(8, 1);
        int partition = log.getFirst().partition();
        await(reader.accept(arrival(log.subList(0, 5), Map.of(partition, 104L))));
        assertEquals(104, await(reader.offsets()).get(partition));
        await(reader.accept(arrival(log.subList(0, 5), Map.of(partition, 109L))));
        assertEquals(109, await(reader.offsets()).get(partition));
        assertAllSeenOnceInOrder(log.subList(0, 5));
    }
}
