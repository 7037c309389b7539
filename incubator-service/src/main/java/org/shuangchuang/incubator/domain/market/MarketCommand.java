package org.shuangchuang.incubator.domain.market;

import java.time.LocalDate;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What can be asked of a technology market. */
public sealed interface MarketCommand {

    record Register(String marketId, String marketName, String division, Provenance provenance, LocalDate on)
            implements MarketCommand {}

    /** @param activity one event or many: a batch says how many */
    record Report(Activity activity, Qualifier qualifier, Provenance provenance, LocalDate on)
            implements MarketCommand {}

    /**
     * Another activity takes the place of one that was reported wrongly.
     *
     * @param report number of the report
     */
    record CorrectReport(int report, Activity activity, Qualifier qualifier, Provenance provenance, String reason)
            implements MarketCommand {}
}
