package org.shuangchuang.gateway.catalogue;

import static org.shuangchuang.gateway.catalogue.Indicator.attribute;
import static org.shuangchuang.gateway.catalogue.Indicator.fresh;
import static org.shuangchuang.gateway.catalogue.Indicator.sum;
import static org.shuangchuang.gateway.catalogue.Measure.minus;
import static org.shuangchuang.gateway.catalogue.Measure.plus;
import static org.shuangchuang.gateway.catalogue.Measure.plusOne;
import static org.shuangchuang.gateway.catalogue.Measure.value;
import static org.shuangchuang.gateway.catalogue.Unit.CNY;
import static org.shuangchuang.gateway.catalogue.Unit.COUNT;
import static org.shuangchuang.gateway.catalogue.Unit.PERSON;
import static org.shuangchuang.gateway.catalogue.Unit.SQUARE_METRE;
import static org.shuangchuang.gateway.catalogue.Where.everything;
import static org.shuangchuang.gateway.catalogue.Where.where;

import java.util.List;

/** The national statistics 火炬统计: what carriers state in their locked returns, each carrier by its own last one. */
final class ReturnIndicators {

    private static final String LOCKED = "statistical-return-locked";
    private static final String CORRECTED = "statistical-return-corrected";

    /** Months are inside years: only one of them may be added up. */
    private static final Where YEARLY = where("kind", "YEARLY");

    private ReturnIndicators() {}

    static List<Indicator> table() {
        return List.of(
                fresh(
                                "statistics.returns",
                                "已锁定统计报表",
                                "statistical returns locked",
                                COUNT,
                                "报告期末日在期内的已锁定报表数",
                                "locked returns whose period ended in the period")
                        .from(LOCKED, everything(), plusOne()),
                level("tenants", "在孵企业", "tenants", COUNT, "tenants"),
                level("teams", "在孵团队", "teams", COUNT, "teams"),
                level("team-members", "在孵团队成员", "members of teams", PERSON, "members"),
                level("employees", "在孵企业从业人员", "employees of tenants", PERSON, "employees"),
                level("fresh-graduates", "在孵企业应届毕业生", "fresh graduates employed by tenants", PERSON, "freshGraduates"),
                level("graduates.to-date", "累计毕业企业", "enterprises graduated to date", COUNT, "graduatesToDate"),
                level("floor-area", "孵化场地面积", "floor area", SQUARE_METRE, "floorArea"),
                level("desks", "创业工位", "desks", COUNT, "desks"),
                level("intellectual-property", "有效知识产权", "intellectual property held", COUNT, "intellectualProperty"),
                level("inventions", "有效发明专利", "inventions among intellectual property held", COUNT, "inventions"),
                level("mentors", "创业导师", "entrepreneurship mentors", PERSON, "mentors"),
                flow("graduates", "当年毕业企业", "enterprises graduated in the year", COUNT, "graduates"),
                flow("tenants-financed", "当年获得投融资的在孵企业", "tenants financed in the year", COUNT, "tenantsFinanced"),
                flow("financing", "在孵企业当年获得投融资额", "financing received by tenants", CNY, "financingFen"),
                flow("events", "当年开展的创新创业活动", "events held in the year", COUNT, "eventsHeld"));
    }

    private static Indicator level(String code, String zh, String en, Unit unit, String field) {
        Measure stated = value("figures." + field).subject("carrierId");
        return attribute(
                        "statistics." + code,
                        zh,
                        en,
                        unit,
                        "各载体截至当日最近一期已锁定报表（含更正）所载数之和",
                        "sum over carriers of what the last locked return by the day states, as corrected")
                .from(LOCKED, everything(), stated)
                .from(CORRECTED, everything(), stated);
    }

    private static Indicator flow(String code, String zh, String en, Unit unit, String field) {
        return sum(
                        "statistics." + code,
                        zh,
                        en,
                        unit,
                        "报告期末日在期内的年报所载数之和，更正冲减",
                        "numbers of the yearly returns whose year ended in the period, net of corrections")
                .from(LOCKED, YEARLY, plus("figures." + field))
                .from(CORRECTED, YEARLY, minus("previous." + field), plus("figures." + field));
    }
}
