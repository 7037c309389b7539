package org.shuangchuang.subsidy.domain.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shuangchuang.subsidy.domain.BudgetKey;

/**
 * The public notice 公示 that a claim is in.
 *
 * @param until last day of the notice
 * @param budget where the amount is reserved
 * @param objections how many were raised
 * @param open numbers of objections not yet decided
 * @param upheld whether one of them was upheld
 */
public record ClaimNotice(
        String noticeId,
        LocalDate until,
        BudgetKey budget,
        int objections,
        List<Integer> open,
        boolean upheld,
        boolean closed) {

    static ClaimNotice opened(String noticeId, LocalDate until, BudgetKey budget) {
        return new ClaimNotice(noticeId, until, budget, 0, List.of(), false, false);
    }

    ClaimNotice objected(int number) {
        List<Integer> all = new ArrayList<>(open);
        all.add(number);
        return new ClaimNotice(noticeId, until, budget, number, List.copyOf(all), upheld, closed);
    }

    ClaimNotice decided(int number, boolean objectionUpheld) {
        List<Integer> left = open.stream().filter(one -> one != number).toList();
        return new ClaimNotice(noticeId, until, budget, objections, left, upheld || objectionUpheld, closed);
    }

    ClaimNotice ended() {
        return new ClaimNotice(noticeId, until, budget, objections, open, upheld, true);
    }
}
