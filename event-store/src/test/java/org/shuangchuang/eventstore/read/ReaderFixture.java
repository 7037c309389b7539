package org.shuangchuang.eventstore.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.eventstore.StoreFixture.await;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.awaitility.Awaitility;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.StoreFixture;
import org.shuangchuang.eventstore.log.CloudEvents;

/** A reader with tables of its own, the owner whose events it follows, and that owner's feed. */
final class ReaderFixture implements AutoCloseable {

    private static final String WAITING_FOR_A_LOCK =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    private StoreFixture owner = new StoreFixture();
    private final StoreFixture own = new StoreFixture();
    private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
    private final OwnerFeed feed;

    ReaderFixture() {
        own.sql("create table seen (number bigserial, id text primary key, partition int, position bigint, hash text)");
        feed = new OwnerFeed(own.vertx(), owner);
    }

    @Override
    public void close() {
        feed.close();
        own.close();
        owner.close();
    }

    /** One more replica of the reader. */
    Reader reader() {
        return reader(feed.url());
    }

    Reader readerOfAnOwnerThatIsAway() {
        return reader("http://localhost:1");
    }

    private Reader reader(String url) {
        return new Reader(
                "reader",
                StoreFixture.SOURCE,
                own.pool(),
                new Feed(
                        HttpClient.newInstance(own.vertx().createHttpClient()),
                        StoreFixture.SOURCE,
                        url,
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
                        "insert into seen (id, partition, position, hash)"
                                + " select * from unnest($1::text[], $2::int[], $3::bigint[], $4::text[])",
                        Tuple.of(
                                events.stream().map(RecordedEvent::id).toArray(String[]::new),
                                events.stream().map(RecordedEvent::partition).toArray(Integer[]::new),
                                events.stream().map(RecordedEvent::position).toArray(Long[]::new),
                                events.stream().map(RecordedEvent::hash).toArray(String[]::new))),
                new Statement("notify seen", Tuple.tuple())));
    }

    Arrival arrival(List<RecordedEvent> events) {
        return arrival(events, Map.of());
    }

    Arrival arrival(List<RecordedEvent> events, Map<Integer, Long> offsets) {
        return Arrival.of(events, offsets, this::prepare);
    }

    /** Nobody sees an event until it is closed. */
    Connection nobodySees() throws SQLException {
        Connection holding = own.connection();
        holding.setAutoCommit(false);
        try (var statement = holding.createStatement()) {
            statement.execute("lock table seen in exclusive mode");
        }
        return holding;
    }

    void awaitSomeWaiting() {
        Awaitility.await().until(() -> own.count(WAITING_FOR_A_LOCK) > 0);
    }

    void awaitWaiting(int transactions) {
        Awaitility.await().until(() -> own.count(WAITING_FOR_A_LOCK) == transactions);
    }

    static ConsumerRecords<String, String> records(List<RecordedEvent> events) {
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

    /** From now on the owner has another log, as one that was restored; it is empty. */
    void ownerBeginsAnew() {
        StoreFixture before = owner;
        owner = new StoreFixture();
        feed.of(owner);
        before.close();
    }

    List<RecordedEvent> record(int events, int streams) {
        for (int i = 0; i < events; i++) {
            owner.append("c" + i % streams);
        }
        owner.logAll("leader");
        return owner.log();
    }

    void assertAllSeenOnceInOrder(List<RecordedEvent> log) {
        assertEquals(log.size(), own.count("select count(*) from seen"));
        assertEquals(
                0,
                own.count(
                        "select count(*) from (select position, lag(position, 1, 0) over (partition by partition order by"
                                + " number) as before from seen) s where position <> before + 1"));
    }

    void awaitSeen(int events) {
        Awaitility.await().until(() -> own.count("select count(*) from seen") == events);
    }

    long count(String query) {
        return own.count(query);
    }

    /** A query's first column. */
    List<String> texts(String query) {
        return await(own.pool()
                .query(query)
                .execute()
                .map(rows -> rows.stream().map(row -> row.getString(0)).toList()));
    }

    void sql(String... statements) {
        own.sql(statements);
    }

    /** From now on the reader can do nothing with this event. */
    void poison(String id) {
        poisoned.add(id);
    }

    void healed() {
        poisoned.clear();
    }
}
