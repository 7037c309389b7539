package org.shuangchuang.employment.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.employment.domain.jobs.JobKind.DIRECT;
import static org.shuangchuang.employment.domain.jobs.JobKind.INDIRECT;
import static org.shuangchuang.eventstore.DeciderScenario.scenario;
import static org.shuangchuang.vocabulary.Provenance.DECLARED;
import static org.shuangchuang.vocabulary.Qualifier.AT_LEAST;
import static org.shuangchuang.vocabulary.Qualifier.EXACT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shuangchuang.employment.domain.jobs.CarrierMonth;
import org.shuangchuang.employment.domain.jobs.CarrierMonthCommand;
import org.shuangchuang.employment.domain.jobs.CarrierMonthCommand.Declare;
import org.shuangchuang.employment.domain.jobs.CarrierMonthCommand.Roster;
import org.shuangchuang.employment.domain.jobs.CarrierMonthDecider;
import org.shuangchuang.employment.domain.jobs.CarrierMonthEvent;
import org.shuangchuang.employment.domain.jobs.CarrierMonthEvent.JobsDeclarationCorrected;
import org.shuangchuang.employment.domain.jobs.CarrierMonthEvent.JobsDeclared;
import org.shuangchuang.employment.domain.jobs.CarrierMonthEvent.RosterOpened;
import org.shuangchuang.employment.domain.jobs.JobKind;
import org.shuangchuang.employment.domain.jobs.JobsRule;
import org.shuangchuang.eventstore.DeciderScenario;
import org.shuangchuang.vocabulary.Qualifier;

class CarrierMonthTest {

    private static final Carrier CARRIER = new Carrier(UUID.randomUUID(), "丝路新世纪创客家园", "620100");
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final LocalDate END_OF_JUNE = LocalDate.of(2020, 6, 30);
    private static final LocalDate IN_JUNE = LocalDate.of(2020, 6, 10);
    private static final LocalDate IN_JULY = LocalDate.of(2020, 7, 5);
    private static final LocalDate IN_AUGUST = LocalDate.of(2020, 8, 3);

    private static DeciderScenario<CarrierMonthCommand, CarrierMonth, CarrierMonthEvent> month() {
        return scenario(new CarrierMonthDecider());
    }

    private static Declare declare(JobKind kind, long count, Qualifier qualifier, LocalDate on) {
        return new Declare(CARRIER, JUNE, kind, count, qualifier, DECLARED, on);
    }

    private static JobsDeclared declared(
            JobKind kind, long count, Qualifier qualifier, LocalDate declaredOn, LocalDate countsOn) {
        return new JobsDeclared(
                CARRIER.id(), CARRIER.name(), "620100", kind, JUNE, count, qualifier, DECLARED, declaredOn, countsOn);
    }

    private static JobsDeclarationCorrected corrected(
            long count, long previousCount, long correctsVersion, LocalDate on) {
        return new JobsDeclarationCorrected(
                CARRIER.id(),
                CARRIER.name(),
                "620100",
                DIRECT,
                JUNE,
                count,
                AT_LEAST,
                DECLARED,
                previousCount,
                AT_LEAST,
                DECLARED,
                "620100",
                count - previousCount,
                correctsVersion,
                on,
                END_OF_JUNE);
    }

    private static RosterOpened rosterOpened() {
        return new RosterOpened(CARRIER.id(), CARRIER.name(), "620100", JUNE, IN_JUNE);
    }

    @Test
    void jobs_count_in_their_month_whenever_they_are_declared() {
        month().when(declare(DIRECT, 1600, AT_LEAST, IN_JULY))
                .then(declared(DIRECT, 1600, AT_LEAST, IN_JULY, END_OF_JUNE));
        month().when(declare(DIRECT, 1600, AT_LEAST, IN_JUNE)).then(declared(DIRECT, 1600, AT_LEAST, IN_JUNE, IN_JUNE));
    }

    @Test
    void a_second_declaration_corrects_the_first_and_names_it() {
        month().given(declared(DIRECT, 1600, AT_LEAST, IN_JULY, END_OF_JUNE))
                .when(declare(DIRECT, 1500, AT_LEAST, IN_AUGUST))
                .then(corrected(1500, 1600, 1, IN_AUGUST));
    }

    @Test
    void a_third_declaration_corrects_the_second() {
        CarrierMonth after = month().given(
                        declared(DIRECT, 1600, AT_LEAST, IN_JULY, END_OF_JUNE), corrected(1500, 1600, 1, IN_JULY))
                .when(declare(DIRECT, 0, AT_LEAST, IN_AUGUST))
                .then(corrected(0, 1500, 2, IN_AUGUST));

        assertEquals(
                0, ((CarrierMonth.Declared) after).declarations().get(DIRECT).count());
    }

    @Test
    void the_same_declaration_said_twice_is_done_once() {
        month().given(declared(DIRECT, 1600, AT_LEAST, IN_JULY, END_OF_JUNE))
                .when(declare(DIRECT, 1600, AT_LEAST, IN_AUGUST))
                .then();
    }

    @Test
    void another_kind_is_a_declaration_of_its_own_and_never_goes_back_in_time() {
        month().given(declared(DIRECT, 1600, AT_LEAST, IN_JULY, END_OF_JUNE))
                .when(declare(INDIRECT, 20, EXACT, IN_JUNE))
                .then(declared(INDIRECT, 20, EXACT, IN_JUNE, END_OF_JUNE));
    }

    @Test
    void a_roster_is_opened_once() {
        month().when(new Roster(CARRIER, IN_JUNE)).then(rosterOpened());
        month().given(rosterOpened()).when(new Roster(CARRIER, END_OF_JUNE)).then();
    }

    @Test
    void a_roster_excludes_a_declaration() {
        month().given(rosterOpened()).when(declare(DIRECT, 10, EXACT, IN_JULY)).refused(JobsRule.MONTH_ROSTERED);
    }

    @Test
    void a_declaration_excludes_a_roster_even_when_corrected_to_nothing() {
        month().given(declared(DIRECT, 1600, AT_LEAST, IN_JULY, END_OF_JUNE), corrected(0, 1600, 1, IN_JULY))
                .when(new Roster(CARRIER, IN_JUNE))
                .refused(JobsRule.MONTH_DECLARED);
    }
}
