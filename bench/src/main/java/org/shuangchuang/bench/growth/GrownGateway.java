package org.shuangchuang.bench.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.shuangchuang.bench.Bench;
import org.shuangchuang.bench.http.Call;
import org.shuangchuang.bench.http.LoadGenerator;
import org.shuangchuang.bench.http.Services;
import org.shuangchuang.bench.processes.Application;
import org.shuangchuang.bench.processes.Installation;
import org.shuangchuang.bench.processes.Part;

/**
 * A gateway that has gathered much already: one contribution per event, over 1,800 days, 14 divisions and 200 carriers, and the roll-ups
 * and totals that follow from them.
 */
final class GrownGateway implements AutoCloseable {

    private static final List<String> FILL = List.of("""
            insert into contribution (source, partition, position, indicator, ordinal, shared, stream, version, division, carrier,
                enterprise, market, programme, cohort, kind, level, subject, occurred_on, recorded_at, recorded_day, amount, weight,
                qualifier, provenance)
            select 'employment', i %% 16, i / 16 + 1, 'services.enterprises', 0, false, 'service-' || i, 1,
                (array['620100','620200','620300','620400','620500','620600','620700','620800','620900','621000','621100','621200',
                    '622900','623000'])[i * 7919::bigint %% 200 %% 14 + 1],
                'carrier-' || i * 7919::bigint %% 200, '', '', '', 0, '', '', 'service-' || i, d.day,
                d.day + time '18:00' at time zone 'Asia/Shanghai', d.day, 1, 1, 'EXACT', 'DECLARED'
            from generate_series(0, %1$d - 1) i, lateral (select date '2017-01-01' + (i * 1800::bigint / %1$d)::int as day) d
            """, """
            insert into rollup
            select indicator, occurred_on, recorded_day, division, cohort, qualifier, provenance, sum(amount), sum(weight), count(*), 0
            from contribution group by 1, 2, 3, 4, 5, 6, 7
            """, """
            insert into total
            select indicator, date_trunc('month', occurred_on)::date, division, cohort, qualifier, provenance, sum(amount), sum(weight),
                sum(contributions), 0
            from rollup group by 1, 2, 3, 4, 5, 6
            """, """
            insert into moment (source, partition, recorded_at, position)
            select source, partition, recorded_at, max(position) from contribution group by 1, 2, 3
            """, """
            update reader_position p set position = c.position
            from (select source, partition, max(position) as position from contribution group by 1, 2) c
            where p.source = c.source and p.partition = c.partition
            """, "vacuum (analyze)", "checkpoint");

    /** More questions than the gateway keeps answers to, so that each is computed. */
    private static final int QUESTIONS = 300;

    private static final LocalDate LAST_DAY = LocalDate.of(2021, 12, 31);

    private final Application gateway;
    private final AtomicInteger question = new AtomicInteger();

    GrownGateway(Bench bench, Installation installation, Size size) {
        String database = size.database("gateway");
        gateway = installation.beside(Part.GATEWAY, database, Installation.FAST, Map.of(), Installation.LIVE);
        installation.await(database, "select count(*) from reader_position", 48);
        try (Connection connection = bench.postgres().connect(database)) {
            OldEvents.run(connection, FILL, size.events());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Milliseconds of a summary over everything, p50. */
    double toDate(LoadGenerator load, double seconds) {
        return median(load, seconds, () -> Services.SUMMARY + "&asOf=" + day());
    }

    /** Milliseconds of a summary of one division's month, p50. */
    double month(LoadGenerator load, double seconds) {
        return median(
                load,
                seconds,
                () -> "/api/summaries?indicator=" + Services.INDICATOR + "&scope=division:620100&period=2020-06&asOf="
                        + day());
    }

    private LocalDate day() {
        return LAST_DAY.minusDays(question.getAndIncrement() % QUESTIONS);
    }

    private double median(LoadGenerator load, double seconds, Supplier<String> path) {
        return load.closed(Call.get(gateway.port(), path), seconds).latencies().getValueAtPercentile(50) / 1e6;
    }

    @Override
    public void close() {
        gateway.close();
    }
}
