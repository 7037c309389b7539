package org.shuangchuang.eventstore.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.shuangchuang.eventstore.StoreFixture.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.RecordedEvent;

/** Figures are of one log: nothing of another is added to them. */
class ReaderChainTest {

    @AutoClose
    private final ReaderFixture fixture = new ReaderFixture();

    private final Reader reader = fixture.reader();

    @Test
    void an_entry_that_is_not_chained_onto_the_last_one_is_taken_from_the_feed_instead() {
        List<RecordedEvent> log = fixture.record(12, 1);
        await(reader.accept(fixture.arrival(log.subList(0, 5))));
        await(reader.accept(fixture.arrival(List.of(ofAnotherLog(log.get(5)), log.get(6)))));
        await(reader.accept(fixture.arrival(List.of(log.get(7), ofAnotherLog(log.get(8)), log.get(9)))));
        await(reader.accept(ReaderFixture.records(log.subList(10, 12))));
        fixture.awaitSeen(log.size());
        fixture.assertAllSeenOnceInOrder(log);
        assertEquals(
                log.stream().map(RecordedEvent::hash).toList(), fixture.texts("select hash from seen order by number"));
        assertNull(reader.divergence());
    }

    @Test
    void a_log_that_ends_before_what_was_read_is_told_and_nothing_more_is_taken() {
        List<RecordedEvent> log = fixture.record(6, 1);
        await(reader.catchUp());
        fixture.ownerBeginsAnew();
        fixture.record(5, 1);
        CompletableFuture<Void> standing = reader.catchUp().subscribeAsCompletionStage();
        awaitDivergence("position 6: read, but the log ends at 5");
        standing.cancel(true);
        fixture.assertAllSeenOnceInOrder(log);
    }

    @Test
    void a_log_that_is_as_long_as_what_was_read_and_another_one_is_told() {
        fixture.record(6, 1);
        await(reader.catchUp());
        fixture.ownerBeginsAnew();
        fixture.record(6, 1);
        CompletableFuture<Void> standing = reader.catchUp().subscribeAsCompletionStage();
        awaitDivergence("position 6: the entry there is another one than was read");
        standing.cancel(true);
    }

    @Test
    void a_log_that_goes_on_otherwise_is_told_until_the_reader_is_made_anew() {
        fixture.record(6, 1);
        await(reader.catchUp());
        fixture.ownerBeginsAnew();
        List<RecordedEvent> other = fixture.record(9, 1);
        CompletableFuture<Void> standing =
                reader.accept(fixture.arrival(other.subList(6, 9))).subscribeAsCompletionStage();
        awaitDivergence("position 7: not chained onto the entry before it");
        assertEquals(6, fixture.count("select count(*) from seen"));
        fixture.sql("begin", "truncate seen", "delete from reader_position", "commit");
        standing.join();
        await(reader.catchUp());
        fixture.assertAllSeenOnceInOrder(other);
        assertNull(reader.divergence());
    }

    @Test
    void what_was_published_and_is_not_in_the_feed_is_told() {
        List<RecordedEvent> log = fixture.record(9, 1);
        await(reader.accept(fixture.arrival(log.subList(0, 3))));
        fixture.ownerBeginsAnew();
        CompletableFuture<Void> standing =
                reader.accept(fixture.arrival(log.subList(5, 9))).subscribeAsCompletionStage();
        awaitDivergence("position 4: published, and not in the feed");
        standing.cancel(true);
        fixture.assertAllSeenOnceInOrder(log.subList(0, 3));
    }

    @Test
    void a_position_that_an_earlier_release_has_moved_is_gone_on_from_and_chained_from_then_on() {
        List<RecordedEvent> log = fixture.record(9, 1);
        await(reader.accept(fixture.arrival(log.subList(0, 3))));
        fixture.sql("update reader_position set position = 4 where position = 3");
        Reader upgraded = fixture.reader();
        await(upgraded.accept(fixture.arrival(log.subList(4, 6))));
        await(upgraded.accept(fixture.arrival(List.of(ofAnotherLog(log.get(6))))));
        assertEquals(
                List.of(log.get(4), log.get(5), log.get(6)).stream()
                        .map(RecordedEvent::hash)
                        .toList(),
                fixture.texts("select hash from seen where position > 3 order by number"));
    }

    private void awaitDivergence(String where) {
        Awaitility.await().until(() -> reader.divergence() != null);
        assertThat(reader.divergence(), containsString(where));
        assertThat(reader.divergence(), containsString("the log of test is another one than was read"));
    }

    private static RecordedEvent ofAnotherLog(RecordedEvent entry) {
        return entry.withHash("00".repeat(32));
    }
}
