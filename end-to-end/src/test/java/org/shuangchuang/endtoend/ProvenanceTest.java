package org.shuangchuang.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reference data set made up says so, and what was published is official. */
class ProvenanceTest {

    @ParameterizedTest
    @CsvSource({
        "incubator, designation-applied",
        "incubator, designation-evaluated",
        "subsidy, budget-appropriated",
        "subsidy, budget-reserved",
        "subsidy, budget-committed",
        "subsidy, budget-paid",
        "subsidy, budget-decommitted",
        "subsidy, claim-awarded",
        "subsidy, voucher-issued",
        "employment, statistical-return-locked"
    })
    void what_was_made_up_is_synthetic(String owner, String type) throws SQLException {
        Map<String, Long> events = byProvenance(owner, type);
        assertEquals(Set.of("SYNTHETIC"), events.keySet(), type);
    }

    /** Five maker spaces that were named, three of them at both levels, and the first specialised one. */
    @ParameterizedTest
    @CsvSource({"incubator, designation-granted, 9", "incubator, market-reported, 1", "incubator, institute-founded, 1"
    })
    void what_was_published_is_official(String owner, String type, long official) throws SQLException {
        assertEquals(official, byProvenance(owner, type).get("OFFICIAL"), type);
    }

    private static Map<String, Long> byProvenance(String owner, String type) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (var connection = RunningStack.loaded().postgres().connect(owner);
                var statement = connection.prepareStatement(
                        "SELECT coalesce(data->>'provenance', 'none'), count(*) FROM event WHERE type = ? GROUP BY 1")) {
            statement.setString(1, type);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return counts;
    }
}
