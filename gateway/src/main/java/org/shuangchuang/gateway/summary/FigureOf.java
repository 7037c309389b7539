package org.shuangchuang.gateway.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.gateway.catalogue.Indicators;
import org.shuangchuang.gateway.catalogue.Kind;
import org.shuangchuang.gateway.catalogue.Unit;

/** From tallies to a figure: pure. */
final class FigureOf {

    private static final int RATIO_DECIMALS = 2;

    private FigureOf() {}

    /** @param events how many events are behind it, where they had to be counted apart from the contributions */
    static Figure indicator(
            Indicator indicator, Selection selection, Map<String, Tally> tallies, @Nullable Long events) {
        Tally tally = indicator.kind() == Kind.RATIO
                ? ratio(indicator, tallies)
                : tallies.getOrDefault(indicator.code(), Tally.NOTHING);
        Question question = selection.question();
        String owner = Indicators.ownerOf(indicator);
        return new Figure(
                indicator.code(),
                tally.isEmpty() ? null : indicator.unit().value(tally.amount()),
                indicator.unit(),
                tally.isEmpty() ? null : tally.qualifier().en(),
                question.scope().text(),
                indicator.kind().isOfPeriod() ? question.period().text() : "",
                question.asOf(),
                selection.cut().knownAt(),
                selection.cut().positions().of(owner),
                tally.isEmpty() ? Set.of() : tally.provenance(),
                events == null ? tally.contributions() : events,
                tally.isEmpty() ? true : null,
                selection.cut().positions().parked().containsKey(owner) ? true : null);
    }

    /** Nothing where either part has no data or the divisor is zero. */
    private static Tally ratio(Indicator indicator, Map<String, Tally> tallies) {
        List<Indicator> parts = Indicators.partsOf(indicator);
        Tally dividend = tallies.getOrDefault(parts.get(0).code(), Tally.NOTHING);
        Tally divisor = tallies.getOrDefault(parts.get(1).code(), Tally.NOTHING);
        if (dividend.isEmpty() || divisor.isEmpty() || divisor.amount().signum() == 0) {
            return Tally.NOTHING;
        }
        BigDecimal over = inUnits(parts.get(0), dividend);
        if (indicator.unit() == Unit.PERCENT) {
            over = over.scaleByPowerOfTen(2);
        }
        BigDecimal value = over.divide(inUnits(parts.get(1), divisor), RATIO_DECIMALS, RoundingMode.HALF_UP);
        return dividend.plus(divisor)
                .withAmount(value.scaleByPowerOfTen(indicator.unit().decimals()));
    }

    private static BigDecimal inUnits(Indicator indicator, Tally tally) {
        return tally.amount().scaleByPowerOfTen(-indicator.unit().decimals());
    }
}
