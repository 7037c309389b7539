package org.shuangchuang.subsidy.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.shuangchuang.subsidy.api.Client.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class VouchersTest {

    @Test
    void a_voucher_is_issued_used_settled_and_what_is_left_expires() {
        String programme = voucherProgramme(1_000_000);
        String id = issuedVoucher(programme, code());
        String provider = admittedProvider(code());
        String path = "/vouchers/" + id;
        get(budget(programme)).body("committedFen", equalTo(5_000_000)).body("reservedFen", equalTo(0));
        post(APPLICANT, path + "/assignments", assignBody(provider, 30_000))
                .statusCode(200)
                .body("balance.assignedFen", equalTo(3_000_000));
        post(PROVIDER, path + "/redemptions", redemptionBody(invoiceNumber(), 40_000, 20_000))
                .statusCode(200)
                .body("redemptions[0].status", equalTo("CLAIMED"));
        post(REVIEWER, path + "/redemptions/1/approve", on("2020-07-10"))
                .statusCode(200)
                .body("balance.redeemedFen", equalTo(2_000_000));
        post(PAYER, path + "/redemptions/1/settle", on("2020-07-20")).statusCode(200);
        get(budget(programme)).body("paidFen", equalTo(2_000_000));
        post(CLERK, path + "/expire", on("2021-05-31"))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:voucher-still-valid"));
        var expired = post(CLERK, path + "/expire", on("2021-09-01"));
        expired.statusCode(200).body("status", equalTo("EXPIRED")).body("balance.expiredFen", equalTo(3_000_000));
        get(budget(programme)).body("committedFen", equalTo(0)).body("availableFen", equalTo(98_000_000));
        get(
                        expired,
                        "/vouchers?programme=" + programme
                                + "&status=EXPIRED&kind=ENTERPRISE&period=2021-06-01/2021-06-01")
                .body("items", hasSize(1));
        get(expired, "/ledger/balances?programme=" + programme)
                .body("items.find { it.account == 'VOUCHER_LIABILITY' }.balanceFen", equalTo(0))
                .body("items.find { it.account == 'TREASURY' }.balanceFen", equalTo(2_000_000));
    }

    @Test
    void a_provider_claims_on_its_own_contract_and_on_no_other_of_the_same_voucher() {
        String path = "/vouchers/" + issuedVoucher(voucherProgramme(100_000), code());
        String first = admittedProvider(code());
        String second = admittedProvider(code());
        post(APPLICANT, path + "/assignments", assignBody(first, 10_000)).statusCode(200);
        post(APPLICANT, path + "/assignments", assignBody(second, 10_000)).statusCode(200);
        Map<String, Object> onTheFirst = redemptionBody(invoiceNumber(), 10_000, 5_000);
        post("provider-2;SERVICE_PROVIDER;620102;" + second, path + "/redemptions", onTheFirst)
                .statusCode(403)
                .body("type", equalTo("urn:shuangchuang:problem:outside-reach"));
        get(path).body("redemptions", hasSize(0));
        var claimed = post("provider-1;SERVICE_PROVIDER;620102;" + first, path + "/redemptions", onTheFirst);
        claimed.statusCode(200).body("redemptions", hasSize(1)).body("assignments.providerId", equalTo(List.of(first)));
        as("provider-2;SERVICE_PROVIDER;620102;" + second)
                .get(path)
                .then()
                .statusCode(200)
                .body("assignments.providerId", equalTo(List.of(second)))
                .body("redemptions", hasSize(0));
        as("provider-2;SERVICE_PROVIDER;620102;" + second)
                .header("Consistency-Token", claimed.extract().header("Consistency-Token"))
                .get("/vouchers")
                .then()
                .statusCode(200)
                .body("items.assignments.providerId", equalTo(List.of(List.of(second))));
        get(path).body("assignments", hasSize(2)).body("redemptions", hasSize(1));
    }

    @Test
    void what_expires_after_the_year_was_closed_goes_to_the_treasury() {
        String programme = voucherProgramme(60_000);
        String id = issuedVoucher(programme, code());
        post(
                        CLERK,
                        budget(programme) + "/close",
                        Map.of("carriedOverFen", 0, "documentNumber", "甘财〔2021〕1号", "occurredOn", "2021-01-20"))
                .statusCode(200)
                .body("lapsedFen", equalTo(1_000_000));
        post(CLERK, "/vouchers/" + id + "/expire", on("2021-09-01")).statusCode(200);
        get(budget(programme)).body("dueToTreasuryFen", equalTo(5_000_000)).body("availableFen", equalTo(0));
    }

    @Test
    void a_voucher_is_voided_once_and_what_was_left_is_available_again() {
        String programme = voucherProgramme(100_000);
        String path = "/vouchers/" + issuedVoucher(programme, code());
        Map<String, Object> decision = Map.of("documentNumber", "撤〔2020〕1号", "occurredOn", "2020-09-01");
        post(APPLICANT, path + "/assignments", assignBody(admittedProvider(code()), 30_000))
                .statusCode(200);
        post(PROVIDER, path + "/redemptions", redemptionBody(invoiceNumber(), 40_000, 20_000))
                .statusCode(200);
        post(APPROVER, path + "/void", decision)
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:redemption-pending"));
        post(REVIEWER, path + "/redemptions/1/approve", on("2020-07-10")).statusCode(200);
        var voided = post(APPROVER, path + "/void", decision);
        voided.statusCode(200)
                .body("status", equalTo("VOIDED"))
                .body("balance.redeemedFen", equalTo(2_000_000))
                .body("balance.voidedFen", equalTo(3_000_000))
                .body("balance.unusedFen", equalTo(0))
                .body("balance.assignedFen", equalTo(0));
        post(APPROVER, path + "/void", decision)
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:voucher-not-in-this-state"));
        get(budget(programme)).body("committedFen", equalTo(2_000_000)).body("availableFen", equalTo(8_000_000));
        get(voided, "/ledger/balances?programme=" + programme)
                .body("items.find { it.account == 'VOUCHER_LIABILITY' }.balanceFen", equalTo(0))
                .body("items.find { it.account == 'PROVIDER_PAYABLE' }.balanceFen", equalTo(2_000_000));
    }

    @Test
    void a_holder_has_one_voucher_of_a_programme_and_year() {
        String programme = voucherProgramme(1_000_000);
        String code = code();
        issuedVoucher(programme, code);
        String second =
                id(post(APPLICANT, "/vouchers", voucherBody(programme, code)).statusCode(201));
        post(APPROVER, "/voucher-rounds", roundBody(programme, second))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:holder-has-voucher"));
        get(budget(programme)).body("committedFen", equalTo(5_000_000)).body("reservedFen", equalTo(0));
    }

    @Test
    void a_redemption_is_limited_by_voucher_invoice_and_the_yearly_ceiling() {
        String programme = voucherProgramme(1_000_000);
        String path = "/vouchers/" + issuedVoucher(programme, code());
        post(APPLICANT, path + "/assignments", assignBody(admittedProvider(code()), 30_000))
                .statusCode(200);
        post(PROVIDER, path + "/redemptions", redemptionBody(invoiceNumber(), 40_000, 20_001))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:redemption-too-large"))
                .body("leftOnVoucherFen", equalTo(3_000_000))
                .body("shareOfInvoiceFen", equalTo(2_000_000))
                .body("leftOfCeilingFen", equalTo(6_000_000));
    }

    @Test
    void an_invoice_is_paid_once_across_programmes_and_free_again_when_rejected() {
        String invoice = invoiceNumber();
        String provider = admittedProvider(code());
        String one = "/vouchers/" + issuedVoucher(voucherProgramme(1_000_000), code());
        String other = "/vouchers/" + issuedVoucher(voucherProgramme(1_000_000), code());
        post(APPLICANT, one + "/assignments", assignBody(provider, 30_000)).statusCode(200);
        post(APPLICANT, other + "/assignments", assignBody(provider, 30_000)).statusCode(200);
        post(PROVIDER, one + "/redemptions", redemptionBody(invoice, 40_000, 100))
                .statusCode(200);
        String spaced = invoice.substring(0, 4) + " " + invoice.substring(4);
        post(PROVIDER, other + "/redemptions", redemptionBody(spaced, 40_000, 100))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:invoice-used"));
        post(REVIEWER, one + "/redemptions/1/reject", on("2020-07-10")).statusCode(200);
        post(PROVIDER, other + "/redemptions", redemptionBody(invoice, 40_000, 100))
                .statusCode(200);
    }

    @Test
    void a_provider_that_is_suspended_or_related_redeems_nothing() {
        String holder = code();
        String path = "/vouchers/" + issuedVoucher(voucherProgramme(1_000_000), holder);
        String itself = admittedProvider(holder);
        post(APPLICANT, path + "/assignments", assignBody(itself, 100))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:provider-related"));
        String provider = admittedProvider(code());
        post(APPLICANT, path + "/assignments", assignBody(provider, 100)).statusCode(200);
        post(
                        APPROVER,
                        "/providers/" + provider + "/suspend",
                        Map.of("documentNumber", "停〔2020〕1号", "occurredOn", "2020-06-15"))
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"));
        post(PROVIDER, path + "/redemptions", redemptionBody(invoiceNumber(), 40_000, 100))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:provider-not-serving"));
    }

    @Test
    void a_voucher_is_taken_over_as_it_stands() {
        String programme = voucherProgramme(100_000);
        var taken = post(
                CLERK,
                "/vouchers/take-over",
                Map.ofEntries(
                        Map.entry(
                                "holder",
                                Map.of(
                                        "kind",
                                        "TEAM",
                                        "teamId",
                                        "team-" + programme,
                                        "name",
                                        "某团队",
                                        "division",
                                        "620102")),
                        Map.entry("programme", programme),
                        Map.entry("cohort", 2020),
                        Map.entry("faceFen", 5_000_000),
                        Map.entry("redeemedFen", 2_000_000),
                        Map.entry("issuedOn", "2020-03-01"),
                        Map.entry("validUntil", "2021-02-28"),
                        Map.entry("fiscalYear", 2020),
                        Map.entry("budgetDivision", "620100"),
                        Map.entry("occurredOn", "2020-06-01")));
        taken.statusCode(201)
                .body("status", equalTo("ISSUED"))
                .body("application.provenance", equalTo("OPENING"))
                .body("balance.unusedFen", equalTo(3_000_000));
        get(budget(programme)).body("committedFen", equalTo(3_000_000));
    }
}
