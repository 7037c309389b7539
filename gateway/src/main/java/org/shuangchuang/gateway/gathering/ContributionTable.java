package org.shuangchuang.gateway.gathering;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.shuangchuang.eventstore.read.Statement;
import org.shuangchuang.gateway.catalogue.Contribution;
import org.shuangchuang.vocabulary.Calendar;

/** Everything that events add to indicators, one row each. */
final class ContributionTable {

    private static final String INSERT = """
            insert into contribution (source, partition, position, indicator, ordinal, shared, stream, version, division,
                carrier, enterprise, market, programme, cohort, kind, level, subject, occurred_on, recorded_at, recorded_day,
                amount, weight, qualifier, provenance)
            select * from unnest($1::text[], $2::smallint[], $3::bigint[], $4::text[], $5::smallint[], $6::boolean[],
                $7::text[], $8::bigint[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::int[],
                $15::text[], $16::text[], $17::text[], $18::date[], $19::timestamptz[], $20::date[], $21::bigint[],
                $22::smallint[], $23::text[], $24::text[])
            """;

    private ContributionTable() {}

    static Optional<Statement> insert(List<Contribution> rows) {
        Columns<Contribution> columns = new Columns<>(rows);
        return columns.texts(row -> row.event().source())
                .smallints(row -> row.event().partition())
                .bigints(row -> row.event().position())
                .texts(Contribution::indicator)
                .smallints(Contribution::ordinal)
                .booleans(Contribution::shared)
                .texts(row -> row.event().stream())
                .bigints(row -> row.event().version())
                .texts(row -> row.dimensions().division())
                .texts(row -> row.dimensions().carrier())
                .texts(row -> row.dimensions().enterprise())
                .texts(row -> row.dimensions().market())
                .texts(row -> row.dimensions().programme())
                .ints(row -> row.dimensions().cohort())
                .texts(row -> row.dimensions().kind())
                .texts(row -> row.dimensions().level())
                .texts(Contribution::subject)
                .dates(row -> row.event().occurredOn())
                .instants(row -> row.event().recordedAt().atOffset(ZoneOffset.UTC))
                .dates(ContributionTable::recordedDay)
                .bigints(Contribution::amount)
                .smallints(Contribution::weight)
                .texts(row -> row.qualifier().name())
                .texts(row -> row.provenance().name())
                .statement(INSERT);
    }

    static LocalDate recordedDay(Contribution contribution) {
        return LocalDate.ofInstant(contribution.event().recordedAt(), Calendar.ZONE);
    }
}
