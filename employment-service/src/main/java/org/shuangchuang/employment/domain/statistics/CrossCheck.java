package org.shuangchuang.employment.domain.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.shuangchuang.vocabulary.Rule;

/** What the numbers of one return owe each other. */
public enum CrossCheck implements Rule {
    EMPLOYEES_AT_LEAST_TENANTS(
            figures -> figures.employees() >= figures.tenants(),
            "在孵企业从业人员数不得少于在孵企业数",
            "Every tenant employs at least one person"),
    MEMBERS_AT_LEAST_TEAMS(
            figures -> figures.members() >= figures.teams(), "团队成员数不得少于团队数", "Every team has at least one member"),
    FRESH_GRADUATES_AMONG_EMPLOYEES(
            figures -> figures.freshGraduates() <= figures.employees(),
            "应届毕业生数不得多于从业人员数",
            "Fresh graduates are among the employees"),
    INVENTIONS_AMONG_INTELLECTUAL_PROPERTY(
            figures -> figures.inventions() <= figures.intellectualProperty(),
            "发明专利数不得多于有效知识产权数",
            "Inventions are among the intellectual property held"),
    GRADUATES_AMONG_GRADUATES_TO_DATE(
            figures -> figures.graduates() <= figures.graduatesToDate(),
            "当期毕业企业数不得多于累计毕业企业数",
            "Graduates of the period are among the graduates to date"),
    FINANCED_AMONG_TENANTS(
            figures -> figures.tenantsFinanced() <= figures.tenants() + figures.graduates(),
            "获投融资企业数不得多于在孵与当期毕业企业数之和",
            "Tenants that were financed are tenants, or graduated in the period"),
    FINANCING_HAS_RECEIVERS(
            figures ->
                    (figures.tenantsFinanced() == 0) == figures.financingFen().isZero(),
            "投融资额与获投融资企业数须同时为零或同时不为零",
            "An amount of financing has receivers, and receivers have an amount");

    private final Predicate<ReturnFigures> holds;
    private final String zh;
    private final String en;

    CrossCheck(Predicate<ReturnFigures> holds, String zh, String en) {
        this.holds = holds;
        this.zh = zh;
        this.en = en;
    }

    /** The checks that these figures fail, each with its texts, as a refusal lists them. */
    static List<Map<String, String>> failed(ReturnFigures figures) {
        return Arrays.stream(values())
                .filter(check -> !check.holds.test(figures))
                .map(check -> Map.of("check", check.code(), "zh", check.zh, "en", check.en))
                .toList();
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
