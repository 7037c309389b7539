package org.shuangchuang.incubator.domain.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;

/**
 * A joint institute 共建研究院 was founded.
 *
 * @param founders universities and others that founded it together
 * @param carrierId the carrier that takes part, null without one
 */
public record InstituteFounded(
        String instituteId,
        String instituteName,
        String division,
        @Nullable String carrierId,
        @Nullable String carrierName,
        List<String> founders,
        Provenance provenance,
        LocalDate occurredOn)
        implements Event, Placed {
    @Override
    public Set<String> concerns() {
        return carrierId == null ? Set.of() : Set.of(carrierId);
    }
}
