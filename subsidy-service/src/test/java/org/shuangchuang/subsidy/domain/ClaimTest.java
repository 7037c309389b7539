package org.shuangchuang.subsidy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.eventstore.DeciderScenario.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuangchuang.eventstore.DeciderScenario;
import org.shuangchuang.subsidy.domain.claim.Application;
import org.shuangchuang.subsidy.domain.claim.AwardOnce;
import org.shuangchuang.subsidy.domain.claim.Claim;
import org.shuangchuang.subsidy.domain.claim.ClaimCommand;
import org.shuangchuang.subsidy.domain.claim.ClaimCommand.*;
import org.shuangchuang.subsidy.domain.claim.ClaimDecider;
import org.shuangchuang.subsidy.domain.claim.ClaimEvent;
import org.shuangchuang.subsidy.domain.claim.ClaimRule;
import org.shuangchuang.subsidy.domain.claim.RejectionGround;
import org.shuangchuang.subsidy.domain.claim.RewardKind;
import org.shuangchuang.subsidy.domain.party.HighTechStatus;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;

/** The way of a claim: invariants 5, 6 and 7. */
class ClaimTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final BudgetKey BUDGET = new BudgetKey("high-tech-reward", 2021, "620100");
    private static final PayeeAccount ACCOUNT = new PayeeAccount("某某科技", "某行", "62000000001234");
    private static final Application APPLICATION = new Application(
            "e-1",
            "某某科技",
            "Y1620102MA00000010",
            "620102",
            "high-tech-reward",
            RewardKind.RECOGNISED,
            2020,
            Money.yuan(200_000),
            "甘科〔2020〕1号",
            5,
            10,
            "GR202062000001",
            Provenance.OFFICIAL);

    private static final ClaimCommand SUBMIT = new Submit("c-1", APPLICATION, ACCOUNT, "applicant", DAY);
    private static final ClaimCommand REVIEW =
            new Review(true, HighTechStatus.UNKNOWN, "GR202062000001", "reviewer", DAY);
    private static final ClaimCommand NOTICE = new OpenNotice("n-1", BUDGET, DAY);
    /** Monday the 1st of March and five working days: the last day is Monday the 8th. */
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 3, 8);

    private static final LocalDate AFTER = LAST_DAY.plusDays(1);
    private static final ClaimCommand CLOSE = new CloseNotice(AFTER);
    private static final ClaimCommand AWARD = new Award(BUDGET, "approver", AFTER);
    private static final ClaimCommand VERIFY = new VerifyAccount("verifier", AFTER);
    private static final ClaimCommand INSTRUCT = new InstructPayment("payer", AFTER);
    private static final ClaimCommand CONFIRM = new ConfirmPayment(AFTER);

    /** A claim after these commands, each of which was accepted. */
    private static DeciderScenario<ClaimCommand, Claim, ClaimEvent> after(ClaimCommand... commands) {
        ClaimDecider decider = new ClaimDecider();
        Claim state = decider.initial();
        List<ClaimEvent> events = new ArrayList<>();
        for (ClaimCommand command : commands) {
            for (ClaimEvent event : decider.decide(command, state)) {
                state = decider.evolve(state, event);
                events.add(event);
            }
        }
        return scenario(decider).given(events.toArray(ClaimEvent[]::new));
    }

    private static Claim.Status status(ClaimCommand... commands) {
        ClaimDecider decider = new ClaimDecider();
        Claim state = decider.initial();
        for (ClaimCommand command : commands) {
            for (ClaimEvent event : decider.decide(command, state)) {
                state = decider.evolve(state, event);
            }
        }
        return ((Claim.Filed) state).status();
    }

    @Test
    void a_claim_goes_its_whole_way_to_the_payment() {
        assertEquals(Claim.Status.PAID, status(SUBMIT, REVIEW, NOTICE, CLOSE, AWARD, VERIFY, INSTRUCT, CONFIRM));
    }

    @Test
    void an_award_carries_all_that_a_figure_counts_it_under() {
        after(SUBMIT, REVIEW, NOTICE, CLOSE)
                .when(AWARD)
                .then(new ClaimEvent.ClaimAwarded(
                        "c-1",
                        "e-1",
                        "某某科技",
                        "620102",
                        "high-tech-reward",
                        RewardKind.RECOGNISED,
                        2020,
                        Money.yuan(200_000),
                        BUDGET,
                        Provenance.OFFICIAL,
                        "approver",
                        AFTER));
    }

    @Test
    void no_award_before_the_notice_has_closed() {
        after(SUBMIT, REVIEW, NOTICE).when(AWARD).refused(ClaimRule.NOTICE_NOT_OVER);
        after(SUBMIT, REVIEW).when(AWARD).refused(ClaimRule.CLAIM_NOT_IN_THIS_STATE);
        after(SUBMIT).when(AWARD).refused(ClaimRule.CLAIM_NOT_IN_THIS_STATE);
    }

    @Test
    void a_notice_runs_in_working_days_and_closes_the_day_after() {
        after(SUBMIT, REVIEW, NOTICE).when(new CloseNotice(LAST_DAY)).refused(ClaimRule.NOTICE_NOT_OVER);
        after(SUBMIT, REVIEW, NOTICE).when(CLOSE).then(new ClaimEvent.NoticeClosed("c-1", "n-1", LAST_DAY, AFTER));
    }

    @Test
    void no_award_with_an_open_objection() {
        ClaimCommand objection = new RaiseObjection("异议〔2021〕1号", LAST_DAY);
        after(SUBMIT, REVIEW, NOTICE, objection).when(CLOSE).refused(ClaimRule.OBJECTION_OPEN);
        after(SUBMIT, REVIEW, NOTICE, objection).when(AWARD).refused(ClaimRule.OBJECTION_OPEN);
        assertEquals(
                Claim.Status.AWARDED,
                status(SUBMIT, REVIEW, NOTICE, objection, new DecideObjection(1, false, "panel", AFTER), CLOSE, AWARD));
    }

    @Test
    void no_award_with_an_objection_upheld() {
        after(
                        SUBMIT,
                        REVIEW,
                        NOTICE,
                        new RaiseObjection("异议〔2021〕1号", LAST_DAY),
                        new DecideObjection(1, true, "panel", AFTER),
                        CLOSE)
                .when(AWARD)
                .refused(ClaimRule.OBJECTION_UPHELD);
    }

    @Test
    void an_objection_after_the_notice_is_too_late() {
        after(SUBMIT, REVIEW, NOTICE)
                .when(new RaiseObjection("异议〔2021〕1号", AFTER))
                .refused(ClaimRule.NOTICE_OVER);
    }

    @Test
    void submitter_reviewer_approver_and_payer_are_four() {
        after(SUBMIT)
                .when(new Review(true, HighTechStatus.RECOGNISED, null, "applicant", DAY))
                .refused(ClaimRule.SAME_EYES);
        for (String one : List.of("applicant", "reviewer")) {
            after(SUBMIT, REVIEW, NOTICE, CLOSE)
                    .when(new Award(BUDGET, one, AFTER))
                    .refused(ClaimRule.SAME_EYES);
        }
        for (String one : List.of("applicant", "reviewer", "approver")) {
            after(SUBMIT, REVIEW, NOTICE, CLOSE, AWARD, VERIFY)
                    .when(new InstructPayment(one, AFTER))
                    .refused(ClaimRule.SAME_EYES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "approver", "payer"})
    void who_declares_a_conflict_is_recused(String subject) {
        ClaimCommand conflict = new DeclareConflict(subject, DAY);
        switch (subject) {
            case "reviewer" -> after(SUBMIT, conflict).when(REVIEW).refused(ClaimRule.CONFLICT_OF_INTEREST);
            case "approver" ->
                after(SUBMIT, conflict, REVIEW, NOTICE, CLOSE).when(AWARD).refused(ClaimRule.CONFLICT_OF_INTEREST);
            default ->
                after(SUBMIT, conflict, REVIEW, NOTICE, CLOSE, AWARD, VERIFY)
                        .when(INSTRUCT)
                        .refused(ClaimRule.CONFLICT_OF_INTEREST);
        }
        after(SUBMIT, REVIEW).when(new DeclareConflict("reviewer", DAY)).refused(ClaimRule.ALREADY_ACTED);
    }

    @Test
    void a_certificate_is_stated_where_the_status_is_not_known() {
        after(SUBMIT)
                .when(new Review(true, HighTechStatus.UNKNOWN, null, "reviewer", DAY))
                .refused(ClaimRule.CERTIFICATE_NOT_STATED);
        after(SUBMIT)
                .when(new Review(true, HighTechStatus.NOT_RECOGNISED, "GR202062000001", "reviewer", DAY))
                .refused(ClaimRule.ENTERPRISE_NOT_HIGH_TECH);
        after(SUBMIT)
                .when(new Review(true, HighTechStatus.RECOGNISED, null, "reviewer", DAY))
                .then(new ClaimEvent.ClaimReviewed("c-1", true, null, "reviewer", DAY));
    }

    @Test
    void an_account_is_verified_by_another_and_changed_under_four_eyes() {
        PayeeAccount other = new PayeeAccount("某某科技", "某行", "62000000009999");
        after(SUBMIT).when(new VerifyAccount("applicant", DAY)).refused(ClaimRule.ACCOUNT_SAME_EYES);
        after(SUBMIT, REVIEW, NOTICE, CLOSE, AWARD).when(INSTRUCT).refused(ClaimRule.ACCOUNT_NOT_VERIFIED);
        after(SUBMIT).when(new ConfirmAccount("clerk", DAY)).refused(ClaimRule.ACCOUNT_NOT_PROPOSED);
        after(SUBMIT, new ProposeAccount(other, "clerk", DAY))
                .when(new ConfirmAccount("clerk", DAY))
                .refused(ClaimRule.ACCOUNT_SAME_EYES);
        after(SUBMIT, new ProposeAccount(other, "clerk", DAY))
                .when(new ConfirmAccount("head", DAY))
                .then(new ClaimEvent.AccountChanged("c-1", other, "clerk", "head", DAY));
    }

    @Test
    void a_payment_that_failed_is_instructed_again() {
        ClaimCommand failed = new FailPayment("账号错误", AFTER);
        assertEquals(
                Claim.Status.PAID,
                status(SUBMIT, REVIEW, NOTICE, CLOSE, AWARD, VERIFY, INSTRUCT, failed, INSTRUCT, CONFIRM));
        after(SUBMIT, REVIEW, NOTICE, CLOSE, AWARD, VERIFY, INSTRUCT, failed)
                .when(failed)
                .refused(ClaimRule.CLAIM_NOT_IN_THIS_STATE);
    }

    @Test
    void no_more_is_ordered_back_than_was_paid_and_no_more_received_than_ordered() {
        ClaimCommand order = new OrderRecovery(Money.yuan(150_000), "追〔2021〕1号", "auditor", AFTER);
        after(SUBMIT, REVIEW, NOTICE, CLOSE, AWARD, VERIFY, INSTRUCT, CONFIRM, order)
                .when(new OrderRecovery(Money.yuan(50_001), "追〔2021〕2号", "auditor", AFTER))
                .refused(ClaimRule.RECOVERY_TOO_LARGE);
        after(SUBMIT, REVIEW, NOTICE, CLOSE, AWARD, VERIFY, INSTRUCT, CONFIRM, order)
                .when(new ReceiveRecovery(Money.yuan(150_001), false, AFTER))
                .refused(ClaimRule.RECEIPT_TOO_LARGE);
    }

    @Test
    void a_rejection_is_appealed_once_in_time_and_decided_by_others() {
        ClaimCommand reject = new Reject(RejectionGround.NOT_ELIGIBLE, "approver", DAY);
        ClaimCommand appeal = new Appeal(DAY.plusDays(7));
        after(SUBMIT, REVIEW, reject).when(new Appeal(DAY.plusMonths(2))).refused(ClaimRule.APPEAL_TOO_LATE);
        after(SUBMIT, REVIEW, reject, appeal)
                .when(new DecideAppeal(true, "approver", AFTER))
                .refused(ClaimRule.SAME_EYES);
        after(SUBMIT, REVIEW, reject, appeal, new DecideAppeal(false, "head", AFTER))
                .when(appeal)
                .refused(ClaimRule.APPEALED_BEFORE);
        assertEquals(
                Claim.Status.SUBMITTED, status(SUBMIT, REVIEW, reject, appeal, new DecideAppeal(true, "head", AFTER)));
        after(SUBMIT, REVIEW, reject, appeal, new DecideAppeal(true, "head", AFTER))
                .when(REVIEW)
                .refused(ClaimRule.CONFLICT_OF_INTEREST);
    }

    @Test
    void an_award_is_taken_once() {
        scenario(new AwardOnce())
                .given(new AwardOnce.AwardTaken("c-1", DAY))
                .when(new AwardOnce.Take("c-2", DAY))
                .refused(ClaimRule.ALREADY_AWARDED);
        assertEquals("e-1.high-tech-reward.RECOGNISED.2020", AwardOnce.id(APPLICATION));
    }
}
