package org.shuangchuang.gateway.catalogue;

import static org.shuangchuang.gateway.catalogue.Indicator.sum;
import static org.shuangchuang.gateway.catalogue.Measure.plus;
import static org.shuangchuang.gateway.catalogue.Unit.CNY;
import static org.shuangchuang.gateway.catalogue.Where.everything;

import java.util.List;

/** What is counted of budgets, rewards, vouchers and reliefs. */
final class SubsidyIndicators {

    private SubsidyIndicators() {}

    static List<Indicator> table() {
        return List.of(sum(
                        "vouchers.issued",
                        "发放创新券",
                        "face value of innovation vouchers issued",
                        CNY,
                        "期内发放的创新券面值之和",
                        "sum of the face values of vouchers issued in the period")
                .from("voucher-issued", everything(), plus("faceFen")));
    }
}
