package org.shuangchuang.employment.domain.jobs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** How the new jobs of a carrier and month are counted. */
public sealed interface CarrierMonth {

    /** Not yet said. */
    record Unstated() implements CarrierMonth {}

    /** Person for person: a declaration would count them twice. */
    record Rostered(Status status, UUID carrierId, String carrierName, YearMonth month)
            implements CarrierMonth, Placed {
        @Override
        public String division() {
            return Divisions.PROVINCE;
        }

        @Override
        public Set<String> concerns() {
            return Set.of(carrierId.toString());
        }
    }

    /**
     * As numbers without a roster.
     *
     * @param declarations what stands now, by kind
     * @param lastOn day of the last event
     * @param version how many events the record has
     */
    record Declared(
            Status status,
            UUID carrierId,
            String carrierName,
            YearMonth month,
            Map<JobKind, Declaration> declarations,
            LocalDate lastOn,
            long version)
            implements CarrierMonth, Placed {
        @Override
        public String division() {
            return declarations.values().iterator().next().division();
        }

        @Override
        public Set<String> concerns() {
            return Set.of(carrierId.toString());
        }

        /** After one more event: the declaration stands for its kind. */
        Declared with(JobKind kind, Declaration declaration) {
            Map<JobKind, Declaration> all = new EnumMap<>(JobKind.class);
            all.putAll(declarations);
            all.put(kind, declaration);
            LocalDate day = declaration.occurredOn();
            return new Declared(
                    status,
                    carrierId,
                    carrierName,
                    month,
                    Collections.unmodifiableMap(all),
                    day.isAfter(lastOn) ? day : lastOn,
                    version + 1);
        }
    }

    /**
     * A declared number that stands.
     *
     * @param occurredOn the day that it counts on, inside the month
     * @param declaredOn the day that it was said
     * @param version of the event that said it
     */
    record Declaration(
            long count,
            Qualifier qualifier,
            Provenance provenance,
            String division,
            LocalDate occurredOn,
            LocalDate declaredOn,
            long version) {}

    /** How it is counted. */
    enum Status {
        ROSTERED,
        DECLARED
    }
}
