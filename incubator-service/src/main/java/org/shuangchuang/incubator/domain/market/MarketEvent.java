package org.shuangchuang.incubator.domain.market;

import java.time.LocalDate;
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
}
