package org.shuangchuang.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shuangchuang.eventstore.StoreFixture.LEASE;
import static org.shuangchuang.eventstore.StoreFixture.await;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.log.LogBroken;
import org.shuangchuang.eventstore.log.LogWriter;
import org.shuangchuang.eventstore.log.LostLeadership;

/** Nothing is skipped, nothing is doubled, whatever order transactions end in. */
class LogTest {

    private final StoreFixture fixture = new StoreFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void positions_are_dense_over_all_and_in_each_partition_and_time_never_falls() {
        for (int i = 0; i < 60; i++) {
            fixture.append("c" + i % 20);
        }
        fixture.logAll("leader");
        assertWhole(60);
    }

    @Test
    void a_transaction_that_commits_late_is_logged_late_and_not_skipped() throws SQLException {
        try (Connection slow = open("slow")) {
            fixture.append("fast");
            fixture.logAll("leader");
            assertEquals(List.of("counter-fast"), streams());
            slow.commit();
        }
        fixture.logAll("leader");
        assertEquals(List.of("counter-fast", "counter-slow"), streams());
        assertWhole(2);
    }

    @Test
    void a_transaction_that_rolls_back_leaves_no_gap() throws SQLException {
        try (Connection lost = open("lost")) {
            fixture.append("kept");
            lost.rollback();
        }
        fixture.logAll("leader");
        fixture.append("kept");
        fixture.logAll("leader");
        assertWhole(2);
    }

    @Test
    void a_transaction_that_is_prepared_and_left_stalls_nobody_and_is_logged_when_it_commits() throws SQLException {
        try (Connection left = open("left");
                Statement statement = left.createStatement()) {
            statement.execute("prepare transaction 'left'");
        }
        fixture.append("other");
        fixture.logAll("leader");
        assertEquals(List.of("counter-other"), streams());
        fixture.sql("commit prepared 'left'");
        fixture.logAll("leader");
        assertWhole(2);
    }

    @Test
    void a_long_write_transaction_in_another_database_of_the_server_does_not_stall_the_log() throws SQLException {
        try (StoreFixture other = new StoreFixture();
                Connection writing = other.connection()) {
            writing.setAutoCommit(false);
            insert(writing, "elsewhere");
            fixture.append("here");
            fixture.logAll("leader");
            assertWhole(1);
            writing.rollback();
        }
    }

    @Test
    void concurrent_slow_transactions_are_all_logged_once() {
        int rounds = Rounds.of(30, 400);
        Random random = new Random(11);
        LogWriter writer = fixture.writer();
        long term = await(writer.lead("leader", LEASE)).orElseThrow();
        List<Connection> open = new ArrayList<>();
        long committed = 0;
        try {
            for (int round = 0; round < rounds; round++) {
                open.add(open("slow" + round));
                if (open.size() > 5) {
                    Connection ended = open.remove(random.nextInt(open.size()));
                    if (random.nextInt(3) == 0) {
                        ended.rollback();
                    } else {
                        ended.commit();
                        committed++;
                    }
                    ended.close();
                }
                await(writer.step("leader", term, LEASE));
            }
            for (Connection ended : open) {
                ended.commit();
                committed++;
                ended.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        await(writer.step("leader", term, LEASE));
        assertWhole(committed);
    }

    @Test
    void two_leaders_that_fight_log_every_event_once() {
        int events = Rounds.of(80, 1500);
        List<Uni<Decided<Long>>> appends = IntStream.range(0, events)
                .mapToObj(i -> fixture.store()
                        .execute(
                                fixture.context(),
                                Counter.COUNTERS.stream("c" + i % 9),
                                Counter.DECIDER,
                                Counter.add(1)))
                .toList();
        Duration noLease = Duration.ZERO;
        List<LogWriter> writers = List.of(fixture.writer(), fixture.writer());
        Uni<List<RecordedEvent>> fight = Uni.createFrom().item(List.of());
        for (int i = 0; i < events / 2; i++) {
            String me = "leader-" + i % 2;
            LogWriter own = writers.get(i % 2);
            fight = fight.chain(() -> own.lead(me, noLease))
                    .chain(term -> term.isEmpty()
                            ? Uni.createFrom().item(List.<RecordedEvent>of())
                            : Uni.join()
                                    .all(
                                            own.step(me, term.get(), noLease),
                                            fixture.writer()
                                                    .step("leader-old", term.get() - 1, noLease)
                                                    .onFailure(LostLeadership.class)
                                                    .recoverWithItem(List.<RecordedEvent>of()))
                                    .andFailFast()
                                    .map(List::getFirst)
                                    .onFailure(LostLeadership.class)
                                    .recoverWithItem(List.<RecordedEvent>of()));
        }
        Uni<List<RecordedEvent>> fighting = fight;
        await(Uni.combine()
                .all()
                .unis(Uni.join().all(appends).usingConcurrencyOf(8).andFailFast(), fighting)
                .asTuple());
        fixture.logAll("leader");
        assertWhole(events);
    }

    @Test
    void a_leader_that_lost_its_lease_writes_nothing() {
        fixture.append("a");
        LogWriter writer = fixture.writer();
        long old = await(writer.lead("old", Duration.ZERO)).orElseThrow();
        long young = await(writer.lead("young", LEASE)).orElseThrow();
        assertThrows(LostLeadership.class, () -> await(writer.step("old", old, LEASE)));
        assertEquals(0, fixture.count("select count(*) from log"));
        assertEquals(1, await(writer.step("young", young, LEASE)).size());
    }

    @Test
    void nobody_leads_while_another_holds_the_lease() {
        LogWriter writer = fixture.writer();
        assertTrue(await(writer.lead("one", LEASE)).isPresent());
        assertFalse(await(writer.lead("two", LEASE)).isPresent());
    }

    /** The connection of a leader is cut in the middle of its step: the step is undone and the next leader does it again. */
    @Test
    void a_leader_killed_between_its_steps_leaves_a_whole_log() throws SQLException {
        for (int i = 0; i < 20; i++) {
            fixture.append("c" + i);
        }
        try (Connection leader = fixture.connection();
                Statement statement = leader.createStatement()) {
            leader.setAutoCommit(false);
            statement.execute("update log_state set leader = 'dead', term = term + 1, lease_until = clock_timestamp()");
            statement.execute(
                    "insert into log select 1, 0, 1, stream, version, now(), 'SHA-256', 'x' from unlogged limit 1");
            statement.execute("delete from unlogged where id = (select min(id) from unlogged)");
            long pid = fixture.count(
                    "select pid from pg_stat_activity where datname = current_database() and state = 'idle in transaction'");
            fixture.sql("select pg_terminate_backend(" + pid + ")");
        }
        fixture.logAll("next");
        assertWhole(20);
    }

    @Test
    void a_version_that_does_not_follow_is_refused() {
        fixture.append("a");
        fixture.sql(
                "insert into event select stream, 3, type, schema_version, data, metadata, occurred_on from event",
                "insert into unlogged (stream, version) values ('counter-a', 3)");
        LogWriter writer = fixture.writer();
        long term = await(writer.lead("leader", LEASE)).orElseThrow();
        assertThrows(LogBroken.class, () -> await(writer.step("leader", term, LEASE)));
        assertEquals(0, fixture.count("select count(*) from log"));
    }

    private Connection open(String counter) throws SQLException {
        Connection connection = fixture.connection();
        connection.setAutoCommit(false);
        insert(connection, counter);
        return connection;
    }

    private static void insert(Connection connection, String counter) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into event values ('counter-" + counter
                    + "', 1, 'added', 1, '{\"number\":1,\"occurredOn\":\"2021-03-01\"}', '{}', '2021-03-01')");
            statement.execute("insert into stream_head values ('counter-" + counter + "', 1)");
            statement.execute("insert into unlogged (stream, version) values ('counter-" + counter + "', 1)");
        }
    }

    private List<String> streams() {
        return fixture.log().stream().map(RecordedEvent::stream).toList();
    }

    private void assertWhole(long events) {
        List<RecordedEvent> log = fixture.log();
        assertEquals(
                LongStream.rangeClosed(1, events).boxed().toList(),
                log.stream().map(RecordedEvent::logPosition).toList());
        assertEquals(events, log.stream().map(RecordedEvent::id).distinct().count());
        assertEquals(events, fixture.count("select count(*) from event"));
        Map<Integer, Long> last = new HashMap<>();
        Instant before = Instant.MIN;
        for (RecordedEvent entry : log) {
            assertEquals(last.getOrDefault(entry.partition(), 0L) + 1, entry.position());
            last.put(entry.partition(), entry.position());
            assertFalse(entry.recordedAt().isBefore(before));
            before = entry.recordedAt();
        }
        assertEquals(List.of(), fixture.verify().faults());
    }
}
