package tmpload;

import java.time.LocalDate;
import java.util.List;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Role;

/**
 * The rules that every decision of the data set is made by, after 国科发区〔2018〕300号. The province's own thresholds were not
 * published with the figures and are made up.
 */
final class RuleCalls {

    static final Actor LEGAL_OFFICE = new Actor("legal-office", Role.PROVINCIAL_APPROVER, "620000");
    static final int NOTICE_WORKING_DAYS = 5;

    private record Publication(Rules rules, Provenance provenance, LocalDate occurredOn) {}

    private record Rules(
            String policy,
            String number,
            LocalDate effectiveFrom,
            Designation designation,
            Tenancy tenancy,
            HighTech highTech) {}

    private record Designation(
            int noticeWorkingDays,
            int failedEvaluationsInARow,
            int barredYears,
            int hardshipReductionPercent,
            List<String> hardshipDivisions,
            List<Criteria> criteria) {}

    private record Criteria(String kind, String level, List<Threshold> atLeast) {}

    private record Threshold(String measure, long atLeast) {}

    private record Tenancy(
            int companyAgeMonths,
            int longestMonths,
            int longestMonthsInSpecialFields,
            Money financingAboveFen,
            Money twoYearRevenueAboveFen) {}

    private record HighTech(int validYears) {}

    private RuleCalls() {}

    static List<Call> published() {
        Designation designation = new Designation(
                NOTICE_WORKING_DAYS,
                2,
                2,
                20,
                List.of("621100", "621200", "622900", "623000"),
                List.of(
                        new Criteria("MAKER_SPACE", "PROVINCIAL", criteria(500, 30, 10, 3, 5)),
                        new Criteria("MAKER_SPACE", "NATIONAL", criteria(1_000, 50, 20, 5, 10)),
                        new Criteria("SPECIALISED_MAKER_SPACE", "NATIONAL", criteria(1_000, 50, 20, 5, 10)),
                        new Criteria("INCUBATOR", "PROVINCIAL", criteria(5_000, 60, 25, 6, 5)),
                        new Criteria("INCUBATOR", "NATIONAL", criteria(10_000, 100, 50, 10, 10))));
        Rules rules = new Rules(
                "科技企业孵化器管理办法",
                "国科发区〔2018〕300号",
                LocalDate.of(2019, 1, 1),
                designation,
                new Tenancy(24, 48, 60, Money.yuan(5_000_000), Money.yuan(10_000_000)),
                new HighTech(3));
        return List.of(Call.post(
                "incubation rules published",
                LEGAL_OFFICE,
                IncubationPart.ROOT + "/rule-sets",
                new Publication(rules, Provenance.SYNTHETIC, LocalDate.of(2018, 12, 14))));
    }

    private static List<Threshold> criteria(int floorArea, int desks, int tenants, int staff, int mentors) {
        return List.of(
                new Threshold("FLOOR_AREA", floorArea),
                new Threshold("DESKS", desks),
                new Threshold("TENANTS", tenants),
                new Threshold("TENANT_DENSITY", 3),
                new Threshold("STAFF", staff),
                new Threshold("MENTORS", mentors),
                new Threshold("INTELLECTUAL_PROPERTY", 30));
    }
}
