package org.shuangchuang.gateway.gathering;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuangchuang.gateway.catalogue.Contribution;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** Totals per day and per month of happening: folded in memory and upserted in the order of their key, as roll-ups are. */
final class TotalTable {

    private static final String ADD = """
            insert into total as t (indicator, grain, since, division, cohort, qualifier, provenance, amount, weight,
                contributions, shared)
            select * from unnest($1::text[], $2::text[], $3::date[], $4::text[], $5::int[], $6::text[], $7::text[],
                $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[])
            order by 1, 2, 3, 4, 5, 6, 7
            on conflict (indicator, grain, since, division, cohort, qualifier, provenance)
            do update set amount = t.amount + excluded.amount, weight = t.weight + excluded.weight,
                contributions = t.contributions + excluded.contributions, shared = t.shared + excluded.shared
            """;

    private enum Grain {
        DAY,
        MONTH;

        LocalDate since(LocalDate day) {
            return this == DAY ? day : day.withDayOfMonth(1);
        }
    }

    private record Key(
            String indicator,
            Grain grain,
            LocalDate since,
            String division,
            int cohort,
            Qualifier qualifier,
            Provenance provenance) {}

    private TotalTable() {}

    static Uni<Void> add(SqlConnection connection, List<Contribution> contributions) {
        if (contributions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<Key, Sums> folded = new HashMap<>();
        for (Contribution contribution : contributions) {
            for (Grain grain : Grain.values()) {
                folded.merge(key(contribution, grain), Sums.of(contribution), Sums::plus);
            }
        }
        Columns<Map.Entry<Key, Sums>> columns = new Columns<>(List.copyOf(folded.entrySet()));
        return connection
                .preparedQuery(ADD)
                .execute(columns.texts(row -> row.getKey().indicator())
                        .texts(row -> row.getKey().grain().name())
                        .dates(row -> row.getKey().since())
                        .texts(row -> row.getKey().division())
                        .ints(row -> row.getKey().cohort())
                        .texts(row -> row.getKey().qualifier().name())
                        .texts(row -> row.getKey().provenance().name())
                        .bigints(row -> row.getValue().amount())
                        .bigints(row -> row.getValue().weight())
                        .bigints(row -> row.getValue().contributions())
                        .bigints(row -> row.getValue().shared())
                        .tuple())
                .replaceWithVoid();
    }

    private static Key key(Contribution contribution, Grain grain) {
        return new Key(
                contribution.indicator(),
                grain,
                grain.since(contribution.event().occurredOn()),
                contribution.dimensions().division(),
                contribution.dimensions().cohort(),
                contribution.qualifier(),
                contribution.provenance());
    }
}
