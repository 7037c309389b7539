package org.shuangchuang.localstack.reference;

import java.math.BigDecimal;

/**
 * One row of {@code gansu-2021-figures.csv}.
 *
 * @param row the figure's number in the published text
 * @param indicator code in the gateway's catalogue
 * @param scope {@code province}, {@code division:CODE}, {@code carrier:…}, {@code market:…} or {@code enterprise:…}
 * @param period as the gateway takes it; empty for to date
 * @param asOf ISO date
 * @param value in {@code unit}
 * @param qualifier {@code exact}, {@code at least} or {@code about}
 */
public record PublishedFigure(
        String row,
        String termZh,
        String termEn,
        String indicator,
        String scope,
        String period,
        String asOf,
        BigDecimal value,
        String unit,
        String qualifier) {}
