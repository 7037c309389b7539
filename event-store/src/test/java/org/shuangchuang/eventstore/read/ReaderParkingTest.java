package org.shuangchuang.eventstore.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shuangchuang.eventstore.StoreFixture.await;

import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.RecordedEvent;

/** What a reader can do nothing with stands aside with its stream; all others go on. */
class ReaderParkingTest {

    @AutoClose
    private final ReaderFixture fixture = new ReaderFixture();

    private final Reader reader = fixture.reader();

    @Test
    void a_poisoned_event_parks_its_stream_lets_the_others_go_on_and_can_be_released() {
        List<RecordedEvent> log = fixture.record(30, 5);
        fixture.poison("test/counter-c2/2");
        await(reader.accept(fixture.arrival(log)));
        assertEquals(25, fixture.count("select count(*) from seen"));
        assertEquals(5, fixture.count("select count(*) from reader_parked where stream = 'counter-c2'"));
        List<RecordedEvent> more = fixture.record(5, 5);
        await(reader.accept(fixture.arrival(more)));
        assertEquals(29, fixture.count("select count(*) from seen"));
        assertThrows(IllegalArgumentException.class, () -> await(reader.release("counter-c2")));
        assertEquals(6, fixture.count("select count(*) from reader_parked"));
        fixture.healed();
        await(reader.release("counter-c2"));
        assertEquals(0, fixture.count("select count(*) from reader_parked"));
        assertEquals(35, fixture.count("select count(*) from seen"));
        Set<String> ids = new HashSet<>();
        more.forEach(event -> ids.add(event.id()));
        assertEquals(35, ids.size());
    }

    @Test
    void an_event_that_the_database_refuses_is_parked_as_well() {
        List<RecordedEvent> log = fixture.record(30, 5);
        fixture.sql("alter table seen add constraint poison check (id <> 'test/counter-c2/2')");
        await(reader.accept(fixture.arrival(log)));
        assertEquals(25, fixture.count("select count(*) from seen"));
        assertEquals(5, fixture.count("select count(*) from reader_parked where stream = 'counter-c2'"));
        fixture.sql("alter table seen drop constraint poison");
        await(reader.release("counter-c2"));
        assertEquals(30, fixture.count("select count(*) from seen"));
    }

    @Test
    void what_comes_while_its_stream_is_released_is_not_parked_behind_it() throws Exception {
        List<RecordedEvent> log = fixture.record(3, 1);
        fixture.poison(log.getFirst().id());
        await(reader.accept(fixture.arrival(log)));
        fixture.healed();
        List<RecordedEvent> more = fixture.record(1, 1);

        CompletableFuture<Void> released;
        CompletableFuture<Void> accepted;
        try (Connection _ = fixture.nobodySees()) {
            released = reader.release("counter-c0").subscribeAsCompletionStage();
            fixture.awaitWaiting(1);
            accepted = reader.accept(fixture.arrival(more)).subscribeAsCompletionStage();
            fixture.awaitWaiting(2);
        }
        released.join();
        accepted.join();

        assertEquals(0, fixture.count("select count(*) from reader_parked"));
        fixture.assertAllSeenOnceInOrder(more);
    }
}
