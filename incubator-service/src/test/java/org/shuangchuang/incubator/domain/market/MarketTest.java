package org.shuangchuang.incubator.domain.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.eventstore.DeciderScenario.scenario;
import static org.shuangchuang.incubator.domain.Given.LANZHOU;
import static org.shuangchuang.incubator.domain.Given.day;
import static org.shuangchuang.incubator.domain.market.MarketDecider.MARKET;
import static org.shuangchuang.vocabulary.Provenance.DECLARED;
import static org.shuangchuang.vocabulary.Provenance.OFFICIAL;
import static org.shuangchuang.vocabulary.Qualifier.ABOUT;
import static org.shuangchuang.vocabulary.Qualifier.EXACT;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shuangchuang.incubator.domain.market.MarketCommand.CorrectReport;
import org.shuangchuang.incubator.domain.market.MarketEvent.MarketRegistered;
import org.shuangchuang.incubator.domain.market.MarketEvent.MarketReportCorrected;
import org.shuangchuang.incubator.domain.market.MarketEvent.MarketReported;

class MarketTest {

    private static final LocalDate YEAR_END = day(2019, 12, 31);
    private static final MarketRegistered REGISTERED =
            new MarketRegistered("m1", "兰州科技大市场", LANZHOU, OFFICIAL, day(2015, 1, 1));
    private static final MarketReported FIRST = reported(100, YEAR_END);
    private static final MarketReported SECOND = reported(7, day(2020, 12, 31));

    private static MarketReported reported(long published, LocalDate on) {
        return new MarketReported("m1", "兰州科技大市场", LANZHOU, published, 2, 0, 0, 0, 0, ABOUT, DECLARED, on);
    }

    private static Activity activity(long published) {
        return new Activity(published, 2, 0, 0, 0, 0);
    }

    private static MarketReportCorrected corrected(long published, long previous) {
        boolean first = previous == 100;
        return new MarketReportCorrected(
                "m1",
                "兰州科技大市场",
                LANZHOU,
                1,
                activity(published),
                EXACT,
                OFFICIAL,
                activity(previous),
                first ? ABOUT : EXACT,
                first ? DECLARED : OFFICIAL,
                "重复计数",
                YEAR_END);
    }

    private static CorrectReport correct(int report, long published) {
        return new CorrectReport(report, activity(published), EXACT, OFFICIAL, "重复计数");
    }

    @Test
    void a_correction_takes_back_what_the_report_said_as_of_its_day() {
        var after = scenario(MARKET)
                .given(REGISTERED, FIRST, SECOND)
                .when(correct(1, 90))
                .then(corrected(90, 100));
        assertEquals(97, ((Market.Known) after).total().achievementsPublished());
        assertEquals(4, ((Market.Known) after).total().events());
    }

    @Test
    void a_correction_is_corrected_from_what_it_says() {
        var after = scenario(MARKET)
                .given(REGISTERED, FIRST, SECOND, corrected(90, 100))
                .when(correct(1, 80))
                .then(corrected(80, 90));
        assertEquals(87, ((Market.Known) after).total().achievementsPublished());
    }

    @Test
    void said_twice_it_is_done_once() {
        scenario(MARKET)
                .given(REGISTERED, FIRST, corrected(90, 100))
                .when(correct(1, 90))
                .then();
    }

    @Test
    void only_a_report_that_was_made_is_corrected() {
        scenario(MARKET).given(REGISTERED, FIRST).when(correct(2, 90)).refused(MarketRule.NO_SUCH_REPORT);
        scenario(MARKET).given(REGISTERED).when(correct(0, 90)).refused(MarketRule.NO_SUCH_REPORT);
        scenario(MARKET).when(correct(1, 90)).refused(MarketRule.MARKET_UNKNOWN);
    }
}
