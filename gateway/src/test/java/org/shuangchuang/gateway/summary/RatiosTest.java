package org.shuangchuang.gateway.summary;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.gateway.GatewayTest;
import org.shuangchuang.gateway.testing.Owners;
import org.shuangchuang.gateway.testing.Topics;

/** Figures that are one figure divided by another, each test in a county of its own. */
@QuarkusTest
class RatiosTest extends GatewayTest {

    private static final String RATE = "vouchers.redemption-rate";
    private static final String AVERAGE = "vouchers.average";
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 10);
    private static final LocalDate NEXT_YEAR = JUNE.plusYears(1);

    Owners owners;

    private final Topics topics = new Topics();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void what_was_redeemed_of_what_was_issued_is_a_percentage_with_two_decimals() {
        String county = "620821";
        issued(county, "a", 100_00, "SYNTHETIC");
        issued(county, "b", 200_00, "SYNTHETIC");
        ratio(RATE, county, "2020", redeemed(county, 100_00, JUNE, "OFFICIAL"))
                .body("value", equalTo("33.33"))
                .body("unit", equalTo("percent"))
                .body("qualifier", equalTo("exact"))
                .body("provenance", containsInAnyOrder("OFFICIAL", "SYNTHETIC"))
                .body("events", equalTo(3))
                .body("empty", nullValue());
        ratio(RATE, county, "2020", redeemed(county, 100_00, JUNE, "OFFICIAL")).body("value", equalTo("66.67"));
        ratio(RATE, county, "2020", redeemed(county, 100_00, JUNE, "OFFICIAL")).body("value", equalTo("100"));
    }

    @Test
    void the_average_is_in_yuan_over_different_holders_rounded_half_up() {
        String county = "620822";
        issued(county, "a", 1_00, "SYNTHETIC");
        ratio(AVERAGE, county, "2020", issued(county, "a", 1_00, "SYNTHETIC"))
                .body("value", equalTo("2.00"))
                .body("unit", equalTo("CNY"))
                .body("provenance", contains("SYNTHETIC"))
                .body("events", equalTo(2));
        ratio(AVERAGE, county, "2020", issued(county, "b", 5, "SYNTHETIC"))
                .body("value", equalTo("1.03")); // 2.05 ÷ 2 = 1.025
        ratio(AVERAGE, county, "2020", issued(county, "c", 1_00, "SYNTHETIC"))
                .body("value", equalTo("1.02")); // 3.05 ÷ 3 = 1.016…
    }

    @Test
    void without_a_divisor_the_answer_is_empty_and_says_so() {
        String county = "620823";
        RecordedEvent issued = issued(county, "a", 100_00, "SYNTHETIC");
        ratio(RATE, county, "2020", issued) // issued, but nothing redeemed: no data, not zero
                .body("value", nullValue())
                .body("empty", equalTo(true));
        ratio(RATE, county, "2021", redeemed(county, 50_00, NEXT_YEAR, "SYNTHETIC"))
                .body("value", nullValue())
                .body("qualifier", nullValue())
                .body("unit", equalTo("percent"))
                .body("provenance", empty())
                .body("empty", equalTo(true));
        ratio(AVERAGE, county, "2019", issued)
                .body("value", nullValue())
                .body("events", equalTo(0))
                .body("empty", equalTo(true));
    }

    private static ValidatableResponse ratio(String indicator, String county, String period, RecordedEvent... events) {
        return figure(after(events).queryParam("period", period), indicator, "division:" + county);
    }

    private RecordedEvent issued(String county, String holder, long faceFen, String provenance) {
        return published("voucher-issued", JUNE, """
                {"holderId":"%s","division":"%s","faceFen":%d,"provenance":"%s"}""".formatted(holder, county, faceFen, provenance));
    }

    private RecordedEvent redeemed(String county, long amountFen, LocalDate on, String provenance) {
        return published("voucher-redeemed", on, """
                {"holderId":"a","division":"%s","amountFen":%d,"provenance":"%s"}""".formatted(county, amountFen, provenance));
    }

    private RecordedEvent published(String type, LocalDate on, String data) {
        RecordedEvent event = owners.log("subsidy").record("voucher-" + UUID.randomUUID(), type, on, data);
        topics.publish(event);
        return event;
    }
}
