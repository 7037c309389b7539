package org.shuangchuang.eventstore.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.shuangchuang.eventstore.StoreFixture.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.RecordedEvent;

/** What is written at the same time takes effect in turn. */
class ReaderTurnsTest {

    @AutoClose
    private final ReaderFixture fixture = new ReaderFixture();

    private final Reader reader = fixture.reader();

    @Test
    void what_kafka_brings_waits_while_the_feed_brings_much() throws Exception {
        List<RecordedEvent> log = fixture.record((int) CatchUp.MUCH + 100, 7);
        CompletableFuture<Void> fetched;
        CompletableFuture<Void> kafka;
        try (Connection _ = fixture.nobodySees()) {
            fetched = reader.catchUp().subscribeAsCompletionStage();
            fixture.awaitSomeWaiting();
            kafka = reader.accept(ReaderFixture.records(log.subList(log.size() - 10, log.size())))
                    .invoke(() -> fixture.assertAllSeenOnceInOrder(log))
                    .subscribeAsCompletionStage();
        }
        fetched.join();
        kafka.join();
        fixture.assertAllSeenOnceInOrder(log);
    }

    @Test
    void the_next_batch_is_sent_while_one_is_written_and_the_one_after_that_waits() throws Exception {
        List<RecordedEvent> log = fixture.record(40, 5);
        whileTenAreHeld(log, last -> {
            assertFalse(last.isDone());
            assertEquals(10, fixture.count("select count(*) from seen"));
        });
        fixture.awaitSeen(40);
        fixture.assertAllSeenOnceInOrder(log);
    }

    @Test
    void what_was_sent_comes_after_what_came_before_when_that_has_to_be_tried_again() throws Exception {
        List<RecordedEvent> log = fixture.record(40, 5);
        whileTenAreHeld(
                log,
                _ -> fixture.sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and"
                                + " wait_event_type = 'Lock' and query like 'insert into seen%'"));
        fixture.awaitSeen(40);
        fixture.assertAllSeenOnceInOrder(log);
    }

    @Test
    void what_was_sent_is_parked_when_its_stream_is_parked_by_what_comes_before() throws Exception {
        List<RecordedEvent> log = fixture.record(40, 5);
        fixture.sql("alter table seen add constraint poison check (id <> 'test/counter-c2/3')");
        whileTenAreHeld(log, _ -> {});
        fixture.awaitSeen(34);
        assertEquals(6, fixture.count("select count(*) from reader_parked where stream = 'counter-c2'"));
    }

    /**
     * Ten events have been seen, ten are held while they are written, ten wait for their positions.
     *
     * @param meanwhile is given when the last ten are taken
     */
    private void whileTenAreHeld(List<RecordedEvent> log, Consumer<CompletableFuture<Void>> meanwhile)
            throws SQLException {
        await(reader.accept(fixture.arrival(log.subList(0, 10))));
        CompletableFuture<Void> last;
        try (Connection _ = fixture.nobodySees()) {
            await(reader.accept(ReaderFixture.records(log.subList(10, 20))));
            fixture.awaitWaiting(1);
            await(reader.accept(ReaderFixture.records(log.subList(20, 30))));
            fixture.awaitWaiting(2);
            last = reader.accept(ReaderFixture.records(log.subList(30, 40))).subscribeAsCompletionStage();
            meanwhile.accept(last);
        }
        last.join();
    }
}
