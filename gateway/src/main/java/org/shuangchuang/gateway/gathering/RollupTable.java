package org.shuangchuang.gateway.gathering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuangchuang.eventstore.read.Statement;
import org.shuangchuang.gateway.catalogue.Contribution;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/**
 * Totals per day of happening and day of recording. A batch is folded in memory, so that each row is touched once; rows are
 * upserted in the order of their key, so that replicas cannot deadlock.
 */
final class RollupTable {

    private static final String ADD = """
            insert into rollup as r (indicator, occurred_on, recorded_day, division, cohort, qualifier, provenance, amount, weight,
                contributions, shared)
            select * from unnest($1::text[], $2::date[], $3::date[], $4::text[], $5::int[], $6::text[], $7::text[], $8::bigint[],
                $9::bigint[], $10::bigint[], $11::bigint[])
            order by 1, 2, 3, 4, 5, 6, 7
            on conflict (indicator, occurred_on, recorded_day, division, cohort, qualifier, provenance)
            do update set amount = r.amount + excluded.amount, weight = r.weight + excluded.weight,
                contributions = r.contributions + excluded.contributions, shared = r.shared + excluded.shared
            """;

    private record Key(
            String indicator,
            LocalDate occurredOn,
            LocalDate recordedDay,
            String division,
            int cohort,
            Qualifier qualifier,
            Provenance provenance) {}

    private RollupTable() {}

    static Optional<Statement> add(List<Contribution> contributions) {
        Columns<Map.Entry<Key, Sums>> columns = new Columns<>(Sums.per(contributions, RollupTable::key));
        return Sums.after(columns.texts(row -> row.getKey().indicator())
                        .dates(row -> row.getKey().occurredOn())
                        .dates(row -> row.getKey().recordedDay())
                        .texts(row -> row.getKey().division())
                        .ints(row -> row.getKey().cohort())
                        .texts(row -> row.getKey().qualifier().name())
                        .texts(row -> row.getKey().provenance().name()))
                .statement(ADD);
    }

    private static Key key(Contribution contribution) {
        return new Key(
                contribution.indicator(),
                contribution.event().occurredOn(),
                ContributionTable.recordedDay(contribution),
                contribution.dimensions().division(),
                contribution.dimensions().cohort(),
                contribution.qualifier(),
                contribution.provenance());
    }
}
