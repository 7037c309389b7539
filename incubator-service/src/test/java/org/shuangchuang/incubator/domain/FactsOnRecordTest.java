package org.shuangchuang.incubator.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.eventstore.DeciderScenario.scenario;
import static org.shuangchuang.incubator.domain.Given.LANZHOU;
import static org.shuangchuang.incubator.domain.Given.day;
import static org.shuangchuang.incubator.domain.instrument.SharingDecider.SHARING;
import static org.shuangchuang.incubator.domain.market.MarketDecider.MARKET;

import org.junit.jupiter.api.Test;
import org.shuangchuang.incubator.domain.competition.CompetitionEditionHeld;
import org.shuangchuang.incubator.domain.competition.CompetitionRule;
import org.shuangchuang.incubator.domain.instrument.SharingThresholdSet;
import org.shuangchuang.incubator.domain.market.Activity;
import org.shuangchuang.incubator.domain.market.Market;
import org.shuangchuang.incubator.domain.market.MarketCommand.Register;
import org.shuangchuang.incubator.domain.market.MarketCommand.Report;
import org.shuangchuang.incubator.domain.market.MarketEvent.MarketRegistered;
import org.shuangchuang.incubator.domain.market.MarketEvent.MarketReported;
import org.shuangchuang.incubator.domain.market.MarketRule;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** Editions, thresholds and markets: what is recorded and hardly has a life. */
class FactsOnRecordTest {

    private static final RecordedOnce<CompetitionEditionHeld> EDITION =
            new RecordedOnce<>(CompetitionRule.EDITION_ALREADY_HELD);
    private static final MarketRegistered REGISTERED =
            new MarketRegistered("m1", "兰州科技大市场", LANZHOU, Provenance.OFFICIAL, day(2014, 12, 1));
    private static final MarketReported REPORTED = new MarketReported(
            "m1", "兰州科技大市场", LANZHOU, 100, 2, 3, 4, 5, 6, Qualifier.EXACT, Provenance.OFFICIAL, day(2020, 12, 31));

    @Test
    void an_edition_is_held_once_per_series_year_and_division() {
        String id = CompetitionEditionHeld.id("innovation-challenge", 2020, LANZHOU);
        var held = new CompetitionEditionHeld(
                id, "innovation-challenge", 2020, LANZHOU, "兰州", null, Provenance.OFFICIAL, day(2020, 9, 1));
        assertEquals("innovation-challenge.2020.620100", id);
        scenario(EDITION).when(held).then(held);
        scenario(EDITION).given(held).when(held).refused(CompetitionRule.EDITION_ALREADY_HELD);
    }

    @Test
    void a_sharing_threshold_is_set_anew_and_the_same_one_once() {
        var first = new SharingThresholdSet(
                "620000", Money.yuan(500_000), day(2016, 1, 1), null, Provenance.OFFICIAL, day(2016, 1, 1));
        var second = new SharingThresholdSet(
                "620000", Money.yuan(300_000), day(2019, 1, 1), null, Provenance.OFFICIAL, day(2019, 1, 1));
        var after = scenario(SHARING).given(first).when(second).then(second);
        assertEquals(2, after.set().size());
        scenario(SHARING).given(first, second).when(second).then();
    }

    @Test
    void a_market_is_registered_and_its_reports_add_up() {
        scenario(MARKET)
                .when(new Register("m1", "兰州科技大市场", LANZHOU, Provenance.OFFICIAL, day(2014, 12, 1)))
                .then(REGISTERED);
        var report =
                new Report(new Activity(100, 2, 3, 4, 5, 6), Qualifier.EXACT, Provenance.OFFICIAL, day(2020, 12, 31));
        scenario(MARKET).when(report).refused(MarketRule.MARKET_UNKNOWN);
        var after = scenario(MARKET).given(REGISTERED, REPORTED).when(report).then(REPORTED);
        assertEquals(new Activity(200, 4, 6, 8, 10, 12), ((Market.Known) after).total());
    }
}
