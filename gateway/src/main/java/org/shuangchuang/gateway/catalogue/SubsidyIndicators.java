package org.shuangchuang.gateway.catalogue;

import static org.shuangchuang.gateway.catalogue.Indicator.distinct;
import static org.shuangchuang.gateway.catalogue.Indicator.ratio;
import static org.shuangchuang.gateway.catalogue.Indicator.stock;
import static org.shuangchuang.gateway.catalogue.Indicator.sum;
import static org.shuangchuang.gateway.catalogue.Measure.minus;
import static org.shuangchuang.gateway.catalogue.Measure.once;
import static org.shuangchuang.gateway.catalogue.Measure.plus;
import static org.shuangchuang.gateway.catalogue.Unit.CNY;
import static org.shuangchuang.gateway.catalogue.Unit.COUNT;
import static org.shuangchuang.gateway.catalogue.Unit.PERCENT;
import static org.shuangchuang.gateway.catalogue.Where.everything;
import static org.shuangchuang.gateway.catalogue.Where.where;

import java.util.ArrayList;
import java.util.List;

/** What is counted of budgets, rewards, vouchers and reliefs. */
final class SubsidyIndicators {

    private static final Where HIGH_TECH = where("programme", "high-tech-reward");
    private static final Where INNOVATION_VOUCHER = where("programme", "innovation-voucher");

    private SubsidyIndicators() {}

    static List<Indicator> table() {
        List<Indicator> table = new ArrayList<>();
        table.addAll(rewards());
        table.addAll(vouchers());
        table.addAll(reliefs());
        table.addAll(budgets("budget", "预算", "budgets", everything()));
        table.addAll(budgets("budget.high-tech-reward", "高新技术企业奖补预算", "budgets for high-tech rewards", HIGH_TECH));
        table.addAll(budgets("budget.innovation-voucher", "创新券预算", "budgets for vouchers", INNOVATION_VOUCHER));
        return List.copyOf(table);
    }

    private static List<Indicator> rewards() {
        return List.of(
                distinct(
                                "rewards.high-tech.recognised.enterprises",
                                "认定高新技术企业(获奖补)",
                                "high- and new-technology enterprises rewarded for recognition",
                                COUNT,
                                "因首次认定获奖补的不同企业数",
                                "different enterprises awarded for a first recognition")
                        .from("claim-awarded", HIGH_TECH.and("kind", "RECOGNISED"), once("enterpriseId")),
                distinct(
                                "rewards.high-tech.renewed.enterprises",
                                "重新认定高新技术企业(获奖补)",
                                "high- and new-technology enterprises rewarded for renewed recognition",
                                COUNT,
                                "因重新认定获奖补的不同企业数",
                                "different enterprises awarded for a renewed recognition")
                        .from("claim-awarded", HIGH_TECH.and("kind", "RENEWED"), once("enterpriseId")),
                sum(
                                "rewards.high-tech.awarded",
                                "高新技术企业奖补",
                                "rewards awarded to high- and new-technology enterprises",
                                CNY,
                                "核准的高新技术企业奖补金额之和；核准不等于拨付",
                                "sum of the rewards awarded; awarded is not paid")
                        .from("claim-awarded", HIGH_TECH, plus("amountFen")),
                sum(
                                "rewards.paid",
                                "已拨付奖补",
                                "rewards paid",
                                CNY,
                                "确认到账的奖补金额之和，扣除退回",
                                "sum of the payments confirmed, less those that came back")
                        .from("claim-paid", everything(), plus("amountFen"))
                        .from("claim-returned", everything(), minus("amountFen")),
                sum(
                                "rewards.recoveries.ordered",
                                "责令追回",
                                "rewards ordered back",
                                CNY,
                                "责令追回的金额之和",
                                "sum of what was ordered back")
                        .from("claim-recovery-ordered", everything(), plus("amountFen")),
                sum(
                                "rewards.recoveries.received",
                                "已追回",
                                "rewards recovered",
                                CNY,
                                "追回到账的金额之和",
                                "sum of what was received back")
                        .from("claim-recovery-received", everything(), plus("amountFen")));
    }

    private static List<Indicator> vouchers() {
        return List.of(
                distinct(
                                "vouchers.holders",
                                "创新券获得企业和团队",
                                "enterprises and teams that received innovation vouchers",
                                COUNT,
                                "期内获得创新券的不同企业和团队数",
                                "different enterprises and teams that vouchers were issued to in the period")
                        .from("voucher-issued", everything(), once("holderId")),
                moved("issued", "发放创新券", "face value of innovation vouchers issued", "voucher-issued", "faceFen"),
                moved("assigned", "创新券下单使用", "vouchers assigned to contracts", "voucher-assigned", "amountFen")
                        .from("voucher-assignment-ended", everything(), minus("amountFen")),
                moved("redeemed", "创新券兑付", "vouchers redeemed", "voucher-redeemed", "amountFen"),
                moved("settled", "创新券已结算", "vouchers settled", "voucher-settled", "amountFen"),
                moved("expired", "创新券过期", "vouchers expired", "voucher-expired", "amountFen"),
                moved("voided", "创新券作废", "vouchers voided", "voucher-voided", "amountFen"),
                ratio(
                        "vouchers.redemption-rate",
                        "创新券兑付率",
                        "share of vouchers redeemed",
                        PERCENT,
                        "期内兑付金额 ÷ 期内发放面值",
                        "redeemed in the period ÷ issued in the period",
                        "vouchers.redeemed",
                        "vouchers.issued"),
                ratio(
                        "vouchers.average",
                        "每户平均创新券面值",
                        "average face value per holder",
                        CNY,
                        "期内发放面值 ÷ 期内获得企业和团队数",
                        "issued in the period ÷ holders of the period",
                        "vouchers.issued",
                        "vouchers.holders"));
    }

    private static Indicator moved(String code, String zh, String en, String event, String amount) {
        return sum(
                        "vouchers." + code,
                        zh,
                        en,
                        CNY,
                        "期内" + zh + "金额之和",
                        "sum of the amounts of " + en + " in the period")
                .from(event, everything(), plus(amount));
    }

    private static List<Indicator> reliefs() {
        return List.of(
                sum(
                                "relief.tax.confirmed",
                                "孵化器实际减免税",
                                "tax actually relieved for national and provincial incubators",
                                CNY,
                                "期内确认的税收减免之和，扣除冲销",
                                "sum of the tax relief confirmed in the period, net of reversals")
                        .from("relief-tax-confirmed", everything(), plus("amountFen"))
                        .from("relief-tax-reversed", everything(), minus("amountFen")),
                sum(
                                "relief.rent.granted",
                                "减免实验与生产用房租金",
                                "rent relief for laboratory and production premises",
                                CNY,
                                "期内房租减免之和，扣除冲销",
                                "sum of the rent relief granted in the period, net of reversals")
                        .from("relief-rent-granted", everything(), plus("amountFen"))
                        .from("relief-rent-reversed", everything(), minus("amountFen")));
    }

    private static List<Indicator> budgets(String code, String zh, String en, Where which) {
        Where stays = which.and("dueToTreasury", "false");
        return List.of(
                appropriated(code + ".appropriated", zh + "下达", en + ": appropriated", which),
                appropriated(code + ".available", zh + "可用", en + ": still available", which)
                        .from("budget-taken-over", which, minus("paidFen"))
                        .from("budget-reserved", which, minus("amountFen"))
                        .from("budget-released", which, plus("amountFen"))
                        .from("budget-decommitted", stays, plus("amountFen"))
                        .from("budget-recovered", stays, plus("amountFen"))
                        .from("budget-closed", which, minus("carriedOverFen"), minus("lapsedFen")));
    }

    /** What is committed or paid was reserved before, so it moves nothing more out of what is available. */
    private static Indicator appropriated(String code, String zh, String en, Where which) {
        return stock(code, zh, en, CNY, "截至当日的" + zh, en + " as of the day")
                .from("budget-appropriated", which, plus("amountFen"))
                .from("budget-taken-over", which, plus("appropriatedFen"))
                .from("budget-adjusted", which, plus("changeFen"))
                .from("budget-adjustment-reversed", which, plus("changeFen"))
                .from("budget-carried-in", which, plus("amountFen"));
    }
}
