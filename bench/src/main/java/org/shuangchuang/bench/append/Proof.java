package org.shuangchuang.bench.append;

import java.sql.Connection;
import java.sql.SQLException;

/** Every acknowledged command stored once, each client's in the order it sent them, no version missing. */
final class Proof {

    private static final String FAULTS = """
            with e as materialized (%s), o as (
                select *, lag(number) over (partition by stream, client order by version) as before,
                    lag(version) over (partition by stream order by version) as version_before from e)
            select count(*), count(*) - count(distinct (client, number)),
                count(*) filter (where number <= before), count(*) filter (where version <> version_before + 1) from o
            """;

    private Proof() {}

    /**
     * @param acknowledged how many commands were told that they are stored
     * @return what was counted, in words
     * @throws IllegalStateException when anything was lost, doubled or reordered
     */
    static String of(Contestant contestant, long acknowledged) {
        try (Connection connection = contestant.stored();
                var statement = connection.createStatement();
                var row = statement.executeQuery(FAULTS.formatted(contestant.events()))) {
            row.next();
            long stored = row.getLong(1);
            if (stored != acknowledged || row.getLong(2) > 0 || row.getLong(3) > 0 || row.getLong(4) > 0) {
                throw new IllegalStateException(String.format(
                        "%s: %d acknowledged, %d stored, %d doubled, %d reordered, %d gaps",
                        contestant.name(), acknowledged, stored, row.getLong(2), row.getLong(3), row.getLong(4)));
            }
            return String.format(
                    "%s: %,d acknowledged, %,d stored, none doubled or reordered%s",
                    contestant.name(), acknowledged, stored, contestant.verified());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
