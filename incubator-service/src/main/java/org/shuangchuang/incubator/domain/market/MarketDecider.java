package org.shuangchuang.incubator.domain.market;

import java.util.List;
import org.shuangchuang.incubator.domain.market.Market.Known;
import org.shuangchuang.incubator.domain.market.Market.None;
import org.shuangchuang.incubator.domain.market.MarketCommand.CorrectReport;
import org.shuangchuang.incubator.domain.market.MarketCommand.Register;
import org.shuangchuang.incubator.domain.market.MarketCommand.Report;
import org.shuangchuang.incubator.domain.market.MarketEvent.MarketRegistered;
import org.shuangchuang.incubator.domain.market.MarketEvent.MarketReportCorrected;
import org.shuangchuang.incubator.domain.market.MarketEvent.MarketReported;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Refused;

/** A technology market is registered and then reports what it did. */
public final class MarketDecider implements Decider<MarketCommand, Market, MarketEvent> {

    public static final MarketDecider MARKET = new MarketDecider();

    @Override
    public Market initial() {
        return new None();
    }

    @Override
    public List<MarketEvent> decide(MarketCommand command, Market state) {
        return switch (command) {
            case Register c
            when state instanceof None ->
                List.of(new MarketRegistered(c.marketId(), c.marketName(), c.division(), c.provenance(), c.on()));
            case Register _ -> throw new Refused(MarketRule.MARKET_ALREADY_REGISTERED);
            case Report c when state instanceof Known market -> List.of(reported(c, market));
            case CorrectReport c when state instanceof Known market -> corrected(c, market);
            case Report _, CorrectReport _ -> throw new Refused(MarketRule.MARKET_UNKNOWN);
        };
    }

    /** Said twice, done once. */
    private static List<MarketEvent> corrected(CorrectReport c, Known market) {
        if (c.report() < 1 || c.report() > market.reports().size()) {
            throw new Refused(MarketRule.NO_SUCH_REPORT);
        }
        Market.Report standing = market.reports().get(c.report() - 1);
        if (standing.activity().equals(c.activity())
                && standing.qualifier() == c.qualifier()
                && standing.provenance() == c.provenance()) {
            return List.of();
        }
        return List.of(new MarketReportCorrected(
                market.marketId(),
                market.marketName(),
                market.division(),
                c.report(),
                c.activity(),
                c.qualifier(),
                c.provenance(),
                standing.activity(),
                standing.qualifier(),
                standing.provenance(),
                c.reason(),
                standing.occurredOn()));
    }

    private static MarketEvent reported(Report c, Known market) {
        Activity activity = c.activity();
        return new MarketReported(
                market.marketId(),
                market.marketName(),
                market.division(),
                activity.achievementsPublished(),
                activity.events(),
                activity.achievementsTransferred(),
                activity.matched(),
                activity.outcomes(),
                activity.patentsFiled(),
                c.qualifier(),
                c.provenance(),
                c.on());
    }

    @Override
    public Market evolve(Market state, MarketEvent event) {
        return switch (event) {
            case MarketRegistered e -> new Known(e.marketId(), e.marketName(), e.division(), Activity.NONE, List.of());
            case MarketReported e -> {
                Known market = (Known) state;
                Activity activity = new Activity(
                        e.achievementsPublished(),
                        e.events(),
                        e.achievementsTransferred(),
                        e.matched(),
                        e.outcomes(),
                        e.patentsFiled());
                yield market.with(new Market.Report(
                        market.reports().size() + 1, activity, e.qualifier(), e.provenance(), e.occurredOn()));
            }
            case MarketReportCorrected e ->
                ((Known) state)
                        .with(new Market.Report(
                                e.report(), e.activity(), e.qualifier(), e.provenance(), e.occurredOn()));
        };
    }
}
