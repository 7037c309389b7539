package org.shuangchuang.employment.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shuangchuang.eventstore.DeciderScenario.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shuangchuang.employment.domain.statistics.CrossCheck;
import org.shuangchuang.employment.domain.statistics.ReturnCommand;
import org.shuangchuang.employment.domain.statistics.ReturnCommand.Correct;
import org.shuangchuang.employment.domain.statistics.ReturnCommand.Lock;
import org.shuangchuang.employment.domain.statistics.ReturnCommand.Open;
import org.shuangchuang.employment.domain.statistics.ReturnCommand.Submit;
import org.shuangchuang.employment.domain.statistics.ReturnCommand.Validate;
import org.shuangchuang.employment.domain.statistics.ReturnDecider;
import org.shuangchuang.employment.domain.statistics.ReturnEvent;
import org.shuangchuang.employment.domain.statistics.ReturnEvent.ReturnCorrected;
import org.shuangchuang.employment.domain.statistics.ReturnEvent.ReturnLocked;
import org.shuangchuang.employment.domain.statistics.ReturnEvent.ReturnOpened;
import org.shuangchuang.employment.domain.statistics.ReturnEvent.ReturnSubmitted;
import org.shuangchuang.employment.domain.statistics.ReturnEvent.ReturnValidated;
import org.shuangchuang.employment.domain.statistics.ReturnFigures;
import org.shuangchuang.employment.domain.statistics.ReturnPeriod;
import org.shuangchuang.employment.domain.statistics.ReturnRule;
import org.shuangchuang.employment.domain.statistics.StatisticalReturn;
import org.shuangchuang.eventstore.DeciderScenario;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Refused;
import org.shuangchuang.vocabulary.Wrong;

class StatisticalReturnTest {

    private static final Carrier CARRIER = new Carrier(UUID.randomUUID(), "西部创客", "620100");
    private static final String ID = CARRIER.id() + ".2020";
    private static final LocalDate END = LocalDate.of(2020, 12, 31);
    private static final LocalDate JANUARY = LocalDate.of(2021, 1, 10);
    private static final LocalDate FEBRUARY = LocalDate.of(2021, 2, 10);
    private static final LocalDate MARCH = LocalDate.of(2021, 3, 10);

    static ReturnFigures figures(long tenants, long employees) {
        return new ReturnFigures(
                tenants, 5L, 15L, 3L, 20L, employees, 12L, 8000L, 300L, 40L, 10L, 2L, Money.yuan(3_000_000), 8L, 25L);
    }

    private static final ReturnFigures FIGURES = figures(30, 150);
    private static final ReturnFigures OTHERS = figures(31, 150);

    private static DeciderScenario<ReturnCommand, StatisticalReturn, ReturnEvent> statisticalReturn() {
        return scenario(new ReturnDecider());
    }

    private static final ReturnPeriod YEAR = new ReturnPeriod("2020", ReturnPeriod.Kind.YEARLY, END);

    private static ReturnOpened opened() {
        return new ReturnOpened(
                ID, CARRIER.id(), CARRIER.name(), "620100", YEAR.kind(), "2020", Provenance.SYNTHETIC, JANUARY, END);
    }

    private static ReturnSubmitted submitted(ReturnFigures figures) {
        return new ReturnSubmitted(
                ID,
                CARRIER.id(),
                CARRIER.name(),
                "620100",
                YEAR.kind(),
                "2020",
                figures,
                Provenance.SYNTHETIC,
                JANUARY,
                END);
    }

    private static ReturnValidated validated() {
        return new ReturnValidated(ID, CARRIER.id(), CARRIER.name(), "620100", YEAR.kind(), "2020", FEBRUARY, END);
    }

    private static ReturnLocked locked() {
        return new ReturnLocked(
                ID,
                CARRIER.id(),
                CARRIER.name(),
                "620100",
                YEAR.kind(),
                "2020",
                FIGURES,
                Provenance.SYNTHETIC,
                FEBRUARY,
                END);
    }

    private static ReturnCorrected corrected(ReturnFigures figures, ReturnFigures previous, long version) {
        return new ReturnCorrected(
                ID,
                CARRIER.id(),
                CARRIER.name(),
                "620100",
                YEAR.kind(),
                "2020",
                figures,
                previous,
                version,
                "漏报一家企业",
                Provenance.SYNTHETIC,
                MARCH,
                END);
    }

    @Test
    void a_return_is_opened_submitted_validated_and_locked() {
        statisticalReturn()
                .when(new Open(ID, CARRIER, YEAR, Provenance.SYNTHETIC, JANUARY))
                .then(opened());
        statisticalReturn().given(opened()).when(new Submit(FIGURES, JANUARY)).then(submitted(FIGURES));
        statisticalReturn()
                .given(opened(), submitted(FIGURES))
                .when(new Validate(FEBRUARY))
                .then(validated());
        StatisticalReturn after = statisticalReturn()
                .given(opened(), submitted(FIGURES), validated())
                .when(new Lock(FEBRUARY))
                .then(locked());

        assertEquals(4, ((StatisticalReturn.Opened) after).standsSince());
    }

    @Test
    void a_carrier_and_period_have_one_return() {
        statisticalReturn()
                .given(opened())
                .when(new Open(ID, CARRIER, YEAR, Provenance.SYNTHETIC, JANUARY))
                .refused(ReturnRule.RETURN_ALREADY_OPENED);
    }

    @Test
    void nothing_is_done_to_a_return_that_was_not_opened() {
        for (ReturnCommand command : List.of(
                new Submit(FIGURES, JANUARY),
                new Validate(JANUARY),
                new Lock(JANUARY),
                new Correct(1, FIGURES, "漏报一家企业", JANUARY))) {
            statisticalReturn().when(command).refused(ReturnRule.RETURN_NOT_OPENED);
        }
    }

    @Test
    void no_step_is_left_out() {
        statisticalReturn().given(opened()).when(new Validate(FEBRUARY)).refused(ReturnRule.RETURN_NOT_SUBMITTED);
        statisticalReturn().given(opened()).when(new Lock(FEBRUARY)).refused(ReturnRule.RETURN_NOT_VALIDATED);
        statisticalReturn()
                .given(opened(), submitted(FIGURES))
                .when(new Lock(FEBRUARY))
                .refused(ReturnRule.RETURN_NOT_VALIDATED);
        statisticalReturn()
                .given(opened(), submitted(FIGURES), validated())
                .when(new Correct(2, OTHERS, "漏报一家企业", MARCH))
                .refused(ReturnRule.RETURN_NOT_LOCKED);
    }

    @Test
    void what_is_not_validated_yet_is_submitted_again_and_said_twice_done_once() {
        statisticalReturn()
                .given(opened(), submitted(OTHERS))
                .when(new Submit(FIGURES, JANUARY))
                .then(submitted(FIGURES));
        statisticalReturn()
                .given(opened(), submitted(FIGURES))
                .when(new Submit(FIGURES, JANUARY))
                .then();
        statisticalReturn()
                .given(opened(), submitted(FIGURES), validated())
                .when(new Validate(FEBRUARY))
                .then();
        statisticalReturn()
                .given(opened(), submitted(FIGURES), validated())
                .when(new Submit(OTHERS, FEBRUARY))
                .refused(ReturnRule.RETURN_ALREADY_VALIDATED);
    }

    @Test
    void a_locked_return_changes_only_by_a_correction_that_names_what_it_corrects() {
        var locked = statisticalReturn().given(opened(), submitted(FIGURES), validated(), locked());

        locked.when(new Submit(OTHERS, MARCH)).refused(ReturnRule.RETURN_LOCKED);
        locked.when(new Validate(MARCH)).refused(ReturnRule.RETURN_LOCKED);
        locked.when(new Lock(MARCH)).then();
        locked.when(new Correct(2, OTHERS, "漏报一家企业", MARCH)).refused(ReturnRule.CORRECTS_WHAT_DOES_NOT_STAND);
        locked.when(new Correct(4, OTHERS, "漏报一家企业", MARCH)).then(corrected(OTHERS, FIGURES, 4));
        locked.when(new Correct(4, FIGURES, "漏报一家企业", MARCH)).then();
    }

    @Test
    void a_second_correction_corrects_the_first() {
        var corrected = statisticalReturn()
                .given(opened(), submitted(FIGURES), validated(), locked(), corrected(OTHERS, FIGURES, 4));

        corrected.when(new Correct(4, FIGURES, "漏报一家企业", MARCH)).refused(ReturnRule.CORRECTS_WHAT_DOES_NOT_STAND);
        corrected.when(new Correct(5, FIGURES, "漏报一家企业", MARCH)).then(corrected(FIGURES, OTHERS, 5));
    }

    @Test
    void acts_follow_each_other_in_time() {
        statisticalReturn()
                .given(opened(), submitted(FIGURES), validated())
                .when(new Lock(JANUARY))
                .refused(ReturnRule.ACT_BEFORE_LAST);
    }

    @Test
    void figures_that_contradict_each_other_are_not_validated_and_all_contradictions_are_listed() {
        ReturnFigures wrong =
                new ReturnFigures(30L, 5L, 4L, 21L, 20L, 29L, 30L, 8000L, 300L, 40L, 41L, 52L, Money.ZERO, 8L, 25L);

        Refused refused = statisticalReturn()
                .given(opened(), submitted(wrong))
                .when(new Validate(FEBRUARY))
                .refused(ReturnRule.CROSS_CHECKS_FAILED);

        assertEquals(
                Set.of(CrossCheck.values()).stream().map(CrossCheck::code).collect(Collectors.toSet()),
                failed(refused));
        assertEquals(
                Set.of("employees-at-least-tenants"),
                failed(statisticalReturn()
                        .given(opened(), submitted(figures(151, 150)))
                        .when(new Validate(FEBRUARY))
                        .refused(ReturnRule.CROSS_CHECKS_FAILED)));
        statisticalReturn()
                .given(opened(), submitted(FIGURES), validated(), locked())
                .when(new Correct(4, figures(151, 150), "漏报一家企业", MARCH))
                .refused(ReturnRule.CROSS_CHECKS_FAILED);
    }

    private static Set<Object> failed(Refused refused) {
        return ((List<?>) refused.details().get("failed"))
                .stream().map(failed -> ((Map<?, ?>) failed).get("check")).collect(Collectors.toSet());
    }

    @Test
    void a_period_is_a_month_or_year_that_is_over() {
        assertEquals(YEAR, ReturnPeriod.parse("2020", JANUARY));
        assertEquals(
                new ReturnPeriod("2020-02", ReturnPeriod.Kind.MONTHLY, LocalDate.of(2020, 2, 29)),
                ReturnPeriod.parse("2020-02", JANUARY));
        assertEquals(ReturnRule.PERIOD_NOT_OVER, invalid("2020", END).rule());
        assertEquals(ReturnRule.PERIOD_NOT_OVER, invalid("2021-01", JANUARY).rule());
        for (String other : List.of("2020-Q1", "2020-H1", "2020-13", "cohort:2020", "2020-01-01/2020-01-31", "")) {
            assertEquals(Wrong.BAD_PERIOD, invalid(other, JANUARY).rule());
        }
    }

    private static Invalid invalid(String period, LocalDate today) {
        return assertThrows(Invalid.class, () -> ReturnPeriod.parse(period, today));
    }

    @Test
    void no_figure_is_negative_or_missing() {
        assertEquals(
                "tenants", assertThrows(Invalid.class, () -> figures(-1, 150)).field());
        assertEquals(
                "employees", assertThrows(Invalid.class, () -> figures(30, -1)).field());
    }
}
