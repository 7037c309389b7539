package org.shuangchuang.employment.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.shuangchuang.employment.domain.jobs.EmploymentEvent.EmploymentEnded;
import org.shuangchuang.employment.domain.jobs.JobKind;
import org.shuangchuang.employment.store.Streams;
import org.shuangchuang.eventstore.EventJson;
import org.shuangchuang.eventstore.OutOfStep;
import org.shuangchuang.eventstore.OutOfStepEvents;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.localstack.testing.RealBackends;
import org.shuangchuang.vocabulary.Provenance;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class EmploymentListsTest {

    private static final EmploymentEnded ENDED = new EmploymentEnded(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "丝路新世纪创客家园",
            "某科技公司",
            "620100",
            JobKind.DIRECT,
            true,
            YearMonth.of(2020, 8),
            Provenance.OFFICIAL,
            LocalDate.of(2020, 8, 3));

    @Inject
    EmploymentLists lists;

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void a_list_that_lacks_what_an_event_changes_refuses_the_event() {
        String id = ENDED.personId() + "." + ENDED.carrierId();
        RecordedEvent event = OutOfStepEvents.event(
                "employment-" + id,
                2,
                "employment-ended",
                Streams.EMPLOYMENTS.events().schemaVersionOf(ENDED),
                EventJson.write(ENDED));
        OutOfStep failure = assertThrows(
                OutOfStep.class,
                () -> VertxContextSupport.subscribeAndAwait(
                        () -> sessions.withTransaction(session -> lists.apply(session, List.of(event)))));
        assertEquals(
                "there is no EmploymentRow " + id + " to change; the view has to be made anew", failure.getMessage());
    }
}
