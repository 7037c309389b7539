package org.shuangchuang.gateway.catalogue;

import static org.shuangchuang.gateway.catalogue.Indicator.distinct;
import static org.shuangchuang.gateway.catalogue.Indicator.stock;
import static org.shuangchuang.gateway.catalogue.Indicator.sum;
import static org.shuangchuang.gateway.catalogue.Measure.minus;
import static org.shuangchuang.gateway.catalogue.Measure.minusOne;
import static org.shuangchuang.gateway.catalogue.Measure.once;
import static org.shuangchuang.gateway.catalogue.Measure.plus;
import static org.shuangchuang.gateway.catalogue.Measure.plusOne;
import static org.shuangchuang.gateway.catalogue.Unit.COUNT;
import static org.shuangchuang.gateway.catalogue.Unit.PERSON;
import static org.shuangchuang.gateway.catalogue.Unit.PERSON_TIME;
import static org.shuangchuang.gateway.catalogue.Where.everything;
import static org.shuangchuang.gateway.catalogue.Where.where;

import java.util.List;
import java.util.stream.Stream;

/** What is counted of jobs, services, training and statistical returns. */
final class EmploymentIndicators {

    /** What a correction takes back counts with the qualifier and provenance that it had. */
    private static final Measure PREVIOUS =
            minus("previousCount").qualifiedBy("previousQualifier").with("provenance", "previousProvenance");

    private EmploymentIndicators() {}

    static List<Indicator> table() {
        return Stream.of(
                        jobs(),
                        services(),
                        training("entrepreneurship", "创业", "ENTREPRENEURSHIP"),
                        training("incubator-staff", "孵化器从业人员", "INCUBATOR_STAFF"),
                        training("high-tech-management", "高新技术企业认定管理", "HIGH_TECH_MANAGEMENT"),
                        certificates(),
                        ReturnIndicators.table())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Indicator> jobs() {
        return List.of(
                jobs("driven", "带动就业", "jobs driven", everything(), "直接、间接与未注明", "direct, indirect and unspecified"),
                jobs("direct", "直接带动就业", "jobs created directly", where("kind", "DIRECT"), "直接", "direct"),
                jobs("indirect", "间接带动就业", "jobs created indirectly", where("kind", "INDIRECT"), "间接", "indirect"),
                jobs(
                        "unspecified",
                        "带动就业（未注明方式）",
                        "jobs driven, not said how",
                        where("kind", "UNSPECIFIED"),
                        "未注明方式",
                        "unspecified"),
                sum(
                                "jobs.fresh-graduates",
                                "带动就业中的应届毕业生",
                                "fresh graduates among rostered jobs",
                                PERSON,
                                "期内按名册开始就业的应届毕业生人数",
                                "fresh graduates whose rostered jobs started in the period")
                        .from("employment-started", where("freshGraduate", "true"), plusOne()),
                stock(
                                "jobs.rostered",
                                "在册就业人数",
                                "persons employed by roster",
                                PERSON,
                                "截至当日已开始且未结束的名册就业人数",
                                "rostered jobs started by the day and not ended")
                        .from("employment-started", everything(), plusOne())
                        .from("employment-ended", everything(), minusOne()));
    }

    private static Indicator jobs(String code, String zh, String en, Where kind, String kindZh, String kindEn) {
        return sum(
                        "jobs." + code,
                        zh,
                        en,
                        PERSON,
                        "期内新增就业（" + kindZh + "）：名册人数与无名册申报数之和，更正冲减",
                        "new jobs of the period (" + kindEn
                                + "): rostered persons and declared numbers, net of corrections")
                .from("employment-started", kind, plusOne())
                .from("jobs-declared", kind, plus("count"))
                .from("jobs-declaration-corrected", kind, PREVIOUS.with("division", "previousDivision"), plus("count"));
    }

    private static List<Indicator> services() {
        return List.of(
                services("enterprises", "服务小微企业", "small and micro enterprises served", COUNT, "ENTERPRISES"),
                services("entrepreneurs", "服务创业人士", "entrepreneurs served", PERSON, "ENTREPRENEURS"));
    }

    private static Indicator services(String code, String zh, String en, Unit unit, String served) {
        return sum(
                        "services." + code,
                        zh,
                        en,
                        unit,
                        "期内服务记录所载数量之和，更正冲减",
                        "numbers of the service records of the period, net of corrections")
                .from("services-recorded", where("served", served), plus("count"))
                .from("services-corrected", where("served", served), PREVIOUS, plus("count"));
    }

    private static List<Indicator> training(String code, String zh, String subject) {
        String prefix = "training." + code + ".";
        String en = code.replace('-', ' ') + " training";
        Where held = where("subject", subject);
        return List.of(
                sum(
                                prefix + "sessions",
                                zh + "培训期数",
                                en + ": sessions",
                                COUNT,
                                "期内举办的" + zh + "培训期数",
                                en + " sessions held in the period")
                        .from("training-session-held", held, plusOne()),
                sum(
                                prefix + "trainees",
                                zh + "培训人数",
                                en + ": persons",
                                PERSON,
                                "期内" + zh + "培训的参加人数之和",
                                "persons at the " + en + " sessions held in the period")
                        .from("training-session-held", held, plus("persons").qualifiedBy("personsQualifier")),
                sum(
                                prefix + "attendances",
                                zh + "培训人次",
                                en + ": attendances",
                                PERSON_TIME,
                                "期内" + zh + "培训的参加人次之和",
                                "attendances of the " + en + " sessions held in the period")
                        .from("training-session-held", held, plus("attendances").qualifiedBy("attendancesQualifier")));
    }

    private static List<Indicator> certificates() {
        return List.of(distinct(
                        "training.incubator-staff.certificates",
                        "孵化器从业人员资格证书",
                        "incubator staff certificates",
                        COUNT,
                        "期内取得孵化器从业人员资格证书的人数，每人一证",
                        "persons who were issued a certificate for incubator staff in the period, one each")
                .from("certificate-issued", where("subject", "INCUBATOR_STAFF"), once("personId")));
    }
}
