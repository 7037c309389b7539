package org.shuangchuang.incubator.domain.ruleset;

import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Require;

/**
 * Who may move in, for how long, and what counts as graduating.
 *
 * @param companyAgeMonths greatest age of a company when it is admitted, in months
 * @param longestMonths longest stay, in months
 * @param longestMonthsInSpecialFields longest stay in fields such as biomedicine or chip design, in months
 * @param financingAboveFen financing that must be exceeded
 * @param twoYearRevenueAboveFen revenue of two years together that must be exceeded
 */
public record TenancyRules(
        int companyAgeMonths,
        int longestMonths,
        int longestMonthsInSpecialFields,
        Money financingAboveFen,
        Money twoYearRevenueAboveFen) {

    public TenancyRules {
        var _ = Require.positive("companyAgeMonths", (long) companyAgeMonths);
        var _ = Require.positive("longestMonths", (long) longestMonths);
        var _ = Require.positive("longestMonthsInSpecialFields", (long) longestMonthsInSpecialFields);
        financingAboveFen = Require.amount("financingAboveFen", financingAboveFen);
        twoYearRevenueAboveFen = Require.amount("twoYearRevenueAboveFen", twoYearRevenueAboveFen);
    }

    /** Longest stay, in months. */
    public int longestMonths(boolean specialField) {
        return specialField ? longestMonthsInSpecialFields : longestMonths;
    }
}
