package org.shuangchuang.subsidy.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.subsidy.api.Client.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.testing.RealBackends;

/** What must hold whatever runs at the same time. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class RacesTest {

    private static final int RACERS = 12;

    private static List<Response> atOnce(List<Callable<Response>> calls)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Response> responses = new ArrayList<>();
            for (Future<Response> future : threads.invokeAll(calls)) {
                responses.add(future.get());
            }
            return responses;
        }
    }

    private static long with(List<Response> responses, int status) {
        return responses.stream().filter(one -> one.statusCode() == status).count();
    }

    private static long refused(List<Response> responses, String problem) {
        return responses.stream()
                .filter(one ->
                        one.statusCode() == 409 && one.path("type").equals("urn:shuangchuang:problem:" + problem))
                .count();
    }

    @Test
    void a_budget_for_three_claims_pays_three_of_many() throws Exception {
        String programme = rewardProgramme(3 * 200_000 + 199_999);
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            String claim = reviewedClaim(programme, code());
            calls.add(() ->
                    as(REVIEWER).body(noticeBody(programme, List.of(claim))).post("/notices"));
        }
        List<Response> responses = atOnce(calls);
        assertEquals(3, with(responses, 201));
        assertEquals(RACERS - 3, refused(responses, "budget-exhausted"));
        get(budget(programme)).body("reservedFen", equalTo(60_000_000)).body("availableFen", equalTo(19_999_900));
    }

    @Test
    void a_budget_for_four_vouchers_issues_four_of_many() throws Exception {
        String programme = voucherProgramme(4 * 50_000);
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            String voucher = id(
                    post(APPLICANT, "/vouchers", voucherBody(programme, code())).statusCode(201));
            calls.add(() -> as(APPROVER).body(roundBody(programme, voucher)).post("/voucher-rounds"));
        }
        List<Response> responses = atOnce(calls);
        assertEquals(4, with(responses, 201));
        assertEquals(RACERS - 4, refused(responses, "budget-exhausted"));
        get(budget(programme)).body("availableFen", equalTo(0));
    }

    @Test
    void an_award_is_made_once() throws Exception {
        String programme = rewardProgramme(10_000_000);
        String code = code();
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            String claim = noticedClaim(programme, code);
            calls.add(() -> as(APPROVER).body(on("2020-09-15")).post("/claims/" + claim + "/award"));
        }
        List<Response> responses = atOnce(calls);
        assertEquals(1, with(responses, 200));
        assertEquals(RACERS - 1, refused(responses, "already-awarded"));
        get(budget(programme)).body("committedFen", equalTo(20_000_000));
    }

    @Test
    void an_invoice_is_used_once() throws Exception {
        String programme = voucherProgramme(10_000_000);
        String provider = admittedProvider(code());
        String invoice = invoiceNumber();
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            String path = "/vouchers/" + issuedVoucher(programme, code());
            post(APPLICANT, path + "/assignments", assignBody(provider, 30_000)).statusCode(200);
            calls.add(() ->
                    as(PROVIDER).body(redemptionBody(invoice, 40_000, 100)).post(path + "/redemptions"));
        }
        List<Response> responses = atOnce(calls);
        assertEquals(1, with(responses, 200));
        assertEquals(RACERS - 1, refused(responses, "invoice-used"));
    }

    @Test
    void a_voucher_is_not_redeemed_beyond_its_ceiling() throws Exception {
        String programme = voucherProgramme(10_000_000);
        String path = "/vouchers/" + issuedVoucher(programme, code());
        post(APPLICANT, path + "/assignments", assignBody(admittedProvider(code()), 30_000))
                .statusCode(200);
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            calls.add(() -> as(PROVIDER)
                    .body(redemptionBody(invoiceNumber(), 40_000, 9_000))
                    .post(path + "/redemptions"));
        }
        List<Response> responses = atOnce(calls);
        assertEquals(3, with(responses, 200));
        assertEquals(RACERS - 3, refused(responses, "redemption-too-large"));
        get(path).body("redemptions", hasSize(3)).body("balance.assignedFen", equalTo(3_000_000));
    }

    @Test
    void a_repeated_key_has_one_effect_and_one_answer() throws Exception {
        String programme = rewardProgramme(1_000_000);
        String claim = reviewedClaim(programme, code());
        String key = UUID.randomUUID().toString();
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            calls.add(() -> as(REVIEWER, key)
                    .body(noticeBody(programme, List.of(claim)))
                    .post("/notices"));
        }
        List<Response> responses = atOnce(calls);
        assertEquals(RACERS, with(responses, 201));
        assertEquals(1, responses.stream().map(Client::id).distinct().count());
        get(budget(programme)).body("reservedFen", equalTo(20_000_000));
    }
}
