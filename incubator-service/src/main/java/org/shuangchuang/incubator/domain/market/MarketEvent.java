package org.shuangchuang.incubator.domain.market;

import java.time.LocalDate;
import org.shuangchuang.vocabulary.Correction;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What happened to a technology market. */
public sealed interface MarketEvent extends Event {

    record MarketRegistered(
            String marketId, String marketName, String division, Provenance provenance, LocalDate occurredOn)
            implements MarketEvent {}

    /** Single or a batch; the counts are those of {@link Activity}. */
    record MarketReported(
            String marketId,
            String marketName,
            String division,
            long achievementsPublished,
            long events,
            long achievementsTransferred,
            long matched,
            long outcomes,
            long patentsFiled,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate occurredOn)
            implements MarketEvent {}

    /**
     * A report was wrong: what it says now takes the place of what it said before.
     *
     * @param report number of the report that is corrected
     * @param previous what is taken back, with its qualifier and provenance
     * @param occurredOn the day of what is corrected
     */
    record MarketReportCorrected(
            String marketId,
            String marketName,
            String division,
            int report,
            Activity activity,
            Qualifier qualifier,
            Provenance provenance,
            Activity previous,
            Qualifier previousQualifier,
            Provenance previousProvenance,
            String reason,
            LocalDate occurredOn)
            implements MarketEvent, Correction {}
}
