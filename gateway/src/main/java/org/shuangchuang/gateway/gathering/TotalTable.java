package org.shuangchuang.gateway.gathering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuangchuang.eventstore.read.Statement;
import org.shuangchuang.gateway.catalogue.Contribution;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** Totals per month of happening: folded in memory and upserted in the order of their key, as roll-ups are. */
final class TotalTable {

    private static final String ADD = """
            insert into total as t (indicator, month, division, cohort, qualifier, provenance, amount, weight, contributions,
                shared)
            select * from unnest($1::text[], $2::date[], $3::text[], $4::int[], $5::text[], $6::text[], $7::bigint[],
                $8::bigint[], $9::bigint[], $10::bigint[])
            order by 1, 2, 3, 4, 5, 6
            on conflict (indicator, month, division, cohort, qualifier, provenance)
            do update set amount = t.amount + excluded.amount, weight = t.weight + excluded.weight,
                contributions = t.contributions + excluded.contributions, shared = t.shared + excluded.shared
            """;

    private record Key(
            String indicator,
            LocalDate month,
            String division,
            int cohort,
            Qualifier qualifier,
            Provenance provenance) {}

    private TotalTable() {}

    static Optional<Statement> add(List<Contribution> contributions) {
        Columns<Map.Entry<Key, Sums>> columns = new Columns<>(Sums.per(contributions, TotalTable::key));
        return Sums.after(columns.texts(row -> row.getKey().indicator())
                        .dates(row -> row.getKey().month())
                        .texts(row -> row.getKey().division())
                        .ints(row -> row.getKey().cohort())
                        .texts(row -> row.getKey().qualifier().name())
                        .texts(row -> row.getKey().provenance().name()))
                .statement(ADD);
    }

    private static Key key(Contribution contribution) {
        return new Key(
                contribution.indicator(),
                contribution.event().occurredOn().withDayOfMonth(1),
                contribution.dimensions().division(),
                contribution.dimensions().cohort(),
                contribution.qualifier(),
                contribution.provenance());
    }
}
