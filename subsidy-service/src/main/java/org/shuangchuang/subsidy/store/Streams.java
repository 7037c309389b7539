package org.shuangchuang.subsidy.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.shuangchuang.eventstore.Category;
import org.shuangchuang.eventstore.EventTypes;
import org.shuangchuang.eventstore.SnapshotForm;
import org.shuangchuang.subsidy.domain.budget.Budget;
import org.shuangchuang.subsidy.domain.budget.BudgetDecider;
import org.shuangchuang.subsidy.domain.budget.BudgetEvent;
import org.shuangchuang.subsidy.domain.claim.AwardOnce;
import org.shuangchuang.subsidy.domain.claim.Claim;
import org.shuangchuang.subsidy.domain.claim.ClaimDecider;
import org.shuangchuang.subsidy.domain.claim.ClaimEvent;
import org.shuangchuang.subsidy.domain.claim.Notice;
import org.shuangchuang.subsidy.domain.party.Party;
import org.shuangchuang.subsidy.domain.party.PartyDecider;
import org.shuangchuang.subsidy.domain.provider.Provider;
import org.shuangchuang.subsidy.domain.provider.ProviderDecider;
import org.shuangchuang.subsidy.domain.provider.ProviderEvent;
import org.shuangchuang.subsidy.domain.relief.RentRelief;
import org.shuangchuang.subsidy.domain.relief.TaxRelief;
import org.shuangchuang.subsidy.domain.relief.TaxReliefDecider;
import org.shuangchuang.subsidy.domain.relief.TaxReliefEvent;
import org.shuangchuang.subsidy.domain.rules.RuleSet;
import org.shuangchuang.subsidy.domain.rules.RuleSetDecider;
import org.shuangchuang.subsidy.domain.rules.RuleSetEvent;
import org.shuangchuang.subsidy.domain.voucher.HoldingOnce;
import org.shuangchuang.subsidy.domain.voucher.InvoiceOnce;
import org.shuangchuang.subsidy.domain.voucher.Voucher;
import org.shuangchuang.subsidy.domain.voucher.VoucherDecider;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent;
import org.shuangchuang.subsidy.domain.voucher.VoucherRound;
import org.shuangchuang.subsidy.domain.voucher.YearlyCeiling;
import org.shuangchuang.vocabulary.Provenance;

/** The kinds of streams that this service owns, and the stored names of their events. Both stay for ever. */
public final class Streams {

    public static final RuleSetDecider RULE_SET = new RuleSetDecider();
    public static final BudgetDecider BUDGET = new BudgetDecider();
    public static final ClaimDecider CLAIM = new ClaimDecider();
    public static final AwardOnce AWARD = new AwardOnce();
    public static final Notice.NoticeDecider NOTICE = new Notice.NoticeDecider();
    public static final VoucherDecider VOUCHER = new VoucherDecider();
    public static final VoucherRound.RoundDecider ROUND = new VoucherRound.RoundDecider();
    public static final HoldingOnce HOLDING = new HoldingOnce();
    public static final InvoiceOnce INVOICE = new InvoiceOnce();
    public static final YearlyCeiling CEILING = new YearlyCeiling();
    public static final ProviderDecider PROVIDER = new ProviderDecider();
    public static final PartyDecider PARTY = new PartyDecider();
    public static final TaxReliefDecider TAX_RELIEF = new TaxReliefDecider();
    public static final RentRelief.RentReliefDecider RENT_RELIEF = new RentRelief.RentReliefDecider();

    /** {@code ruleset-{programme}}. */
    public static final Category<RuleSet, RuleSetEvent> RULE_SETS = new Category<>(
            "ruleset",
            RULE_SET,
            EventTypes.<RuleSetEvent>none()
                    .with("reward-rules-adopted", RuleSetEvent.RewardRulesAdopted.class)
                    .with("voucher-rules-adopted", RuleSetEvent.VoucherRulesAdopted.class)
                    .with("relief-rules-adopted", RuleSetEvent.ReliefRulesAdopted.class));

    /** {@code budget-{programme}.{fiscalYear}.{division}}. */
    public static final Category<Budget, BudgetEvent> BUDGETS = new Category<>(
                    "budget",
                    BUDGET,
                    EventTypes.<BudgetEvent>none()
                            .with("budget-appropriated", BudgetEvent.BudgetAppropriated.class)
                            .with("budget-taken-over", BudgetEvent.BudgetTakenOver.class)
                            .with("budget-adjusted", 2, BudgetEvent.BudgetAdjusted.class)
                            .upcast("budget-adjusted", 1, Streams::official)
                            .with("budget-adjustment-reversed", 2, BudgetEvent.BudgetAdjustmentReversed.class)
                            .upcast("budget-adjustment-reversed", 1, Streams::official)
                            .with("budget-reserved", 2, BudgetEvent.BudgetReserved.class)
                            .upcast("budget-reserved", 1, Streams::official)
                            .with("budget-released", 2, BudgetEvent.BudgetReleased.class)
                            .upcast("budget-released", 1, Streams::official)
                            .with("budget-committed", 2, BudgetEvent.BudgetCommitted.class)
                            .upcast("budget-committed", 1, Streams::official)
                            .with("budget-decommitted", 2, BudgetEvent.BudgetDecommitted.class)
                            .upcast("budget-decommitted", 1, Streams::official)
                            .with("budget-paid", 2, BudgetEvent.BudgetPaid.class)
                            .upcast("budget-paid", 1, Streams::official)
                            .with("budget-payment-reversed", 2, BudgetEvent.BudgetPaymentReversed.class)
                            .upcast("budget-payment-reversed", 1, Streams::official)
                            .with("budget-recovered", 2, BudgetEvent.BudgetRecovered.class)
                            .upcast("budget-recovered", 1, Streams::official)
                            .with("budget-closed", 2, BudgetEvent.BudgetClosed.class)
                            .upcast("budget-closed", 1, Streams::official)
                            .with("budget-carried-in", 2, BudgetEvent.BudgetCarriedIn.class)
                            .upcast("budget-carried-in", 1, Streams::official))
            .withSnapshots(new SnapshotForm<>(Budget.Appropriated.class, 1));

    /** {@code claim-{id}}. */
    public static final Category<Claim, ClaimEvent> CLAIMS = new Category<>(
            "claim",
            CLAIM,
            EventTypes.<ClaimEvent>none()
                    .with("claim-submitted", ClaimEvent.ClaimSubmitted.class)
                    .with("claim-conflict-declared", ClaimEvent.ConflictDeclared.class)
                    .with("claim-account-verified", ClaimEvent.AccountVerified.class)
                    .with("claim-account-change-proposed", ClaimEvent.AccountChangeProposed.class)
                    .with("claim-account-changed", ClaimEvent.AccountChanged.class)
                    .with("claim-reviewed", ClaimEvent.ClaimReviewed.class)
                    .with("claim-notice-opened", ClaimEvent.NoticeOpened.class)
                    .with("claim-objection-raised", ClaimEvent.ObjectionRaised.class)
                    .with("claim-objection-decided", ClaimEvent.ObjectionDecided.class)
                    .with("claim-notice-closed", ClaimEvent.NoticeClosed.class)
                    .with("claim-awarded", ClaimEvent.ClaimAwarded.class)
                    .with("claim-rejected", 2, ClaimEvent.ClaimRejected.class)
                    .upcast("claim-rejected", 1, Streams::official)
                    .with("claim-appealed", ClaimEvent.ClaimAppealed.class)
                    .with("claim-appeal-decided", ClaimEvent.AppealDecided.class)
                    .with("claim-payment-instructed", ClaimEvent.PaymentInstructed.class)
                    .with("claim-paid", ClaimEvent.ClaimPaid.class)
                    .with("claim-payment-failed", ClaimEvent.PaymentFailed.class)
                    .with("claim-returned", ClaimEvent.ClaimReturned.class)
                    .with("claim-recovery-ordered", ClaimEvent.RecoveryOrdered.class)
                    .with("claim-recovery-received", ClaimEvent.RecoveryReceived.class));

    /** {@code award-{enterpriseId}.{programme}.{kind}.{year}}: one award for these. */
    public static final Category<AwardOnce.Taken, AwardOnce.AwardTaken> AWARDS = new Category<>(
            "award", AWARD, EventTypes.<AwardOnce.AwardTaken>none().with("award-taken", AwardOnce.AwardTaken.class));

    /** {@code notice-{id}}. */
    public static final Category<Notice, Notice.NoticeEvent> NOTICES = new Category<>(
            "notice",
            NOTICE,
            EventTypes.<Notice.NoticeEvent>none()
                    .with("reward-notice-published", Notice.NoticeEvent.NoticePublished.class)
                    .with("reward-notice-ended", Notice.NoticeEvent.NoticeEnded.class));

    /** {@code voucher-{id}}. */
    public static final Category<Voucher, VoucherEvent> VOUCHERS = new Category<>(
            "voucher",
            VOUCHER,
            EventTypes.<VoucherEvent>none()
                    .with("voucher-applied", VoucherEvent.VoucherApplied.class)
                    .with("voucher-rejected", VoucherEvent.VoucherRejected.class)
                    .with("voucher-approved", VoucherEvent.VoucherApproved.class)
                    .with("voucher-issued", VoucherEvent.VoucherIssued.class)
                    .with("voucher-taken-over", VoucherEvent.VoucherTakenOver.class)
                    .with("voucher-assigned", VoucherEvent.VoucherAssigned.class)
                    .with("voucher-assignment-ended", VoucherEvent.AssignmentEnded.class)
                    .with("voucher-redemption-claimed", VoucherEvent.RedemptionClaimed.class)
                    .with("voucher-redemption-rejected", VoucherEvent.RedemptionRejected.class)
                    .with("voucher-redeemed", VoucherEvent.VoucherRedeemed.class)
                    .with("voucher-settled", VoucherEvent.VoucherSettled.class)
                    .with("voucher-expired", VoucherEvent.VoucherExpired.class)
                    .with("voucher-voided", VoucherEvent.VoucherVoided.class));

    /** {@code round-{id}}. */
    public static final Category<VoucherRound, VoucherRound.RoundEvent> ROUNDS = new Category<>(
            "round",
            ROUND,
            EventTypes.<VoucherRound.RoundEvent>none()
                    .with("voucher-round-approved", VoucherRound.RoundEvent.RoundApproved.class)
                    .with("voucher-round-issued", VoucherRound.RoundEvent.RoundIssued.class));

    /** {@code holding-{holderId}.{programme}.{year}}: one voucher for these. */
    public static final Category<HoldingOnce.Taken, HoldingOnce.HoldingTaken> HOLDINGS = new Category<>(
            "holding",
            HOLDING,
            EventTypes.<HoldingOnce.HoldingTaken>none().with("holding-taken", HoldingOnce.HoldingTaken.class));

    /** {@code invoice-{normalised number}}: paid once across all programmes. */
    public static final Category<InvoiceOnce.State, InvoiceOnce.InvoiceEvent> INVOICES = new Category<>(
            "invoice",
            INVOICE,
            EventTypes.<InvoiceOnce.InvoiceEvent>none()
                    .with("invoice-used", InvoiceOnce.InvoiceEvent.InvoiceUsed.class)
                    .with("invoice-freed", InvoiceOnce.InvoiceEvent.InvoiceFreed.class));

    /** {@code ceiling-{controllerId}.{programme}.{year}}. */
    public static final Category<YearlyCeiling.Used, YearlyCeiling.CeilingEvent> CEILINGS = new Category<>(
            "ceiling",
            CEILING,
            EventTypes.<YearlyCeiling.CeilingEvent>none()
                    .with("ceiling-used", YearlyCeiling.CeilingEvent.CeilingUsed.class)
                    .with("ceiling-freed", YearlyCeiling.CeilingEvent.CeilingFreed.class));

    /** {@code provider-{id}}, the id derived from the unified social credit code. */
    public static final Category<Provider, ProviderEvent> PROVIDERS = new Category<>(
            "provider",
            PROVIDER,
            EventTypes.<ProviderEvent>none()
                    .with("provider-admitted", ProviderEvent.ProviderAdmitted.class)
                    .with("provider-suspended", ProviderEvent.ProviderSuspended.class)
                    .with("provider-reinstated", ProviderEvent.ProviderReinstated.class)
                    .with("provider-removed", ProviderEvent.ProviderRemoved.class));

    /** {@code party-{enterprise or team id}}. */
    public static final Category<Party, PartyDecider.PartyEvent> PARTIES = new Category<>(
            "party",
            PARTY,
            EventTypes.<PartyDecider.PartyEvent>none()
                    .with("party-noted", PartyDecider.PartyEvent.PartyNoted.class)
                    .with("party-high-tech-noted", PartyDecider.PartyEvent.PartyHighTechNoted.class)
                    .with("party-high-tech-ended", PartyDecider.PartyEvent.PartyHighTechEnded.class));

    /** {@code taxrelief-{carrierId}}. */
    public static final Category<TaxRelief, TaxReliefEvent> TAX_RELIEFS = new Category<>(
            "taxrelief",
            TAX_RELIEF,
            EventTypes.<TaxReliefEvent>none()
                    .with("tax-relief-opened", TaxReliefEvent.TaxReliefOpened.class)
                    .with("tax-relief-closed", TaxReliefEvent.TaxReliefClosed.class)
                    .with("tax-relief-relocated", TaxReliefEvent.TaxReliefRelocated.class)
                    .with("relief-tax-confirmed", TaxReliefEvent.TaxReliefConfirmed.class)
                    .with("relief-tax-reversed", TaxReliefEvent.TaxReliefReversed.class));

    /** {@code rentrelief-{id}}. */
    public static final Category<RentRelief, RentRelief.RentReliefEvent> RENT_RELIEFS = new Category<>(
            "rentrelief",
            RENT_RELIEF,
            EventTypes.<RentRelief.RentReliefEvent>none()
                    .with("relief-rent-granted", RentRelief.RentReliefEvent.RentReliefGranted.class)
                    .with("relief-rent-reversed", RentRelief.RentReliefEvent.RentReliefReversed.class));

    /** All kinds of streams. */
    public static final List<Category<?, ?>> ALL = List.of(
            RULE_SETS,
            BUDGETS,
            CLAIMS,
            AWARDS,
            NOTICES,
            VOUCHERS,
            ROUNDS,
            HOLDINGS,
            INVOICES,
            CEILINGS,
            PROVIDERS,
            PARTIES,
            TAX_RELIEFS,
            RENT_RELIEFS);

    private Streams() {}

    /** What did not yet say where it came from counted as official. */
    private static ObjectNode official(ObjectNode data) {
        return data.put("provenance", Provenance.OFFICIAL.name());
    }
}
