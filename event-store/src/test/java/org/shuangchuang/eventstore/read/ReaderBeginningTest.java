package org.shuangchuang.eventstore.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.read.Reader.Beginning;

/** What a reader tells of how far it is with what there was when it began. */
class ReaderBeginningTest {

    @AutoClose
    private final ReaderFixture fixture = new ReaderFixture();

    @Test
    void it_is_catching_up_until_what_there_was_is_applied() throws Exception {
        List<RecordedEvent> log = fixture.record(20, 3);
        Reader reader = fixture.reader();
        try (Connection _ = fixture.nobodySees()) {
            reader.followFeed();
            fixture.awaitSomeWaiting();
            assertEquals(Beginning.CATCHING_UP, reader.beginning());
        }
        Awaitility.await().until(() -> reader.beginning() == Beginning.CAUGHT_UP);
        fixture.assertAllSeenOnceInOrder(log);
    }

    @Test
    void an_owner_that_is_away_when_it_begins_is_told() {
        Reader lonely = fixture.readerOfAnOwnerThatIsAway();
        lonely.followFeed();
        Awaitility.await().until(() -> lonely.beginning() == Beginning.OWNER_AWAY);
    }
}
