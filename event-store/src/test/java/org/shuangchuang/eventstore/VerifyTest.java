package org.shuangchuang.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuangchuang.eventstore.log.LogWriter;

/** Whoever changes the tables by hand is found out. */
class VerifyTest {

    private final StoreFixture fixture = new StoreFixture();

    @BeforeEach
    void fill() {
        for (int i = 0; i < 40; i++) {
            fixture.append("c" + i % 5);
        }
        fixture.logAll("leader");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void an_untouched_log_is_whole() {
        assertEquals(40, fixture.verify().entries());
        assertEquals(0, fixture.verify().faults().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set data = '{\"number\":2,\"occurredOn\":\"2021-03-01\"}' where stream = 'counter-c1' and version = 3",
                "update event set data = (data::text || ' ')::json where stream = 'counter-c1' and version = 3",
                "update event set metadata = '{}' where stream = 'counter-c2' and version = 1",
                "update event set occurred_on = occurred_on - 1 where stream = 'counter-c2' and version = 8",
                "update event set type = 'removed' where stream = 'counter-c3' and version = 2",
                "update log set recorded_at = recorded_at - interval '1 microsecond' where position = 20",
                "update log set hash = decode('00', 'hex') where position = 7",
                "delete from log where position = 40",
                "delete from log where position = 17",
                "delete from event where stream = 'counter-c4' and version = 8",
                "insert into event select 'counter-new', 1, type, schema_version, data, metadata, occurred_on from event limit 1",
                "update log_partition set position = position - 1 where position > 0"
            })
    void a_changed_removed_or_added_entry_is_found(String tampering) {
        fixture.sql(tampering);
        assertFalse(fixture.verify().faults().isEmpty());
    }

    @Test
    void two_swapped_entries_are_found() {
        fixture.sql(
                "update log set version = -version where stream = 'counter-c0' and version in (2, 3)",
                "update log set version = case version when -2 then 3 else 2 end where stream = 'counter-c0' and version < 0");
        assertFalse(fixture.verify().faults().isEmpty());
    }

    @Test
    void the_last_entries_cut_off_with_their_events_are_found() {
        fixture.sql(
                "delete from event e using log l where l.position > 35 and l.stream = e.stream and l.version = e.version",
                "delete from log where position > 35");
        assertFalse(fixture.verify().faults().isEmpty());
    }

    @Test
    void a_log_that_goes_over_to_another_hash_stays_provable() {
        fixture.append("c1");
        LogWriter writer = new LogWriter(fixture.pool(), StoreFixture.SOURCE, "SM3", 10);
        long term = StoreFixture.await(writer.lead("sm3", StoreFixture.LEASE)).orElseThrow();
        assertEquals(
                1,
                StoreFixture.await(writer.step("sm3", term, StoreFixture.LEASE)).size());
        assertEquals("SM3", fixture.log().getLast().algorithm());
        assertEquals(0, fixture.verify().faults().size());
        fixture.sql("update event set occurred_on = occurred_on - 1 where stream = 'counter-c1' and version = 9");
        assertEquals(1, fixture.verify().faults().size());
    }
}
