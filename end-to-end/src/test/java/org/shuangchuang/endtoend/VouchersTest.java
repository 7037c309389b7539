package org.shuangchuang.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that hold for every voucher of the reference data set, read page by page. */
class VouchersTest {

    private static final int ISSUED = 1_489;

    @Test
    void the_face_value_of_each_is_unused_assigned_redeemed_expired_or_voided() {
        RunningStack.loaded();
        List<Map<String, Object>> balances = balances();
        assertEquals(ISSUED, balances.size());
        for (Map<String, Object> balance : balances) {
            long parts = Stream.of("unusedFen", "assignedFen", "redeemedFen", "expiredFen", "voidedFen")
                    .mapToLong(part -> fen(balance, part))
                    .sum();
            assertEquals(fen(balance, "faceFen"), parts, balance.toString());
        }
    }

    private static List<Map<String, Object>> balances() {
        List<Map<String, Object>> balances = new ArrayList<>();
        String next = "";
        while (next != null) {
            var request = Gateway.reading()
                    .queryParam("programme", "innovation-voucher")
                    .queryParam("limit", 500);
            JsonPath page = (next.isEmpty() ? request : request.queryParam("cursor", next))
                    .get("/api/subsidy/vouchers")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            balances.addAll(page.getList("items.balance"));
            next = page.getString("next");
        }
        return balances;
    }

    private static long fen(Map<String, Object> balance, String part) {
        return ((Number) balance.get(part)).longValue();
    }
}
