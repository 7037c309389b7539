package org.shuangchuang.subsidy.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.Holder;
import org.shuangchuang.subsidy.domain.PayeeAccount;
import org.shuangchuang.subsidy.domain.budget.Budget;
import org.shuangchuang.subsidy.domain.budget.BudgetEvent;
import org.shuangchuang.subsidy.domain.claim.Account;
import org.shuangchuang.subsidy.domain.claim.Application;
import org.shuangchuang.subsidy.domain.claim.AwardOnce;
import org.shuangchuang.subsidy.domain.claim.Claim;
import org.shuangchuang.subsidy.domain.claim.ClaimEvent;
import org.shuangchuang.subsidy.domain.claim.ClaimNotice;
import org.shuangchuang.subsidy.domain.claim.Eyes;
import org.shuangchuang.subsidy.domain.claim.Notice;
import org.shuangchuang.subsidy.domain.party.Party;
import org.shuangchuang.subsidy.domain.party.PartyDecider;
import org.shuangchuang.subsidy.domain.provider.Provider;
import org.shuangchuang.subsidy.domain.provider.ProviderEvent;
import org.shuangchuang.subsidy.domain.relief.RentRelief;
import org.shuangchuang.subsidy.domain.relief.TaxRelief;
import org.shuangchuang.subsidy.domain.relief.TaxReliefEvent;
import org.shuangchuang.subsidy.domain.rules.RuleSet;
import org.shuangchuang.subsidy.domain.rules.RuleSetEvent;
import org.shuangchuang.subsidy.domain.rules.Terms;
import org.shuangchuang.subsidy.domain.voucher.Assignment;
import org.shuangchuang.subsidy.domain.voucher.Balance;
import org.shuangchuang.subsidy.domain.voucher.HoldingOnce;
import org.shuangchuang.subsidy.domain.voucher.InvoiceOnce;
import org.shuangchuang.subsidy.domain.voucher.Redemption;
import org.shuangchuang.subsidy.domain.voucher.Voucher;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent;
import org.shuangchuang.subsidy.domain.voucher.VoucherRound;
import org.shuangchuang.subsidy.domain.voucher.YearlyCeiling;
import org.shuangchuang.subsidy.view.LedgerView;

/** What is read and written as JSON, for native images: nested types are registered with the type around them. */
@RegisterForReflection(
        targets = {
            BudgetKey.class,
            Holder.class,
            PayeeAccount.class,
            Budget.class,
            BudgetEvent.class,
            Account.class,
            Application.class,
            AwardOnce.class,
            Claim.class,
            ClaimEvent.class,
            ClaimNotice.class,
            Eyes.class,
            Notice.class,
            Party.class,
            PartyDecider.class,
            Provider.class,
            ProviderEvent.class,
            RentRelief.class,
            TaxRelief.class,
            TaxReliefEvent.class,
            RuleSet.class,
            RuleSetEvent.class,
            Terms.class,
            Assignment.class,
            Balance.class,
            HoldingOnce.class,
            InvoiceOnce.class,
            Redemption.class,
            Voucher.class,
            VoucherEvent.class,
            VoucherRound.class,
            YearlyCeiling.class,
            LedgerView.class
        })
final class Reflection {

    private Reflection() {}
}
