package org.shuangchuang.incubator.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.OutOfStepEvents;

/** A row that missed an event, or has it already, is not folded further. */
class ListedTest {

    @Test
    void an_event_that_does_not_follow_on_what_a_row_shows_is_not_applied() {
        Listed row = new Listed(Collection.CARRIERS, OutOfStepEvents.event("carrier-1", 1));
        row.version = 2;
        row.status = "before";
        OutOfStepEvents.areRefused("carrier-1", event -> row.apply(event));
        assertEquals("before", row.status);
        assertEquals(2, row.version);
    }
}
