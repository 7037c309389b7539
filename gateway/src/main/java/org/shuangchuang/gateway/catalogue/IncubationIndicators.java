package org.shuangchuang.gateway.catalogue;

import static org.shuangchuang.gateway.catalogue.Indicator.distinct;
import static org.shuangchuang.gateway.catalogue.Indicator.fresh;
import static org.shuangchuang.gateway.catalogue.Indicator.stock;
import static org.shuangchuang.gateway.catalogue.Indicator.sum;
import static org.shuangchuang.gateway.catalogue.Measure.eachOf;
import static org.shuangchuang.gateway.catalogue.Measure.minusOne;
import static org.shuangchuang.gateway.catalogue.Measure.once;
import static org.shuangchuang.gateway.catalogue.Measure.plus;
import static org.shuangchuang.gateway.catalogue.Measure.plusOne;
import static org.shuangchuang.gateway.catalogue.Unit.COUNT;
import static org.shuangchuang.gateway.catalogue.Where.everything;
import static org.shuangchuang.gateway.catalogue.Where.where;

import java.util.List;
import java.util.stream.Stream;

/** What is counted of carriers, designations, tenants, enterprises and mentors; the rest is in {@link OutreachIndicators}. */
final class IncubationIndicators {

    private IncubationIndicators() {}

    static List<Indicator> table() {
        return Stream.of(
                        designations("maker-space", "众创空间", "maker spaces", "MAKER_SPACE"),
                        designations(
                                "specialised-maker-space",
                                "专业化众创空间",
                                "specialised maker spaces",
                                "SPECIALISED_MAKER_SPACE"),
                        designations("incubator", "科技企业孵化器", "technology business incubators", "INCUBATOR"),
                        designations(
                                "university-science-park",
                                "大学科技园",
                                "university science parks",
                                "UNIVERSITY_SCIENCE_PARK"),
                        evaluations(),
                        tenants(),
                        enterprises(),
                        mentors(),
                        OutreachIndicators.table())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Indicator> designations(String code, String zh, String en, String kind) {
        return List.of(
                inForce(code + ".provincial", "省级" + zh, "provincial " + en, kind, "PROVINCIAL"),
                inForce(code + ".national", "国家级" + zh, "national " + en, kind, "NATIONAL"),
                granted(
                        code + ".provincial",
                        "新认定省级" + zh,
                        "provincial " + en + " newly recognised",
                        kind,
                        "PROVINCIAL"),
                granted(code + ".national", "新备案国家级" + zh, "national " + en + " newly registered", kind, "NATIONAL"));
    }

    private static Indicator inForce(String code, String zh, String en, String kind, String level) {
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

    private static Indicator granted(String code, String zh, String en, String kind, String level) {
        return fresh(
                        "carriers." + code + ".new",
                        zh,
                        en,
                        COUNT,
                        "期内认定（备案）数，接转的资格不计",
                        "designations granted in the period, without those taken over")
                .from("designation-granted", where("kind", kind).and("level", level), plusOne());
    }

    private static List<Indicator> evaluations() {
        return List.of(
                evaluated("excellent", "优秀", "EXCELLENT"),
                evaluated("good", "良好", "GOOD"),
                evaluated("qualified", "合格", "QUALIFIED"),
                evaluated("unqualified", "不合格", "UNQUALIFIED"));
    }

    private static Indicator evaluated(String code, String zh, String grade) {
        return fresh(
                        "evaluations." + code,
                        "年度评价" + zh,
                        "yearly evaluations with the grade " + code,
                        COUNT,
                        "期内年度评价为" + zh + "的资格数",
                        "designations evaluated as " + code + " in the period")
                .from("designation-evaluated", where("grade", grade), plusOne());
    }

    private static List<Indicator> tenants() {
        return List.of(
                stock(
                                "tenants",
                                "在孵企业和团队",
                                "tenants",
                                COUNT,
                                "截至当日入孵且未毕业、未退出的企业和团队数",
                                "enterprises and teams admitted by the day that neither graduated nor left")
                        .from("tenant-admitted", everything(), plusOne())
                        .from("tenant-graduated", everything(), minusOne())
                        .from("tenant-exited", everything(), minusOne()),
                fresh("tenants.admitted", "新入孵企业和团队", "tenants admitted", COUNT, "期内入孵数", "admissions in the period")
                        .from("tenant-admitted", everything(), plusOne()),
                fresh(
                                "tenants.graduated",
                                "毕业企业和团队",
                                "tenants graduated",
                                COUNT,
                                "期内毕业数；不限期间时为累计",
                                "graduations in the period; to date without one")
                        .from("tenant-graduated", everything(), plusOne()));
    }

    private static List<Indicator> enterprises() {
        return List.of(
                fresh(
                                "enterprises.high-tech.recognised",
                                "新认定高新技术企业",
                                "high-tech enterprises recognised",
                                COUNT,
                                "期内首次认定数",
                                "first recognitions in the period")
                        .from("high-tech-recognised", where("kind", "RECOGNISED"), plusOne()),
                fresh(
                                "enterprises.high-tech.renewed",
                                "重新认定高新技术企业",
                                "high-tech enterprises renewed",
                                COUNT,
                                "期内重新认定数",
                                "renewed recognitions in the period")
                        .from("high-tech-recognised", where("kind", "RENEWED"), plusOne()));
    }

    private static List<Indicator> mentors() {
        return List.of(
                stock(
                                "mentors.provincial",
                                "省级创业导师",
                                "provincial entrepreneurship mentors",
                                COUNT,
                                "截至当日已认定且未终止的省级创业导师数",
                                "provincial mentors recognised by the day and not ended")
                        .from("mentor-recognised", where("level", "PROVINCIAL"), plusOne())
                        .from("mentor-ended", where("level", "PROVINCIAL"), minusOne()),
                distinct(
                                "mentors.recognising-agencies",
                                "省级创业导师共同认定单位",
                                "agencies that recognise mentors together",
                                COUNT,
                                "期内共同认定创业导师的不同单位数",
                                "different agencies that recognised mentors in the period")
                        .from("mentor-recognised", everything(), eachOf("agencies")),
                distinct(
                                "mentors.national.recommended",
                                "推荐国家级创业导师",
                                "mentors recommended to the national level",
                                COUNT,
                                "期内推荐为国家级创业导师的不同导师数",
                                "different mentors recommended in the period")
                        .from("mentor-recommended", where("level", "NATIONAL"), once("mentorId")),
                fresh("mentors.visits", "导师陇原行", "mentor visits", COUNT, "期内举办次数", "visits held in the period")
                        .from("mentor-visit-held", everything(), plusOne()),
                sum(
                                "mentors.visits.enterprises",
                                "导师陇原行服务企业和团队",
                                "enterprises and teams advised on mentor visits",
                                COUNT,
                                "期内各次服务数之和",
                                "enterprises and teams served on each visit of the period, added up")
                        .from("mentor-visit-held", everything(), plus("enterprisesServed")));
    }
}
