package org.shuangchuang.subsidy.api;

import static java.util.Map.entry;
import static org.shuangchuang.subsidy.api.Client.APPLICANT;
import static org.shuangchuang.subsidy.api.Client.APPROVER;
import static org.shuangchuang.subsidy.api.Client.PROVIDER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.SystemCommands;
import org.shuangchuang.eventstore.access.AccessMatrix;
import org.shuangchuang.eventstore.access.Operations;
import org.shuangchuang.localstack.testing.RealBackends;
import org.shuangchuang.subsidy.domain.relief.TaxReliefCommand;
import org.shuangchuang.subsidy.store.Streams;
import org.shuangchuang.vocabulary.Role;

/** Every operation, every role, inside and outside the division. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class AccessMatrixTest {

    private static final Map<String, Object> RELIEF = Map.of(
            "policyNumber", "财税〔2018〕120号",
            "effectiveFrom", "2019-01-01",
            "eligible", List.of(Map.of("kind", "INCUBATOR", "level", "PROVINCIAL")));

    @Inject
    Operations operations;

    @Inject
    EventStore store;

    @Inject
    SystemCommands system;

    @Test
    void everybody_may_what_the_table_says_and_nothing_else() {
        String code = Client.code();
        String rewards = Client.rewardProgramme(1_000_000);
        String vouchers = Client.voucherProgramme(1_000_000);
        String claim = Client.reviewedClaim(rewards, code);
        String notice = Client.id(Client.post(APPROVER, "/notices", Client.noticeBody(rewards, List.of(claim)))
                .statusCode(201));
        String voucher = Client.issuedVoucher(vouchers, code);
        String provider = Client.admittedProvider(Client.code());
        String path = "/vouchers/" + voucher;
        Client.post(APPLICANT, path + "/assignments", Client.assignBody(provider, 50_000))
                .statusCode(200);
        Client.post(PROVIDER, path + "/redemptions", Client.redemptionBody(Client.invoiceNumber(), 20_000, 10_000))
                .statusCode(200);
        Client.appropriate(rewards, "620102", 1_000_000);
        Client.appropriate(vouchers, "620102", 1_000_000);
        Client.post(APPROVER, "/rules/tax-relief/relief", Map.of("terms", RELIEF, "occurredOn", "2019-01-01"))
                .statusCode(201);
        String other = Client.id(Client.post(APPLICANT, "/vouchers", Client.voucherBody(vouchers, Client.code()))
                .statusCode(201));
        String round = Client.id(Client.post(APPROVER, "/voucher-rounds", Client.roundBody(vouchers, other))
                .statusCode(201));
        String another = Client.id(Client.post(APPLICANT, "/vouchers", Client.voucherBody(vouchers, Client.code()))
                .statusCode(201));
        String carrier = UUID.randomUUID().toString();
        LocalDate day = LocalDate.of(2020, 3, 25);
        var opened = new TaxReliefCommand.OpenInterval(carrier, "某孵化器", "620102", "INCUBATOR", "PROVINCIAL", day, day);
        store.execute(system.due("matrix", carrier), Streams.TAX_RELIEFS.stream(carrier), Streams.TAX_RELIEF, opened)
                .await()
                .atMost(Duration.ofSeconds(10));
        Map<String, Object> relief = Map.of(
                "carrierId", carrier,
                "carrierName", "某孵化器",
                "enterpriseId", Client.enterpriseId(code),
                "enterpriseName", "某公司",
                "division", "620102",
                "amountFen", 1,
                "occurredOn", "2020-12-28");
        String rent = Client.id(Client.post(APPROVER, "/reliefs/rent", relief).statusCode(201));

        Map<String, Object> values = new HashMap<>();
        values.put("division", "620102");
        values.put("budgetDivision", "620100");
        values.put("programme", rewards);
        for (String operation : List.of("/vouchers", "/vouchers/take-over", "/voucher-rounds")) {
            values.put("POST " + operation + " programme", vouchers);
        }
        values.put("POST /vouchers/take-over socialCreditCode", Client.code());
        values.put("cohort", 2020);
        values.put("fiscalYear", 2020);
        values.put("account", Map.of("accountName", "某公司", "bank", "某行", "number", "62000000001234"));
        values.put("providerId", provider);
        values.put("invoiceCode", "6200201130");
        values.put("invoiceNumber", Client.invoiceNumber());
        values.put("from", "2020-04");
        values.put("to", "2020-12");
        values.put("claimIds", List.of(Client.reviewedClaim(rewards, Client.code())));
        values.put("approvals", List.of(Map.of("voucherId", another, "faceFen", 1)));
        values.put("socialCreditCode", code);
        values.put("teamId", null);
        values.put("carrierId", carrier);
        new AccessMatrix("/api/subsidy", operations.all())
                .holds(
                        Map.ofEntries(
                                entry("/claims/{id}", "/claims/" + claim),
                                entry("/vouchers/{id}", "/vouchers/" + voucher),
                                entry("/voucher-rounds/{id}", "/voucher-rounds/" + round),
                                entry("/notices/{id}", "/notices/" + notice),
                                entry("/providers/{id}", "/providers/" + provider),
                                entry("/rules/{programme}", "/rules/" + rewards),
                                entry("/reliefs/tax/{carrierId}", "/reliefs/tax/" + carrier),
                                entry("/events/{stream}/{version}", "/events/claim-" + claim + "/1"),
                                entry("/reliefs/rent/{id}", "/reliefs/rent/" + rent),
                                entry("/budgets/{id}", Client.budget(rewards))),
                        values,
                        Map.of(Role.APPLICANT, code, Role.CARRIER_OPERATOR, carrier, Role.SERVICE_PROVIDER, provider));
    }
}
