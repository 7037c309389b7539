package org.shuangchuang.subsidy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shuangchuang.eventstore.DeciderScenario.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuangchuang.subsidy.domain.voucher.Balance;
import org.shuangchuang.subsidy.domain.voucher.HoldingOnce;
import org.shuangchuang.subsidy.domain.voucher.Invoice;
import org.shuangchuang.subsidy.domain.voucher.InvoiceOnce;
import org.shuangchuang.subsidy.domain.voucher.Redemption;
import org.shuangchuang.subsidy.domain.voucher.Voucher;
import org.shuangchuang.subsidy.domain.voucher.Voucher.Filed;
import org.shuangchuang.subsidy.domain.voucher.VoucherCommand;
import org.shuangchuang.subsidy.domain.voucher.VoucherCommand.*;
import org.shuangchuang.subsidy.domain.voucher.VoucherRule;
import org.shuangchuang.subsidy.domain.voucher.YearlyCeiling;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Refused;

/** How vouchers are used: invariants 3, 4, 5 and 7. */
class VoucherTest {

    private static final LocalDate DAY = Journey.DAY;
    private static final LocalDate VALID_UNTIL = Journey.VALID_UNTIL;

    private static Journey issued() {
        return new Journey().issued(Money.yuan(50_000));
    }

    private static void refused(VoucherRule rule, Journey journey, VoucherCommand command) {
        assertEquals(
                rule,
                assertThrows(Refused.class, () -> journey.voucher(command)).rule());
    }

    @Test
    void applicant_approver_and_issuer_are_three() {
        Journey applied = new Journey().applied(Money.yuan(50_000));
        refused(VoucherRule.VOUCHER_SAME_EYES, applied, Journey.approve(Money.yuan(50_000), "applicant"));
        applied.voucher(Journey.approve(Money.yuan(50_000), "approver"));
        refused(VoucherRule.VOUCHER_SAME_EYES, applied, new Issue(VALID_UNTIL, "applicant", DAY));
        refused(VoucherRule.VOUCHER_SAME_EYES, applied, new Issue(VALID_UNTIL, "approver", DAY));
    }

    @Test
    void no_more_is_approved_than_was_asked_for_or_one_voucher_may_have() {
        Journey applied = new Journey().applied(Money.yuan(500_000));
        refused(VoucherRule.FACE_TOO_LARGE, applied, Journey.approve(Money.fen(100_000_01), "approver"));
        Journey little = new Journey().applied(Money.yuan(10));
        refused(VoucherRule.FACE_TOO_LARGE, little, Journey.approve(Money.yuan(11), "approver"));
    }

    @Test
    void no_more_is_assigned_than_is_unused() {
        Journey journey = issued();
        journey.voucher(Journey.assign(Money.yuan(30_000)));
        refused(VoucherRule.ASSIGNMENT_TOO_LARGE, journey, Journey.assign(Money.yuan(20_001)));
    }

    @ParameterizedTest
    @CsvSource({
        // assigned, invoice, left of the ceiling, largest redemption: the smallest of the three, half of the invoice
        "30000, 100000, 90000, 30000",
        "30000,  40000, 90000, 20000",
        "30000, 100000, 10000, 10000"
    })
    void a_redemption_is_at_most_the_smallest_of_three(long assigned, long invoice, long ceiling, long largest) {
        Journey journey = issued();
        journey.voucher(Journey.assign(Money.yuan(assigned)));
        refused(
                VoucherRule.REDEMPTION_TOO_LARGE,
                journey,
                claim(
                        Money.yuan(invoice),
                        DAY,
                        Money.yuan(largest).plus(Money.fen(1)),
                        true,
                        false,
                        Money.yuan(ceiling)));
        journey.voucher(claim(Money.yuan(invoice), DAY, Money.yuan(largest), true, false, Money.yuan(ceiling)));
        assertEquals(
                Money.yuan(largest), journey.state().redemptions().getFirst().amountFen());
    }

    @Test
    void the_service_is_inside_the_validity() {
        Journey journey = issued();
        journey.voucher(Journey.assign(Money.yuan(30_000)));
        Money much = Money.yuan(90_000);
        refused(
                VoucherRule.SERVICE_OUTSIDE_VALIDITY,
                journey,
                claim(much, DAY.minusDays(1), Money.yuan(1), true, false, much));
        refused(
                VoucherRule.SERVICE_OUTSIDE_VALIDITY,
                journey,
                claim(much, VALID_UNTIL.plusDays(1), Money.yuan(1), true, false, much));
        journey.voucher(claim(much, VALID_UNTIL, Money.yuan(1), true, false, much));
    }

    @Test
    void the_provider_serves_and_is_not_related() {
        Journey journey = issued();
        refused(VoucherRule.PROVIDER_NOT_SERVING, journey, assign(false, false));
        refused(VoucherRule.PROVIDER_RELATED, journey, assign(true, true));
        journey.voucher(Journey.assign(Money.yuan(30_000)));
        Money much = Money.yuan(90_000);
        refused(VoucherRule.PROVIDER_NOT_SERVING, journey, claim(much, DAY, Money.yuan(1), false, false, much));
        refused(VoucherRule.PROVIDER_RELATED, journey, claim(much, DAY, Money.yuan(1), true, true, much));
    }

    @Test
    void who_claims_does_not_approve_and_who_approves_does_not_settle() {
        Journey journey = issued();
        journey.voucher(Journey.assign(Money.yuan(30_000)));
        Money much = Money.yuan(90_000);
        journey.voucher(claim(much, DAY, Money.yuan(1), true, false, much));
        refused(VoucherRule.VOUCHER_SAME_EYES, journey, new ApproveRedemption(1, true, "provider", DAY));
        journey.voucher(new ApproveRedemption(1, true, "officer", DAY));
        refused(VoucherRule.VOUCHER_SAME_EYES, journey, new SettleRedemption(1, "officer", DAY));
        journey.voucher(new SettleRedemption(1, "payer", DAY));
        refused(VoucherRule.REDEMPTION_NOT_IN_THIS_STATE, journey, new SettleRedemption(1, "payer", DAY));
    }

    @Test
    void it_expires_after_its_last_day_and_only_once() {
        Journey journey = issued();
        refused(VoucherRule.VOUCHER_STILL_VALID, journey, new Expire(false, VALID_UNTIL));
        journey.voucher(new Expire(false, VALID_UNTIL.plusDays(1)));
        assertEquals(Voucher.Status.EXPIRED, journey.state().status());
        assertEquals(
                0, journey.voucher(new Expire(false, VALID_UNTIL.plusDays(1))).size());
    }

    @Test
    void what_waits_for_a_decision_does_not_expire_and_cannot_be_voided() {
        Journey journey = issued();
        journey.voucher(Journey.assign(Money.yuan(30_000)));
        Money much = Money.yuan(90_000);
        journey.voucher(claim(much, DAY, Money.yuan(10_000), true, false, much));
        refused(VoucherRule.REDEMPTION_PENDING, journey, new VoucherCommand.Void("撤〔2020〕1号", false, "officer", DAY));
        journey.voucher(new Expire(false, VALID_UNTIL.plusDays(1)));
        assertEquals(Money.yuan(40_000), journey.state().balance().expiredFen());
        journey.voucher(new RejectRedemption(1, "officer", VALID_UNTIL.plusDays(2)));
        journey.voucher(new Expire(false, VALID_UNTIL.plusDays(3)));
        assertEquals(Money.yuan(50_000), journey.state().balance().expiredFen());
    }

    @Test
    void a_holder_has_one_voucher_and_an_invoice_is_used_once() {
        scenario(new HoldingOnce())
                .given(new HoldingOnce.HoldingTaken("v-1", DAY))
                .when(new HoldingOnce.Take("v-2", DAY))
                .refused(VoucherRule.HOLDER_HAS_VOUCHER);
        scenario(new InvoiceOnce())
                .given(new InvoiceOnce.InvoiceEvent.InvoiceUsed("voucher/v-1", DAY))
                .when(new InvoiceOnce.Command.Use("voucher/v-2", DAY))
                .refused(VoucherRule.INVOICE_USED);
    }

    @Test
    void a_controllers_ceiling_is_shared_by_its_holders() {
        scenario(new YearlyCeiling())
                .given(new YearlyCeiling.CeilingEvent.CeilingUsed(Money.yuan(70), DAY))
                .when(new YearlyCeiling.Command.Use(Money.yuan(31), Money.yuan(100), DAY))
                .refused(VoucherRule.REDEMPTION_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "6200201130, 00012345, 6200201130.00012345",
        "'6200 2011-30', ０００１２３４５, 6200201130.00012345",
        "062002011301, 12345678, 062002011301.12345678",
        ", 24622000000012345678, 24622000000012345678",
        ", '24622 00000 00123 45678', 24622000000012345678"
    })
    void an_invoice_is_the_same_however_it_is_written(String code, String number, String id) {
        assertEquals(id, Invoice.of(code, number).id());
    }

    @ParameterizedTest
    @CsvSource({"620020113, 00012345", "6200201130, 0012345", ", 00012345", "6200201130, 24622000000012345678"})
    void what_is_no_invoice_is_refused(String code, String number) {
        assertThrows(Invalid.class, () -> Invoice.of(code, number));
    }

    @Test
    void a_balance_that_loses_value_cannot_be_made() {
        Money no = Money.ZERO;
        assertThrows(IllegalStateException.class, () -> new Balance(Money.yuan(2), Money.yuan(1), no, no, no, no));
    }

    /** Any commands in any order: face = unused + assigned + redeemed + expired + voided after each. */
    @RepeatedTest(100)
    void whatever_is_commanded_no_value_is_lost(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Journey journey = issued();
        for (int step = 0; step < 150; step++) {
            journey.attempt(Journey.anyUse(random, journey.state()));
            Filed state = journey.state();
            Balance b = state.balance();
            assertEquals(
                    Money.yuan(50_000),
                    b.unusedFen()
                            .plus(b.assignedFen())
                            .plus(b.redeemedFen())
                            .plus(b.expiredFen())
                            .plus(b.voidedFen()));
            Money inContracts =
                    state.assignments().stream().map(one -> one.leftFen()).reduce(Money.ZERO, Money::plus);
            assertEquals(b.assignedFen(), inContracts.plus(sum(state, Redemption.Status.CLAIMED)));
            assertEquals(
                    b.redeemedFen(),
                    sum(state, Redemption.Status.APPROVED).plus(sum(state, Redemption.Status.SETTLED)));
            assertFalse(b.redeemedFen().isMoreThan(b.faceFen()));
        }
    }

    private static Money sum(Filed voucher, Redemption.Status status) {
        return voucher.redemptions().stream()
                .filter(one -> one.status() == status)
                .map(Redemption::amountFen)
                .reduce(Money.ZERO, Money::plus);
    }

    private static VoucherCommand assign(boolean serving, boolean related) {
        return new Assign("p-1", "某检测机构", "合同1", Money.yuan(1), serving, related, DAY);
    }

    private static VoucherCommand claim(
            Money invoice, LocalDate serviceOn, Money amount, boolean serving, boolean related, Money leftOfCeiling) {
        return new ClaimRedemption(
                1,
                new Invoice("24622000000012345678"),
                invoice,
                serviceOn,
                amount,
                serving,
                related,
                "e-1.innovation-voucher.2020",
                leftOfCeiling,
                "provider",
                VALID_UNTIL.plusDays(10));
    }

    @Test
    void nothing_can_be_done_before_the_issue() {
        for (VoucherCommand command : List.of(
                Journey.assign(Money.yuan(1)),
                new Expire(false, VALID_UNTIL.plusDays(1)),
                new VoucherCommand.Void("撤〔2020〕1号", false, "officer", DAY))) {
            refused(VoucherRule.VOUCHER_NOT_IN_THIS_STATE, new Journey().applied(Money.yuan(1)), command);
        }
    }
}
