package org.shuangchuang.incubator.domain.tenancy;

import static org.shuangchuang.eventstore.DeciderScenario.scenario;
import static org.shuangchuang.incubator.domain.Given.CARRIER;
import static org.shuangchuang.incubator.domain.Given.COMPANY;
import static org.shuangchuang.incubator.domain.Given.LANZHOU;
import static org.shuangchuang.incubator.domain.Given.TENANCY_RULES;
import static org.shuangchuang.incubator.domain.Given.company;
import static org.shuangchuang.incubator.domain.Given.day;
import static org.shuangchuang.incubator.domain.Given.team;
import static org.shuangchuang.incubator.domain.tenancy.TenancyDecider.TENANCY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shuangchuang.incubator.domain.enterprise.Enterprise;
import org.shuangchuang.incubator.domain.enterprise.HighTechKind;
import org.shuangchuang.incubator.domain.tenancy.TenancyCommand.Admit;
import org.shuangchuang.incubator.domain.tenancy.TenancyCommand.Exit;
import org.shuangchuang.incubator.domain.tenancy.TenancyCommand.Graduate;
import org.shuangchuang.incubator.domain.tenancy.TenancyEvent.TenantAdmitted;
import org.shuangchuang.incubator.domain.tenancy.TenancyEvent.TenantExited;
import org.shuangchuang.incubator.domain.tenancy.TenancyEvent.TenantGraduated;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;

class TenancyTest {

    private static final LocalDate ADMITTED_ON = day(2019, 7, 1);
    private static final TenantAdmitted ADMITTED = admitted(false, day(2023, 6, 30));
    private static final TenantExited EXITED =
            new TenantExited("c1.e1", "c1", "黄河孵化器", "e1", "陇上科技", LANZHOU, Provenance.OFFICIAL, day(2020, 1, 1));

    private static TenantAdmitted admitted(boolean special, LocalDate until) {
        return new TenantAdmitted(
                "c1.e1", "c1", "黄河孵化器", "e1", "陇上科技", LANZHOU, special, until, Provenance.OFFICIAL, ADMITTED_ON);
    }

    private static Admit admit(Enterprise.Known enterprise, boolean special, LocalDate on) {
        return new Admit("c1.e1", CARRIER, enterprise, special, TENANCY_RULES, Provenance.OFFICIAL, on);
    }

    private static Graduate graduate(GraduationCriterion criterion, Money amount, LocalDate on) {
        return new Graduate(criterion, amount, COMPANY, TENANCY_RULES, on);
    }

    private static TenantGraduated graduated(GraduationCriterion criterion, Money amount, LocalDate on) {
        return new TenantGraduated(
                "c1.e1", "c1", "黄河孵化器", "e1", "陇上科技", LANZHOU, criterion, amount, Provenance.OFFICIAL, on);
    }

    @Test
    void a_company_is_admitted_until_it_is_24_months_old() {
        scenario(TENANCY).when(admit(COMPANY, false, ADMITTED_ON)).then(ADMITTED);
        var last = scenario(TENANCY).when(admit(company(day(2017, 7, 1), null), false, ADMITTED_ON));
        last.then(ADMITTED);
        scenario(TENANCY)
                .when(admit(company(day(2017, 6, 30), null), false, ADMITTED_ON))
                .refused(TenancyRule.COMPANY_TOO_OLD);
        scenario(TENANCY).when(admit(company(null, null), false, ADMITTED_ON)).refused(TenancyRule.COMPANY_AGE_UNKNOWN);
    }

    @Test
    void a_team_of_any_age_is_admitted() {
        scenario(TENANCY)
                .when(admit(team(), false, ADMITTED_ON))
                .then(new TenantAdmitted(
                        "c1.e1",
                        "c1",
                        "黄河孵化器",
                        "e2",
                        "一支队伍",
                        LANZHOU,
                        false,
                        day(2023, 6, 30),
                        Provenance.OFFICIAL,
                        ADMITTED_ON));
    }

    @Test
    void the_stay_is_48_months_and_60_in_special_fields() {
        scenario(TENANCY).when(admit(COMPANY, true, ADMITTED_ON)).then(admitted(true, day(2024, 6, 30)));
        scenario(TENANCY)
                .given(ADMITTED)
                .when(graduate(GraduationCriterion.MERGER_OR_LISTING, null, day(2023, 7, 1)))
                .refused(TenancyRule.STAY_IS_OVER);
        scenario(TENANCY)
                .given(ADMITTED)
                .when(graduate(GraduationCriterion.MERGER_OR_LISTING, null, day(2023, 6, 30)))
                .then(graduated(GraduationCriterion.MERGER_OR_LISTING, null, day(2023, 6, 30)));
    }

    @Test
    void is_a_tenant_of_a_carrier_once_and_may_come_back_after_leaving() {
        scenario(TENANCY)
                .given(ADMITTED)
                .when(admit(COMPANY, false, ADMITTED_ON))
                .refused(TenancyRule.ALREADY_TENANT);
        scenario(TENANCY).given(ADMITTED).when(new Exit(day(2020, 1, 1))).then(EXITED);
        scenario(TENANCY)
                .given(ADMITTED, EXITED)
                .when(new Exit(day(2020, 1, 2)))
                .refused(TenancyRule.NOT_A_TENANT);
        scenario(TENANCY)
                .given(ADMITTED, EXITED)
                .when(admit(COMPANY, false, ADMITTED_ON))
                .then(ADMITTED);
    }

    @Test
    void who_graduated_does_not_come_back() {
        scenario(TENANCY)
                .given(ADMITTED, graduated(GraduationCriterion.HIGH_TECH, null, day(2020, 12, 1)))
                .when(admit(COMPANY, false, day(2021, 1, 1)))
                .refused(TenancyRule.GRADUATED_ALREADY);
    }

    @Test
    void financing_and_revenue_must_exceed_what_the_rules_name() {
        LocalDate on = day(2021, 1, 1);
        scenario(TENANCY)
                .given(ADMITTED)
                .when(graduate(GraduationCriterion.FINANCING, Money.yuan(5_000_000), on))
                .refused(TenancyRule.CRITERION_NOT_MET);
        Money more = Money.yuan(5_000_000).plus(Money.fen(1));
        scenario(TENANCY)
                .given(ADMITTED)
                .when(graduate(GraduationCriterion.FINANCING, more, on))
                .then(graduated(GraduationCriterion.FINANCING, more, on));
        scenario(TENANCY)
                .given(ADMITTED)
                .when(graduate(GraduationCriterion.REVENUE, more, on))
                .refused(TenancyRule.CRITERION_NOT_MET);
        scenario(TENANCY)
                .given(ADMITTED)
                .when(graduate(GraduationCriterion.REVENUE, null, on))
                .refused(TenancyRule.CRITERION_NOT_MET);
    }

    @Test
    void graduating_as_a_high_tech_enterprise_needs_a_recognition_that_holds() {
        LocalDate on = day(2021, 1, 1);
        scenario(TENANCY)
                .given(ADMITTED)
                .when(graduate(GraduationCriterion.HIGH_TECH, null, on))
                .refused(TenancyRule.CRITERION_NOT_MET);
        var recognition =
                new Enterprise.HighTech(HighTechKind.RECOGNISED, "GR1", day(2020, 10, 1), day(2023, 9, 30), false);
        scenario(TENANCY)
                .given(ADMITTED)
                .when(new Graduate(
                        GraduationCriterion.HIGH_TECH, null, company(day(2019, 6, 1), recognition), TENANCY_RULES, on))
                .then(graduated(GraduationCriterion.HIGH_TECH, null, on));
    }
}
