package org.shuangchuang.gateway.gathering;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuangchuang.gateway.catalogue.Contribution;
import org.shuangchuang.gateway.catalogue.Dimensions;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/**
 * Totals per day of happening and day of recording. A batch is folded in memory, so that each row is touched once; rows are
 * upserted in the order of their key, so that replicas cannot deadlock.
 */
final class RollupTable {

    private static final String ADD = """
            insert into rollup as r (indicator, occurred_on, source, partition, recorded_day, division, carrier, enterprise,
                market, programme, cohort, kind, level, qualifier, provenance, amount, weight, contributions, shared)
            select * from unnest($1::text[], $2::date[], $3::text[], $4::smallint[], $5::date[], $6::text[], $7::text[],
                $8::text[], $9::text[], $10::text[], $11::int[], $12::text[], $13::text[], $14::text[], $15::text[],
                $16::bigint[], $17::bigint[], $18::bigint[], $19::bigint[])
            order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
            on conflict (indicator, occurred_on, source, partition, recorded_day, division, carrier, enterprise, market,
                programme, cohort, kind, level, qualifier, provenance)
            do update set amount = r.amount + excluded.amount, weight = r.weight + excluded.weight,
                contributions = r.contributions + excluded.contributions, shared = r.shared + excluded.shared
            """;

    private record Key(
            String indicator,
            LocalDate occurredOn,
            String source,
            int partition,
            LocalDate recordedDay,
            Dimensions dimensions,
            Qualifier qualifier,
            Provenance provenance) {}

    private RollupTable() {}

    static Uni<Void> add(SqlConnection connection, List<Contribution> contributions) {
        if (contributions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<Key, Sums> folded = new HashMap<>();
        for (Contribution contribution : contributions) {
            folded.merge(key(contribution), Sums.of(contribution), Sums::plus);
        }
        Columns<Map.Entry<Key, Sums>> columns = new Columns<>(List.copyOf(folded.entrySet()));
        return connection
                .preparedQuery(ADD)
                .execute(columns.texts(row -> row.getKey().indicator())
                        .dates(row -> row.getKey().occurredOn())
                        .texts(row -> row.getKey().source())
                        .smallints(row -> row.getKey().partition())
                        .dates(row -> row.getKey().recordedDay())
                        .texts(row -> row.getKey().dimensions().division())
                        .texts(row -> row.getKey().dimensions().carrier())
                        .texts(row -> row.getKey().dimensions().enterprise())
                        .texts(row -> row.getKey().dimensions().market())
                        .texts(row -> row.getKey().dimensions().programme())
                        .ints(row -> row.getKey().dimensions().cohort())
                        .texts(row -> row.getKey().dimensions().kind())
                        .texts(row -> row.getKey().dimensions().level())
                        .texts(row -> row.getKey().qualifier().name())
                        .texts(row -> row.getKey().provenance().name())
                        .bigints(row -> row.getValue().amount())
                        .bigints(row -> row.getValue().weight())
                        .bigints(row -> row.getValue().contributions())
                        .bigints(row -> row.getValue().shared())
                        .tuple())
                .replaceWithVoid();
    }

    private static Key key(Contribution contribution) {
        return new Key(
                contribution.indicator(),
                contribution.event().occurredOn(),
                contribution.event().source(),
                contribution.event().partition(),
                ContributionTable.recordedDay(contribution),
                contribution.dimensions(),
                contribution.qualifier(),
                contribution.provenance());
    }
}
