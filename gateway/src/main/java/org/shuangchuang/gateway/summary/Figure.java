package org.shuangchuang.gateway.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.gateway.catalogue.Unit;
import org.shuangchuang.gateway.gathering.PositionVector;
import org.shuangchuang.vocabulary.Provenance;

/**
 * One number with all that is needed to get it again.
 *
 * @param indicator code
 * @param value decimal string in the unit; null when there is no data
 * @param qualifier the weakest of its parts: {@code exact}, {@code at least}, {@code about}; null when there is no data
 * @param scope as asked
 * @param period as asked; empty where the period plays no part
 * @param asOf what had happened by then
 * @param knownAt what had been recorded by then
 * @param positions the log positions it was computed from
 * @param provenance where its parts come from
 * @param events how many events it is made of, each of which {@code explain} lists
 * @param empty true when there is no data, which is not the same as zero
 * @param incomplete true when events of its owner wait because they could not be applied
 */
public record Figure(
        String indicator,
        @JsonInclude @Nullable String value,
        Unit unit,
        @JsonInclude @Nullable String qualifier,
        String scope,
        String period,
        LocalDate asOf,
        Instant knownAt,
        PositionVector positions,
        Set<Provenance> provenance,
        long events,
        @Nullable Boolean empty,
        @Nullable Boolean incomplete) {}
