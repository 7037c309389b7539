package org.shuangchuang.subsidy.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.subsidy.domain.BudgetKey;

/**
 * A movement of money in the ledger.
 *
 * @param budget whose money it is
 * @param postings one or more
 * @param name unique, where the entry can be reversed: {@code claim/…/payment/1}
 * @param reverses name of the entry that this one reverses
 */
public record Entry(
        BudgetKey budget,
        LocalDate occurredOn,
        List<Posting> postings,
        @Nullable String name,
        @Nullable String reverses) {}
