package org.shuangchuang.employment.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.employment.domain.jobs.JobKind.DIRECT;
import static org.shuangchuang.eventstore.DeciderScenario.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shuangchuang.employment.domain.jobs.Employment;
import org.shuangchuang.employment.domain.jobs.EmploymentCommand;
import org.shuangchuang.employment.domain.jobs.EmploymentCommand.End;
import org.shuangchuang.employment.domain.jobs.EmploymentCommand.Start;
import org.shuangchuang.employment.domain.jobs.EmploymentDecider;
import org.shuangchuang.employment.domain.jobs.EmploymentEvent;
import org.shuangchuang.employment.domain.jobs.EmploymentEvent.EmploymentEnded;
import org.shuangchuang.employment.domain.jobs.EmploymentEvent.EmploymentStarted;
import org.shuangchuang.employment.domain.jobs.JobsRule;
import org.shuangchuang.eventstore.DeciderScenario;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Sealed;

class EmploymentTest {

    private static final Carrier CARRIER = new Carrier(UUID.randomUUID(), "西部创客", "620100");
    private static final UUID PERSON = UUID.randomUUID();
    private static final Sealed SEALED = new Sealed("AES-256-GCM", PERSON.toString(), "c2VhbGVk");
    private static final LocalDate FIFTH = LocalDate.of(2020, 6, 5);
    private static final LocalDate TWENTIETH = LocalDate.of(2020, 6, 20);
    private static final LocalDate NEXT_MONTH = LocalDate.of(2020, 7, 1);

    private static DeciderScenario<EmploymentCommand, Employment, EmploymentEvent> employment() {
        return scenario(new EmploymentDecider());
    }

    private static Start start(LocalDate on) {
        return new Start(PERSON, SEALED, CARRIER, "某科技公司", DIRECT, true, Provenance.SYNTHETIC, on);
    }

    private static EmploymentStarted started(LocalDate on) {
        return new EmploymentStarted(
                PERSON,
                SEALED,
                CARRIER.id(),
                CARRIER.name(),
                "某科技公司",
                "620100",
                DIRECT,
                true,
                YearMonth.from(on),
                Provenance.SYNTHETIC,
                on);
    }

    private static EmploymentEnded ended(LocalDate on) {
        return new EmploymentEnded(
                PERSON,
                CARRIER.id(),
                CARRIER.name(),
                "某科技公司",
                "620100",
                DIRECT,
                true,
                YearMonth.from(on),
                Provenance.SYNTHETIC,
                on);
    }

    @Test
    void a_person_starts_and_ends_a_job() {
        Employment working = employment().when(start(FIFTH)).then(started(FIFTH));
        Employment left =
                employment().given(started(FIFTH)).when(new End(TWENTIETH)).then(ended(TWENTIETH));

        assertEquals(Employment.Status.WORKING, ((Employment.Job) working).status());
        assertEquals(Employment.Status.ENDED, ((Employment.Job) left).status());
        assertEquals(TWENTIETH, ((Employment.Job) left).endedOn());
    }

    @Test
    void who_works_there_does_not_start_again() {
        employment().given(started(FIFTH)).when(start(NEXT_MONTH)).refused(JobsRule.ALREADY_EMPLOYED);
    }

    @Test
    void who_comes_back_in_the_same_month_is_not_counted_again() {
        employment()
                .given(started(FIFTH), ended(TWENTIETH))
                .when(start(TWENTIETH))
                .refused(JobsRule.COUNTED_THIS_MONTH);
    }

    @Test
    void who_comes_back_later_has_a_new_job() {
        employment()
                .given(started(FIFTH), ended(TWENTIETH))
                .when(start(NEXT_MONTH))
                .then(started(NEXT_MONTH));
    }

    @Test
    void an_end_said_twice_is_done_once_and_another_end_is_refused() {
        employment()
                .given(started(FIFTH), ended(TWENTIETH))
                .when(new End(TWENTIETH))
                .then();
        employment()
                .given(started(FIFTH), ended(TWENTIETH))
                .when(new End(NEXT_MONTH))
                .refused(JobsRule.EMPLOYMENT_ENDED);
    }
}
