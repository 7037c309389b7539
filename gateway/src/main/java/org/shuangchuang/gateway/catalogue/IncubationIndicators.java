package org.shuangchuang.gateway.catalogue;

import static org.shuangchuang.gateway.catalogue.Indicator.stock;
import static org.shuangchuang.gateway.catalogue.Measure.minusOne;
import static org.shuangchuang.gateway.catalogue.Measure.plusOne;
import static org.shuangchuang.gateway.catalogue.Unit.COUNT;
import static org.shuangchuang.gateway.catalogue.Where.where;

import java.util.List;

/** What is counted of carriers, designations, tenants, mentors, competitions and the technology market. */
final class IncubationIndicators {

    private IncubationIndicators() {}

    static List<Indicator> table() {
        return List.of(
                designations(
                        "maker-space.provincial", "省级众创空间", "provincial maker spaces", "MAKER_SPACE", "PROVINCIAL"),
                designations(
                        "incubator.provincial",
                        "省级科技企业孵化器",
                        "provincial technology business incubators",
                        "INCUBATOR",
                        "PROVINCIAL"),
                designations(
                        "incubator.national",
                        "国家级科技企业孵化器",
                        "national technology business incubators",
                        "INCUBATOR",
                        "NATIONAL"));
    }

    private static Indicator designations(String code, String zh, String en, String kind, String level) {
        Where designation = where("kind", kind).and("level", level);
        return stock(
                        "carriers." + code,
                        zh,
                        en,
                        COUNT,
                        "截至当日已认定且未撤销的" + zh + "数",
                        "designations as " + en + " granted by the day and not revoked")
                .from("designation-granted", designation, plusOne())
                .from("designation-taken-over", designation, plusOne())
                .from("designation-revoked", designation, minusOne())
                .moved("designation-moved", designation, "fromDivision");
    }
}
