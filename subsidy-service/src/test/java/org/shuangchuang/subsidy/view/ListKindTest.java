package org.shuangchuang.subsidy.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuangchuang.eventstore.OutOfStep;
import org.shuangchuang.eventstore.RecordedEvent;

/** A row that missed an event, or has it already, is not folded further. */
class ListKindTest {

    private static RecordedEvent event(long version) {
        return new RecordedEvent(
                "subsidy",
                0,
                7,
                7,
                "voucher-1",
                version,
                "voucher-approved",
                1,
                "{}",
                "{}",
                LocalDate.of(2021, 3, 1),
                Instant.EPOCH,
                "SHA-256",
                "00");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4})
    void an_event_that_does_not_follow_on_what_a_row_shows_is_not_applied(long version) {
        Listed row = new Listed();
        row.version = 2;
        row.status = "before";
        OutOfStep failure = assertThrows(OutOfStep.class, () -> ListKind.VOUCHERS.apply(row, event(version)));
        assertEquals(
                "version 2 of voucher-1 is shown, and version " + version + " comes next; the view has to be made anew",
                failure.getMessage());
        assertEquals("before", row.status);
        assertEquals(2, row.version);
    }
}
