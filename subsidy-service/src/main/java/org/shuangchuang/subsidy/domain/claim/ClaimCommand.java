package org.shuangchuang.subsidy.domain.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.PayeeAccount;
import org.shuangchuang.subsidy.domain.party.HighTechStatus;
import org.shuangchuang.vocabulary.Money;

/** What may be asked of a claim. {@code by} is the subject that acts, {@code on} the day it happens. */
public sealed interface ClaimCommand {

    LocalDate on();

    record Submit(String claimId, Application application, PayeeAccount account, String by, LocalDate on)
            implements ClaimCommand {}

    /** The one who acts declares a conflict of interest of its own and is recused 回避. */
    record DeclareConflict(String by, LocalDate on) implements ClaimCommand {}

    record VerifyAccount(String by, LocalDate on) implements ClaimCommand {}

    record ProposeAccount(PayeeAccount account, String by, LocalDate on) implements ClaimCommand {}

    record ConfirmAccount(String by, LocalDate on) implements ClaimCommand {}

    /**
     * @param highTech what the incubation side says of the enterprise on the day
     * @param certificateNumber as the reviewer saw it; needed where nothing is known
     */
    record Review(
            boolean passed,
            HighTechStatus highTech,
            @Nullable String certificateNumber,
            String by,
            LocalDate on) implements ClaimCommand {}

    record OpenNotice(String noticeId, BudgetKey budget, LocalDate on) implements ClaimCommand {}

    /** @param reference file number of the objection; the objector is not named here */
    record RaiseObjection(String reference, LocalDate on) implements ClaimCommand {}

    record DecideObjection(int number, boolean upheld, String by, LocalDate on) implements ClaimCommand {}

    record CloseNotice(LocalDate on) implements ClaimCommand {}

    /** @param budget that was looked at with the claim; must be the notice's */
    record Award(BudgetKey budget, String by, LocalDate on) implements ClaimCommand {}

    record Reject(RejectionGround ground, String by, LocalDate on) implements ClaimCommand {}

    record Appeal(LocalDate on) implements ClaimCommand {}

    record DecideAppeal(boolean upheld, String by, LocalDate on) implements ClaimCommand {}

    record InstructPayment(String by, LocalDate on) implements ClaimCommand {}

    record ConfirmPayment(LocalDate on) implements ClaimCommand {}

    /** The bank did not carry it out. */
    record FailPayment(String reason, LocalDate on) implements ClaimCommand {}

    /** It was carried out and came back. */
    record ReturnPayment(String reason, LocalDate on) implements ClaimCommand {}

    record OrderRecovery(Money amountFen, String documentNumber, String by, LocalDate on) implements ClaimCommand {}

    /** @param yearClosed whether the budget's fiscal year is closed, so that the money goes to the treasury */
    record ReceiveRecovery(Money amountFen, boolean yearClosed, LocalDate on) implements ClaimCommand {}
}
