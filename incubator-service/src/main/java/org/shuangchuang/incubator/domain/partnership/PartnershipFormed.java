package org.shuangchuang.incubator.domain.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/**
 * Strategic partners 战略合作伙伴 were won: named, or as a count.
 *
 * @param partners names, as far as they are known
 * @param count how many; not below the number of names
 * @param carrierId the carrier that won them, null when it was the province's department
 */
public record PartnershipFormed(
        String partnershipId,
        String division,
        @Nullable String carrierId,
        @Nullable String carrierName,
        List<String> partners,
        long count,
        Qualifier qualifier,
        Provenance provenance,
        LocalDate occurredOn)
        implements Event, Placed {
    @Override
    public Set<String> concerns() {
        return carrierId == null ? Set.of() : Set.of(carrierId);
    }
}
