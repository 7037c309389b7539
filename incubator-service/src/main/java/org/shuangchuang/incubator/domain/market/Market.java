package org.shuangchuang.incubator.domain.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** A technology market 科技大市场. */
public sealed interface Market {

    record None() implements Market {}

    /**
     * @param total what it has reported so far, as corrected
     * @param reports in the order in which they were made
     */
    record Known(String marketId, String marketName, String division, Activity total, List<Report> reports)
            implements Market, Placed {
        @Override
        public Set<String> concerns() {
            return Set.of(marketId);
        }

        /** The market with one more report, or with another in the place of the one with the same number. */
        Known with(Report report) {
            List<Report> all = new ArrayList<>(reports);
            if (report.number() > all.size()) {
                all.add(report);
            } else {
                all.set(report.number() - 1, report);
            }
            Activity sum = all.stream().map(Report::activity).reduce(Activity.NONE, Activity::plus);
            return new Known(marketId, marketName, division, sum, List.copyOf(all));
        }
    }

    /**
     * What was reported, as it stands.
     *
     * @param number among the market's reports, from 1: names it in a correction
     */
    record Report(int number, Activity activity, Qualifier qualifier, Provenance provenance, LocalDate occurredOn) {}
}
