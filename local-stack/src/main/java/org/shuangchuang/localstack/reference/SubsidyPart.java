package org.shuangchuang.localstack.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Division;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Role;

/** What the reference data set gives to subsidy-service: rules, budgets, rewards, vouchers, reliefs. */
final class SubsidyPart implements ReferencePart {

    static final String ROOT = "/api/subsidy";
    static final String REWARD = "high-tech-reward";
    static final String VOUCHER = "innovation-voucher";
    static final Actor APPROVER = new Actor("approver-province", Role.PROVINCIAL_APPROVER, "620000");
    static final Actor TREASURER = new Actor("treasurer-province", Role.FINANCE_OFFICER, "620000");
    static final Actor ACCOUNTANT = new Actor("accountant-province", Role.FINANCE_OFFICER, "620000");

    /** Counties with as many places in the draw as their share: more than a third are in Lanzhou. */
    private static final List<String> PLACES = List.of(
            "620102", "620103", "620102", "620105", "620102", "620104", "620103", "620123", "620302", "620402",
            "620502", "620602", "620702", "620802", "620902", "621002", "621102", "621202", "622901", "623001",
            "620201");

    @Override
    public void load(Loader loader) {
        loader.stage("rules 政策规则", rules());
        loader.stage("budgets 预算", budgets());
        new RewardCalls().load(loader);
        new VoucherCalls().load(loader);
        new ReliefCalls().load(loader);
    }

    /** A county for the enterprise, team or provider with a number. */
    static String place(int number) {
        return PLACES.get(number % PLACES.size());
    }

    /** Who reviews in a prefecture. */
    static Actor reviewer(String prefecture) {
        return new Actor("reviewer-" + prefecture, Role.PREFECTURE_REVIEWER, prefecture);
    }

    static Map<String, Object> on(LocalDate day) {
        return Map.of("occurredOn", day);
    }

    private record RewardTerms(
            String policyNumber,
            LocalDate effectiveFrom,
            Money recognisedFen,
            Money renewedFen,
            int noticeWorkingDays,
            int appealWorkingDays) {}

    private record VoucherTerms(
            String policyNumber,
            LocalDate effectiveFrom,
            Money faceCeilingFen,
            int redemptionPercent,
            Money yearlyCeilingFen,
            int validityMonths) {}

    private record Eligible(String kind, String level) {}

    private record ReliefTerms(String policyNumber, LocalDate effectiveFrom, List<Eligible> eligible) {}

    /** The tax relief is the published measure; policy numbers and ceilings of the two programmes are made up. */
    private static List<Call> rules() {
        LocalDate from = LocalDate.of(2020, 1, 1);
        LocalDate reliefFrom = LocalDate.of(2019, 1, 1);
        List<Eligible> eligible = List.of(
                new Eligible("INCUBATOR", "PROVINCIAL"),
                new Eligible("INCUBATOR", "NATIONAL"),
                new Eligible("UNIVERSITY_SCIENCE_PARK", "PROVINCIAL"),
                new Eligible("UNIVERSITY_SCIENCE_PARK", "NATIONAL"),
                new Eligible("MAKER_SPACE", "NATIONAL"));
        return List.of(
                adopted(
                        REWARD + "/reward",
                        new RewardTerms("示例高企奖补〔2020〕1号", from, Money.yuan(200_000), Money.yuan(50_000), 5, 10),
                        from),
                adopted(
                        VOUCHER + "/voucher",
                        new VoucherTerms("示例创新券〔2020〕1号", from, Money.yuan(100_000), 50, Money.yuan(300_000), 12),
                        from),
                adopted("tax-relief/relief", new ReliefTerms("财税〔2018〕120号", reliefFrom, eligible), reliefFrom));
    }

    private static Call adopted(String path, Object terms, LocalDate on) {
        return Call.post(
                "rules " + path + " adopted",
                APPROVER,
                ROOT + "/rules/" + path,
                Map.of("terms", terms, "occurredOn", on));
    }

    private record Appropriation(
            String programme,
            int fiscalYear,
            String division,
            Money amountFen,
            String documentNumber,
            String provenance,
            LocalDate occurredOn) {}

    private static List<Call> budgets() {
        List<Call> calls = new ArrayList<>();
        for (Division division : Divisions.all()) {
            if (division.level() == 2) {
                long yuan = division.code().equals("620100") ? 45_000_000 : 7_000_000;
                calls.add(appropriated(REWARD, 2021, division.code(), yuan, LocalDate.of(2021, 1, 4)));
                calls.add(appropriated(VOUCHER, 2020, division.code(), yuan, LocalDate.of(2020, 2, 10)));
            }
        }
        return calls;
    }

    private static Call appropriated(String programme, int year, String prefecture, long yuan, LocalDate on) {
        return Call.post(
                "budget of " + programme + " " + year + " appropriated for " + prefecture,
                ACCOUNTANT,
                ROOT + "/budgets",
                new Appropriation(
                        programme, year, prefecture, Money.yuan(yuan), "示例财〔" + year + "〕1号", "SYNTHETIC", on));
    }
}
