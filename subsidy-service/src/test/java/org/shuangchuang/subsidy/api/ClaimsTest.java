package org.shuangchuang.subsidy.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.shuangchuang.subsidy.api.Client.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ClaimsTest {

    @Test
    void a_claim_goes_its_whole_way_and_the_budget_and_the_ledger_with_it() {
        String programme = rewardProgramme(1_000_000);
        String id = noticedClaim(programme, code());
        get(budget(programme)).body("reservedFen", equalTo(20_000_000)).body("availableFen", equalTo(80_000_000));
        post(APPROVER, "/claims/" + id + "/award", on("2020-09-15"))
                .statusCode(200)
                .body("status", equalTo("AWARDED"))
                .header("ETag", equalTo("\"5\""));
        get(budget(programme)).body("reservedFen", equalTo(0)).body("committedFen", equalTo(20_000_000));
        post(CLERK, "/claims/" + id + "/verify-account", on("2020-09-15")).statusCode(200);
        post(PAYER, "/claims/" + id + "/instruct-payment", on("2020-09-20")).statusCode(200);
        var paid = post(PAYER, "/claims/" + id + "/confirm-payment", on("2020-09-22"));
        paid.statusCode(200).body("status", equalTo("PAID"));
        get(budget(programme)).body("paidFen", equalTo(20_000_000)).body("availableFen", equalTo(80_000_000));
        get(paid, "/ledger/balances?programme=" + programme)
                .statusCode(200)
                .body("items.find { it.account == 'AVAILABLE' }.balanceFen", equalTo(80_000_000))
                .body("items.find { it.account == 'TREASURY' }.balanceFen", equalTo(20_000_000))
                .body("items.find { it.account == 'PAYABLE' }.balanceFen", equalTo(0))
                .body("items.balanceFen.sum()", equalTo(0));
        get(paid, "/ledger/entries?programme=" + programme + "&account=PAYABLE")
                .body("items", hasSize(2))
                .body("items[0].debit", equalTo("RESERVED"))
                .body("items[1].credit", equalTo("TREASURY"))
                .body("items[1].amountFen", equalTo(20_000_000));
    }

    @Test
    void a_payment_that_came_back_is_reversed_and_recovered_money_is_available_again() {
        String programme = rewardProgramme(200_000);
        String id = noticedClaim(programme, code());
        post(APPROVER, "/claims/" + id + "/award", on("2020-09-15")).statusCode(200);
        post(CLERK, "/claims/" + id + "/verify-account", on("2020-09-15")).statusCode(200);
        post(PAYER, "/claims/" + id + "/instruct-payment", on("2020-09-20")).statusCode(200);
        post(PAYER, "/claims/" + id + "/confirm-payment", on("2020-09-20")).statusCode(200);
        var returned =
                post(PAYER, "/claims/" + id + "/return-payment", Map.of("reason", "退票", "occurredOn", "2020-09-21"));
        returned.statusCode(200).body("status", equalTo("AWARDED"));
        get(returned, "/ledger/entries?account=TREASURY&programme=" + programme)
                .body("items", hasSize(2))
                .body("items[1].reverses", equalTo("claim/" + id + "/payment/1"));
        post(PAYER, "/claims/" + id + "/instruct-payment", on("2020-09-22")).statusCode(200);
        post(PAYER, "/claims/" + id + "/confirm-payment", on("2020-09-23")).statusCode(200);
        post(
                        CLERK,
                        "/claims/" + id + "/order-recovery",
                        Map.of("amountFen", 5_000_000, "documentNumber", "追〔2020〕1号", "occurredOn", "2020-10-12"))
                .statusCode(200);
        post(CLERK, "/claims/" + id + "/receive-recovery", Map.of("amountFen", 5_000_000, "occurredOn", "2020-10-20"))
                .statusCode(200)
                .body("payments.recoveredFen", equalTo(5_000_000));
        get(budget(programme)).body("availableFen", equalTo(5_000_000));
    }

    @Test
    void a_notice_withholds_claims_with_open_objections() {
        String programme = rewardProgramme(1_000_000);
        String one = reviewedClaim(programme, code());
        String other = reviewedClaim(programme, code());
        String notice = id(post(REVIEWER, "/notices", noticeBody(programme, List.of(one, other)))
                .statusCode(201));
        post(OFFICE, "/claims/" + other + "/objections", Map.of("reference", "异议〔2020〕1号", "occurredOn", "2020-09-08"))
                .statusCode(200);
        post(REVIEWER, "/notices/" + notice + "/end", on("2020-09-10"))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:notice-not-over"));
        post(REVIEWER, "/notices/" + notice + "/end", on("2020-09-11"))
                .statusCode(200)
                .body("withheld", equalTo(List.of(other)));
        post(APPROVER, "/claims/" + one + "/award", on("2020-09-15")).statusCode(200);
        post(APPROVER, "/claims/" + other + "/award", on("2020-09-15"))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:objection-open"));
        post(OFFICE, "/claims/" + other + "/objections/1/decide", Map.of("upheld", false, "occurredOn", "2020-09-16"))
                .statusCode(200);
        post(REVIEWER, "/claims/" + other + "/close-notice", on("2020-09-16")).statusCode(200);
        post(APPROVER, "/claims/" + other + "/award", on("2020-09-17")).statusCode(200);
    }

    @Test
    void a_rejection_releases_what_was_reserved() {
        String programme = rewardProgramme(200_000);
        String id = noticedClaim(programme, code());
        get(budget(programme)).body("availableFen", equalTo(0));
        post(APPROVER, "/claims/" + id + "/reject", Map.of("ground", "NOT_ELIGIBLE", "occurredOn", "2020-09-15"))
                .statusCode(200)
                .body("status", equalTo("REJECTED"));
        get(budget(programme)).body("availableFen", equalTo(20_000_000)).body("releasedFen", equalTo(20_000_000));
    }

    @Test
    void an_enterprise_is_awarded_once_for_a_kind_and_year() {
        String programme = rewardProgramme(1_000_000);
        String code = code();
        String first = noticedClaim(programme, code);
        String second = noticedClaim(programme, code);
        post(APPROVER, "/claims/" + first + "/award", on("2020-09-15")).statusCode(200);
        post(APPROVER, "/claims/" + second + "/award", on("2020-09-15"))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:already-awarded"));
        post(APPLICANT, "/claims", claimBody(programme, code)).statusCode(409).body("claimId", equalTo(first));
    }

    @Test
    void four_eyes_are_asked_for_through_the_door_too() {
        String programme = rewardProgramme(1_000_000);
        String id = noticedClaim(programme, code());
        post("reviewer-1;PROVINCIAL_APPROVER;620000", "/claims/" + id + "/award", on("2020-09-15"))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:same-eyes"));
    }

    @Test
    void a_budget_of_another_place_does_not_pay() {
        String programme = rewardProgramme(1_000_000);
        String id = reviewedClaim(programme, code());
        Map<String, Object> elsewhere = Map.of(
                "programme",
                programme,
                "fiscalYear",
                2020,
                "division",
                "620200",
                "claimIds",
                List.of(id),
                "occurredOn",
                "2020-09-03");
        post(REVIEWER, "/notices", elsewhere)
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:budget-not-covering"));
    }

    @Test
    void the_same_key_gives_the_same_answer_and_has_one_effect() {
        String programme = rewardProgramme(1_000_000);
        String key = UUID.randomUUID().toString();
        String code = code();
        var first = as(APPLICANT, key)
                .body(claimBody(programme, code))
                .post("/claims")
                .then();
        var second = as(APPLICANT, key)
                .body(claimBody(programme, code))
                .post("/claims")
                .then();
        first.statusCode(201);
        second.statusCode(201).header("Location", equalTo(first.extract().header("Location")));
        get(first, "/claims?programme=" + programme).body("items", hasSize(1));
        as(APPLICANT, key)
                .body(claimBody(programme, code()))
                .post("/claims")
                .then()
                .statusCode(422);
    }

    @Test
    void a_stale_version_is_refused() {
        String programme = rewardProgramme(1_000_000);
        String id = reviewedClaim(programme, code());
        as(CLERK)
                .header("If-Match", "\"1\"")
                .body(on("2020-09-03"))
                .post("/claims/" + id + "/verify-account")
                .then()
                .statusCode(412);
        as(CLERK)
                .header("If-Match", "\"2\"")
                .body(on("2020-09-03"))
                .post("/claims/" + id + "/verify-account")
                .then()
                .statusCode(200);
    }

    @Test
    void lists_are_filtered_sorted_paged_and_cover_accounts() {
        String programme = rewardProgramme(1_000_000);
        reviewedClaim(programme, code());
        reviewedClaim(programme, code());
        var last = post(APPLICANT, "/claims", claimBody(programme, code())).statusCode(201);
        get(last, "/claims?programme=" + programme + "&division=620100&status=REVIEWED&period=cohort:2020")
                .body("items", hasSize(2))
                .body("items[0].account.stated.number", equalTo("**********1234"));
        get(last, "/claims?programme=" + programme + "&division=620200").body("items", hasSize(0));
        String next = get("/claims?programme=" + programme + "&limit=2&sort=-occurredOn")
                .body("items", hasSize(2))
                .extract()
                .path("next");
        get("/claims?programme=" + programme + "&limit=2&sort=-occurredOn&cursor=" + next)
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("SUBMITTED"))
                .body("next", nullValue());
    }
}
