package org.shuangchuang.incubator.domain;

import java.time.LocalDate;
import java.util.List;
import org.shuangchuang.incubator.domain.carrier.Carrier;
import org.shuangchuang.incubator.domain.carrier.CarrierKind;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.incubator.domain.enterprise.Enterprise;
import org.shuangchuang.incubator.domain.ruleset.Criteria;
import org.shuangchuang.incubator.domain.ruleset.Criteria.Threshold;
import org.shuangchuang.incubator.domain.ruleset.DesignationRules;
import org.shuangchuang.incubator.domain.ruleset.Facts;
import org.shuangchuang.incubator.domain.ruleset.IncubationRules;
import org.shuangchuang.incubator.domain.ruleset.IncubationRules.HighTechRules;
import org.shuangchuang.incubator.domain.ruleset.Measure;
import org.shuangchuang.incubator.domain.ruleset.TenancyRules;
import org.shuangchuang.vocabulary.Money;

/** What most rules are tried on: an incubator in Lanzhou and rules like those of 2018. */
public final class Given {

    public static final String LANZHOU = "620100";
    public static final String DINGXI = "621100";

    public static final DesignationRules DESIGNATION_RULES = new DesignationRules(
            5,
            2,
            2,
            20,
            List.of(DINGXI),
            List.of(
                    new Criteria(
                            CarrierKind.INCUBATOR,
                            Level.PROVINCIAL,
                            List.of(
                                    new Threshold(Measure.FLOOR_AREA, 5_000),
                                    new Threshold(Measure.TENANTS, 21),
                                    new Threshold(Measure.TENANT_DENSITY, 3),
                                    new Threshold(Measure.FUND, 3_000_000_00),
                                    new Threshold(Measure.INTELLECTUAL_PROPERTY, 30))),
                    new Criteria(
                            CarrierKind.MAKER_SPACE, Level.PROVINCIAL, List.of(new Threshold(Measure.DESKS, 30)))));

    public static final TenancyRules TENANCY_RULES =
            new TenancyRules(24, 48, 60, Money.yuan(5_000_000), Money.yuan(10_000_000));

    public static final IncubationRules RULES = rules("300", LocalDate.of(2019, 1, 1));

    public static final Facts PLENTY = new Facts(10_000, 200, 50, Money.yuan(5_000_000), 20, 30, 25, 12);

    public static final Carrier.Known CARRIER = new Carrier.Known(
            "c1", "黄河孵化器", CarrierKind.INCUBATOR, LANZHOU, null, day(2019, 1, 2), Carrier.Status.OPEN);

    public static final Enterprise.Known COMPANY = company(day(2019, 6, 1), null);

    private Given() {}

    public static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    public static IncubationRules rules(String number, LocalDate effectiveFrom) {
        return new IncubationRules(
                "科技企业孵化器管理办法", number, effectiveFrom, DESIGNATION_RULES, TENANCY_RULES, new HighTechRules(3));
    }

    public static Enterprise.Known company(LocalDate establishedOn, Enterprise.HighTech highTech) {
        return new Enterprise.Known(
                "e1", "陇上科技", false, "91620100Y00000001X", LANZHOU, establishedOn, null, null, highTech, List.of());
    }

    public static Enterprise.Known team() {
        return new Enterprise.Known("e2", "一支队伍", true, null, LANZHOU, null, null, null, null, List.of());
    }
}
