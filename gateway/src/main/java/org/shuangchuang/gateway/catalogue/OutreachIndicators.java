package org.shuangchuang.gateway.catalogue;

import static org.shuangchuang.gateway.catalogue.Indicator.attribute;
import static org.shuangchuang.gateway.catalogue.Indicator.distinct;
import static org.shuangchuang.gateway.catalogue.Indicator.first;
import static org.shuangchuang.gateway.catalogue.Indicator.sum;
import static org.shuangchuang.gateway.catalogue.Measure.eachOf;
import static org.shuangchuang.gateway.catalogue.Measure.eachWithdrawn;
import static org.shuangchuang.gateway.catalogue.Measure.minus;
import static org.shuangchuang.gateway.catalogue.Measure.once;
import static org.shuangchuang.gateway.catalogue.Measure.plus;
import static org.shuangchuang.gateway.catalogue.Measure.plusOne;
import static org.shuangchuang.gateway.catalogue.Measure.value;
import static org.shuangchuang.gateway.catalogue.ScopeKind.ENTERPRISE;
import static org.shuangchuang.gateway.catalogue.Unit.CNY;
import static org.shuangchuang.gateway.catalogue.Unit.COUNT;
import static org.shuangchuang.gateway.catalogue.Unit.PERCENT;
import static org.shuangchuang.gateway.catalogue.Unit.YEAR;
import static org.shuangchuang.gateway.catalogue.Where.everything;
import static org.shuangchuang.gateway.catalogue.Where.where;

import java.util.List;
import java.util.stream.Stream;

/** What is counted of competitions, instrument sharing, technology markets, achievements and partnerships. */
final class OutreachIndicators {

    private static final String REPORTED = "market-reported";
    private static final String REPORT_CORRECTED = "market-report-corrected";
    private static final String ACHIEVEMENT = "achievement-stated";
    private static final String ACHIEVEMENT_CORRECTED = "achievement-corrected";

    private OutreachIndicators() {}

    static List<Indicator> table() {
        return Stream.of(competitions(), sharing(), achievements(), markets(), partnerships())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Indicator> competitions() {
        return Stream.of(
                        competition("innovation-entrepreneurship", "中国创新创业大赛（甘肃赛区）", "innovation and entrepreneurship"),
                        competition("innovation-challenge", "中国创新挑战赛（甘肃）", "innovation challenge"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Indicator> competition(String series, String zh, String en) {
        Where edition = where("seriesCode", series);
        return List.of(
                first(
                                "competitions." + series + ".first-year",
                                zh + "首届年份",
                                en + " competition: first year",
                                YEAR,
                                "截至当日各届中最早的年份",
                                "smallest year of the editions held by the day")
                        .from("competition-edition-held", edition, value("year")),
                distinct(
                                "competitions." + series + ".editions",
                                zh + "届次",
                                en + " competition: editions",
                                COUNT,
                                "期内举办的不同届次数",
                                "different editions held in the period")
                        .from("competition-edition-held", edition, once("editionId")));
    }

    private static List<Indicator> sharing() {
        return List.of(attribute(
                        "instruments.sharing.threshold",
                        "大仪共享平台入网仪器单价下限",
                        "unit value from which an instrument joins the sharing platform",
                        CNY,
                        "截至当日最近一次规定的下限",
                        "the threshold last set by the day")
                .from("instrument-sharing-threshold-set", everything(), value("thresholdFen")));
    }

    private static List<Indicator> achievements() {
        return List.of(
                attribute(
                                "achievements.customers",
                                "产品用户数",
                                "customers of an enterprise's product",
                                COUNT,
                                "截至当日最近一次说明的用户数",
                                "number of customers last stated by the day")
                        .from(ACHIEVEMENT, where("attribute", "CUSTOMERS"), value("value"))
                        .from(ACHIEVEMENT_CORRECTED, where("attribute", "CUSTOMERS"), value("value"))
                        .only(ENTERPRISE),
                attribute(
                                "achievements.kill-rate",
                                "产品杀菌率",
                                "kill rate of an enterprise's disinfectant",
                                PERCENT,
                                "截至当日最近一次说明的杀菌率",
                                "kill rate last stated by the day")
                        .from(ACHIEVEMENT, where("attribute", "KILL_RATE"), value("value"))
                        .from(ACHIEVEMENT_CORRECTED, where("attribute", "KILL_RATE"), value("value"))
                        .only(ENTERPRISE),
                distinct(
                                "achievements.countries-supplied",
                                "产品供应国家数",
                                "countries that an enterprise supplied",
                                COUNT,
                                "期内说明的不同国家数",
                                "different countries stated in the period")
                        .from(ACHIEVEMENT, where("attribute", "COUNTRIES_SUPPLIED"), eachOf("countries"))
                        .from(
                                ACHIEVEMENT_CORRECTED,
                                where("attribute", "COUNTRIES_SUPPLIED"),
                                previous(eachWithdrawn("previousCountries")),
                                eachOf("countries")));
    }

    private static List<Indicator> markets() {
        return List.of(
                market("achievements.published", "发布国内外科技成果", "achievements published", "achievementsPublished"),
                market("events", "成果推介评价对接活动", "roadshow, evaluation and matching events", "events"),
                market(
                        "achievements.transferred",
                        "在甘肃转移转化科技成果",
                        "achievements transferred in the province",
                        "achievementsTransferred"),
                market("matched", "对接服务机构的中小微企业和团队", "enterprises and teams matched with service providers", "matched"),
                market("outcomes", "催生新产品新技术新工艺", "new products, technologies and processes", "outcomes"),
                market("patents.filed", "申请专利", "patent applications", "patentsFiled"));
    }

    private static Indicator market(String code, String zh, String en, String field) {
        return sum(
                        "technology-market." + code,
                        zh,
                        en,
                        COUNT,
                        "期内科技大市场各次报告数之和，更正冲减",
                        "numbers that technology markets reported in the period, net of corrections")
                .from(REPORTED, everything(), plus(field))
                .from(REPORT_CORRECTED, everything(), previous(minus("previous." + field)), plus("activity." + field));
    }

    /** What a correction takes back, with the qualifier and provenance that it had. */
    private static Measure previous(Measure takenBack) {
        return takenBack.qualifiedBy("previousQualifier").with("provenance", "previousProvenance");
    }

    private static List<Indicator> partnerships() {
        return List.of(
                sum(
                                "partnerships.institutes",
                                "共建研究院",
                                "institutes founded with universities",
                                COUNT,
                                "期内共建的研究院数",
                                "joint institutes founded in the period")
                        .from("institute-founded", everything(), plusOne()),
                sum(
                                "partnerships.strategic",
                                "战略合作伙伴",
                                "strategic partners",
                                COUNT,
                                "期内形成的战略合作伙伴数之和",
                                "strategic partners won in the period, added up")
                        .from("partnership-formed", everything(), plus("count")));
    }
}
