package org.shuangchuang.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shuangchuang.eventstore.Counter.DECIDER;
import static org.shuangchuang.eventstore.Counter.add;
import static org.shuangchuang.eventstore.StoreFixture.await;

import java.util.Collections;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.append.Snapshots;
import org.shuangchuang.vocabulary.Refused;

/** A long stream is read from the last state that was kept, and never differently from its events. */
class SnapshotTest {

    private static final Category<Long, Counter.Added> KEPT =
            Counter.COUNTERS.withSnapshots(new SnapshotForm<>(Long.class, 1));

    private final StoreFixture fixture = new StoreFixture();
    private final EventStore store = fixture.store();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void only_what_follows_the_last_snapshot_is_read() {
        grow(2 * Snapshots.EVERY);
        awaitKept(2 * Snapshots.EVERY);
        grow(3);
        fixture.sql("delete from event where version <= " + 2 * Snapshots.EVERY);
        EventStore replica = fixture.replica();
        assertEquals(
                2 * Snapshots.EVERY + 3, await(replica.load(KEPT.existing("a"))).state());
        Decided<Long> decided = await(replica.execute(fixture.context(), KEPT.existing("a"), DECIDER, add(1)));
        assertEquals(2 * Snapshots.EVERY + 4, decided.state());
        assertEquals(2 * Snapshots.EVERY + 4, decided.version());
    }

    @Test
    void the_day_of_the_last_event_is_kept_with_the_state() {
        grow(Snapshots.EVERY);
        awaitKept(Snapshots.EVERY);
        assertEquals(
                Counter.DAY, await(fixture.replica().load(KEPT.existing("a"))).lastOccurredOn());
    }

    @Test
    void a_stream_is_kept_once_in_a_while_and_the_last_state_stays() {
        grow(Snapshots.EVERY - 1);
        assertEquals(0, fixture.count("select count(*) from snapshot"));
        grow(1);
        awaitKept(Snapshots.EVERY);
        grow(Snapshots.EVERY);
        awaitKept(2 * Snapshots.EVERY);
        keep("a");
        keep("b");
        awaitCount(1, "select count(*) from snapshot where stream = 'counter-b'");
        assertEquals(2 * Snapshots.EVERY, fixture.count("select version from snapshot where stream = 'counter-a'"));
    }

    @Test
    void a_repetition_is_answered_with_the_state_from_before_the_snapshot() {
        await(store.execute(fixture.context("once", "body"), KEPT.stream("a"), DECIDER, add(1)));
        grow(Snapshots.EVERY);
        awaitKept(Snapshots.EVERY + 1);
        Decided<Long> again =
                await(fixture.replica().execute(fixture.context("once", "body"), KEPT.stream("a"), DECIDER, add(1)));
        assertEquals(1, again.state());
        assertEquals(1, again.version());
    }

    @Test
    void a_state_that_somebody_else_put_there_decides_nothing() {
        grow(Snapshots.EVERY);
        awaitKept(Snapshots.EVERY);
        for (String change :
                List.of("state = '0'", "version = version - 1", "stream = 'counter-b'", "seal = '\\x00'")) {
            fixture.sql("update snapshot set " + change);
            EventStore replica = fixture.replica();
            assertEquals(
                    Snapshots.EVERY, await(replica.load(KEPT.existing("a"))).state(), change);
            assertEquals(0, await(replica.load(KEPT.stream("b"))).state(), change);
            assertThrows(
                    Refused.class,
                    () -> await(replica.execute(
                            fixture.context(), KEPT.stream("a"), DECIDER, new Counter.Add(1, Snapshots.EVERY))),
                    change);
            fixture.sql("truncate snapshot");
            keep("a");
            awaitKept(Snapshots.EVERY);
        }
    }

    @Test
    void what_was_kept_in_another_form_is_not_read() {
        grow(Snapshots.EVERY);
        awaitKept(Snapshots.EVERY);
        fixture.sql("delete from event where version <= " + Snapshots.EVERY);
        var other = Counter.COUNTERS.withSnapshots(new SnapshotForm<>(Long.class, 2));
        assertEquals(0, await(fixture.replica().load(other.stream("a"))).state());
        assertEquals(
                Snapshots.EVERY, await(fixture.replica().load(KEPT.stream("a"))).state());
    }

    @Test
    void kinds_that_do_not_become_long_keep_nothing() {
        await(store.execute(
                fixture.context(),
                Counter.COUNTERS.stream("a"),
                List.of(),
                _ -> Changes.of(Counter.COUNTERS.stream("a"), ones(2 * Snapshots.EVERY))));
        grow("b", Snapshots.EVERY);
        awaitCount(1, "select count(*) from snapshot");
        assertEquals(1, fixture.count("select count(*) from snapshot where stream = 'counter-b'"));
    }

    @Test
    void a_state_that_cannot_be_kept_holds_up_nobody() {
        grow(1);
        fixture.sql("drop table snapshot");
        grow(Snapshots.EVERY);
        grow(1);
        assertEquals(
                Snapshots.EVERY + 2,
                await(store.load(Counter.COUNTERS.existing("a"))).version());
    }

    /** As a replica would that comes late with the first snapshot. */
    private void keep(String counter) {
        new Snapshots(fixture.pool(), fixture.keys())
                .appended(
                        KEPT.stream(counter),
                        0,
                        new Loaded<>("counter-" + counter, (long) Snapshots.EVERY, Snapshots.EVERY, Counter.DAY));
    }

    private void grow(int events) {
        grow("a", events);
    }

    /** By one command. */
    private void grow(String counter, int events) {
        var stream = KEPT.stream(counter);
        await(store.execute(fixture.context(), stream, List.of(), _ -> Changes.of(stream, ones(events))));
    }

    private static List<Counter.Added> ones(int events) {
        return Collections.nCopies(events, new Counter.Added(1, Counter.DAY));
    }

    private void awaitKept(int version) {
        awaitCount(version, "select coalesce(max(version), 0) from snapshot where stream = 'counter-a'");
    }

    private void awaitCount(long expected, String query) {
        Awaitility.await().until(() -> fixture.count(query) == expected);
    }
}
