package org.shuangchuang.subsidy.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.OutOfStepEvents;

/** A row that missed an event, or has it already, is not folded further. */
class ListKindTest {

    @Test
    void an_event_that_does_not_follow_on_what_a_row_shows_is_not_applied() {
        Listed row = new Listed();
        row.version = 2;
        row.status = "before";
        OutOfStepEvents.areRefused("voucher-1", event -> ListKind.VOUCHERS.apply(row, event));
        assertEquals("before", row.status);
        assertEquals(2, row.version);
    }
}
