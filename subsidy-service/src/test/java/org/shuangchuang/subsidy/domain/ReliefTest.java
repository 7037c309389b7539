package org.shuangchuang.subsidy.domain;

import static org.shuangchuang.eventstore.DeciderScenario.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuangchuang.subsidy.domain.relief.ReliefRule;
import org.shuangchuang.subsidy.domain.relief.RentRelief;
import org.shuangchuang.subsidy.domain.relief.RentRelief.RentReliefEvent;
import org.shuangchuang.subsidy.domain.relief.TaxKind;
import org.shuangchuang.subsidy.domain.relief.TaxReliefCommand.*;
import org.shuangchuang.subsidy.domain.relief.TaxReliefDecider;
import org.shuangchuang.subsidy.domain.relief.TaxReliefEvent.*;
import org.shuangchuang.subsidy.domain.rules.Terms.Eligible;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

class ReliefTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 15);
    private static final TaxReliefOpened OPENED = new TaxReliefOpened(
            "c-1", "某孵化器", "620102", "INCUBATOR", "PROVINCIAL", LocalDate.of(2020, 3, 25), LocalDate.of(2020, 3, 25));
    private static final TaxReliefClosed CLOSED =
            new TaxReliefClosed("c-1", "INCUBATOR", "PROVINCIAL", LocalDate.of(2020, 9, 10), DAY);

    private static Confirm confirm(String from, String to, String kind) {
        return new Confirm(
                TaxKind.PROPERTY_TAX,
                YearMonth.parse(from),
                YearMonth.parse(to),
                Money.yuan(1_000),
                Qualifier.EXACT,
                Provenance.OFFICIAL,
                List.of(new Eligible(kind, "PROVINCIAL")),
                "tax-officer",
                DAY);
    }

    private static TaxReliefConfirmed confirmed(String from, String to) {
        return new TaxReliefConfirmed(
                "c-1",
                "某孵化器",
                "620102",
                1,
                TaxKind.PROPERTY_TAX,
                YearMonth.parse(from),
                YearMonth.parse(to),
                Money.yuan(1_000),
                Qualifier.EXACT,
                Provenance.OFFICIAL,
                "tax-officer",
                DAY);
    }

    @ParameterizedTest
    @CsvSource({"2020-04, 2020-12", "2020-12, 2020-12"})
    void relief_is_confirmed_from_the_month_after_the_designation(String from, String to) {
        scenario(new TaxReliefDecider())
                .given(OPENED)
                .when(confirm(from, to, "INCUBATOR"))
                .then(confirmed(from, to));
    }

    @ParameterizedTest
    @CsvSource({"2020-03, 2020-12", "2019-12, 2020-01", "2020-03, 2020-03"})
    void not_in_the_month_of_the_designation_or_before(String from, String to) {
        scenario(new TaxReliefDecider())
                .given(OPENED)
                .when(confirm(from, to, "INCUBATOR"))
                .refused(ReliefRule.RELIEF_NOT_OPEN);
    }

    @Test
    void not_after_the_month_of_the_revocation() {
        scenario(new TaxReliefDecider())
                .given(OPENED, CLOSED)
                .when(confirm("2020-09", "2020-09", "INCUBATOR"))
                .then(confirmed("2020-09", "2020-09"));
        scenario(new TaxReliefDecider())
                .given(OPENED, CLOSED)
                .when(confirm("2020-09", "2020-10", "INCUBATOR"))
                .refused(ReliefRule.RELIEF_NOT_OPEN);
    }

    @Test
    void not_for_a_carrier_that_nobody_designated_or_of_another_kind() {
        scenario(new TaxReliefDecider())
                .when(confirm("2020-04", "2020-04", "INCUBATOR"))
                .refused(ReliefRule.RELIEF_NOT_OPEN);
        scenario(new TaxReliefDecider())
                .given(OPENED)
                .when(confirm("2020-04", "2020-04", "UNIVERSITY_SCIENCE_PARK"))
                .refused(ReliefRule.RELIEF_NOT_OPEN);
    }

    @Test
    void a_month_is_confirmed_once_and_a_confirmation_reversed_once() {
        scenario(new TaxReliefDecider())
                .given(OPENED, confirmed("2020-04", "2020-12"))
                .when(confirm("2020-12", "2020-12", "INCUBATOR"))
                .refused(ReliefRule.RELIEF_CONFIRMED_BEFORE);
        TaxReliefReversed reversed = new TaxReliefReversed(
                "c-1",
                "某孵化器",
                "620102",
                1,
                TaxKind.PROPERTY_TAX,
                Money.yuan(1_000),
                Qualifier.EXACT,
                Provenance.OFFICIAL,
                "更正〔2021〕1号",
                "tax-officer",
                DAY);
        Reverse reverse = new Reverse(1, "更正〔2021〕1号", "tax-officer", DAY);
        scenario(new TaxReliefDecider())
                .given(OPENED, confirmed("2020-04", "2020-12"))
                .when(reverse)
                .then(reversed);
        scenario(new TaxReliefDecider())
                .given(OPENED, confirmed("2020-04", "2020-12"), reversed)
                .when(reverse)
                .refused(ReliefRule.RELIEF_REVERSED);
    }

    @Test
    void a_rent_relief_is_reversed_at_most_once() {
        RentRelief.Relief relief = new RentRelief.Relief(
                "r-1", "c-1", "某孵化器", null, null, "620102", Money.yuan(9), Qualifier.ABOUT, Provenance.OFFICIAL);
        RentReliefEvent granted = new RentReliefEvent.RentReliefGranted(
                "r-1",
                "c-1",
                "某孵化器",
                null,
                null,
                "620102",
                Money.yuan(9),
                Qualifier.ABOUT,
                Provenance.OFFICIAL,
                "officer",
                DAY);
        RentReliefEvent reversed = new RentReliefEvent.RentReliefReversed(
                "r-1",
                "c-1",
                "某孵化器",
                null,
                null,
                "620102",
                Money.yuan(9),
                Qualifier.ABOUT,
                Provenance.OFFICIAL,
                "更正〔2021〕1号",
                "officer",
                DAY);
        RentRelief.Command reverse = new RentRelief.Command.Reverse("更正〔2021〕1号", "officer", DAY);
        scenario(new RentRelief.RentReliefDecider())
                .when(new RentRelief.Command.Grant(relief, "officer", DAY))
                .then(granted);
        scenario(new RentRelief.RentReliefDecider())
                .given(granted)
                .when(reverse)
                .then(reversed);
        scenario(new RentRelief.RentReliefDecider())
                .given(granted, reversed)
                .when(reverse)
                .refused(ReliefRule.RELIEF_REVERSED);
    }
}
