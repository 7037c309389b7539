package org.shuangchuang.subsidy.api;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.subsidy.api.Client.APPLICANT;
import static org.shuangchuang.subsidy.api.Client.CLERK;
import static org.shuangchuang.subsidy.api.Client.PROVIDER;
import static org.shuangchuang.subsidy.api.Client.REVIEWER;
import static org.shuangchuang.subsidy.api.Client.admittedProvider;
import static org.shuangchuang.subsidy.api.Client.assignBody;
import static org.shuangchuang.subsidy.api.Client.budget;
import static org.shuangchuang.subsidy.api.Client.code;
import static org.shuangchuang.subsidy.api.Client.get;
import static org.shuangchuang.subsidy.api.Client.invoiceNumber;
import static org.shuangchuang.subsidy.api.Client.issuedVoucher;
import static org.shuangchuang.subsidy.api.Client.on;
import static org.shuangchuang.subsidy.api.Client.post;
import static org.shuangchuang.subsidy.api.Client.redemptionBody;
import static org.shuangchuang.subsidy.api.Client.voucherProgramme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.testing.RealBackends;
import org.shuangchuang.subsidy.messaging.WhenVoucherDueThenExpire;

/** What happens to vouchers when their validity, the year until the 31st of May 2021, is over and nobody says so. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class VoucherExpiryTest {

    @Inject
    WhenVoucherDueThenExpire clock;

    @Inject
    Pool pool;

    @Test
    void what_is_left_expires_as_of_the_day_after_the_validity_by_the_system_and_once() throws Throwable {
        String programme = voucherProgramme(100_000);
        String id = issuedVoucher(programme, code());
        shown(programme, "ISSUED");

        expireAll();

        get("/vouchers/" + id).body("status", equalTo("EXPIRED")).body("balance.expiredFen", equalTo(5_000_000));
        get(budget(programme)).body("committedFen", equalTo(0)).body("availableFen", equalTo(10_000_000));
        List<String> once = List.of("2021-06-01 system:expire-vouchers");
        assertEquals(once, expiries(id));
        expireAll();
        assertEquals(once, expiries(id));
        assertEquals(
                List.of("2021-06-01 system:expire-vouchers"),
                events("budget-" + programme + ".2020.620100", "budget-decommitted"));
    }

    @Test
    void after_the_year_was_closed_it_is_due_to_the_treasury() throws Throwable {
        String programme = voucherProgramme(50_000);
        issuedVoucher(programme, code());
        post(
                        CLERK,
                        budget(programme) + "/close",
                        Map.of("carriedOverFen", 0, "documentNumber", "甘财〔2021〕1号", "occurredOn", "2021-01-20"))
                .statusCode(200);
        shown(programme, "ISSUED");

        expireAll();

        get(budget(programme)).body("dueToTreasuryFen", equalTo(5_000_000)).body("availableFen", equalTo(0));
    }

    @Test
    void what_waits_for_a_decision_expires_when_it_was_rejected() throws Throwable {
        String programme = voucherProgramme(50_000);
        String path = "/vouchers/" + issuedVoucher(programme, code());
        post(APPLICANT, path + "/assignments", assignBody(admittedProvider(code()), 30_000))
                .statusCode(200);
        shown(
                post(PROVIDER, path + "/redemptions", redemptionBody(invoiceNumber(), 40_000, 20_000)),
                programme,
                "ISSUED");

        expireAll();
        get(path).body("status", equalTo("EXPIRED")).body("balance.expiredFen", equalTo(3_000_000));

        shown(post(REVIEWER, path + "/redemptions/1/reject", on("2021-07-10")), programme, "EXPIRED");
        expireAll();
        get(path).body("balance.expiredFen", equalTo(5_000_000)).body("balance.assignedFen", equalTo(0));
        assertEquals(2, expiries(path.substring("/vouchers/".length())).size());
    }

    private void expireAll() throws Throwable {
        while (VertxContextSupport.subscribeAndAwait(() -> clock.expireSome())) {
            continue;
        }
    }

    private static void shown(String programme, String status) {
        await().until(() -> get("/vouchers?programme=" + programme + "&status=" + status)
                        .extract()
                        .jsonPath()
                        .getList("items")
                        .size()
                == 1);
    }

    private static void shown(ValidatableResponse written, String programme, String status) {
        get(written.statusCode(200), "/vouchers?programme=" + programme).body("items[0].status", equalTo(status));
    }

    private List<String> expiries(String voucherId) {
        return events("voucher-" + voucherId, "voucher-expired");
    }

    private List<String> events(String stream, String type) {
        List<String> events = new ArrayList<>();
        pool.preparedQuery("select occurred_on::text || ' ' || (metadata::json->'actor'->>'subject') as said"
                        + " from event where stream = $1 and type = $2 order by version")
                .execute(Tuple.of(stream, type))
                .await()
                .atMost(Duration.ofSeconds(10))
                .forEach(row -> events.add(row.getString("said")));
        return events;
    }
}
