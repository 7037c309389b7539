package org.shuangchuang.subsidy.domain.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Refused;

/**
 * Who did what on a claim: submitter, reviewer, approver and payer are four different subjects, and who declared a conflict of
 * interest does none of it.
 *
 * @param recused subjects that declared a conflict, or decided before an appeal was upheld
 */
public record Eyes(
        String submitter,
        @Nullable String reviewer,
        @Nullable String approver,
        @Nullable String payer,
        List<String> recused) {

    static Eyes of(String submitter) {
        return new Eyes(submitter, null, null, null, List.of());
    }

    /** @throws Refused {@link ClaimRule#SAME_EYES} or {@link ClaimRule#CONFLICT_OF_INTEREST} */
    void requireFresh(String subject) {
        if (recused.contains(subject)) {
            throw new Refused(ClaimRule.CONFLICT_OF_INTEREST);
        }
        if (subject.equals(submitter)
                || subject.equals(reviewer)
                || subject.equals(approver)
                || subject.equals(payer)) {
            throw new Refused(ClaimRule.SAME_EYES);
        }
    }

    /** A payment that failed may be instructed again by the same payer. */
    void requirePayer(String subject) {
        if (!subject.equals(payer) || recused.contains(subject)) {
            requireFresh(subject);
        }
    }

    boolean acted(String subject) {
        return subject.equals(reviewer) || subject.equals(approver) || subject.equals(payer);
    }

    Eyes reviewedBy(String subject) {
        return new Eyes(submitter, subject, approver, payer, recused);
    }

    Eyes approvedBy(String subject) {
        return new Eyes(submitter, reviewer, subject, payer, recused);
    }

    Eyes paidBy(String subject) {
        return new Eyes(submitter, reviewer, approver, subject, recused);
    }

    Eyes recusing(String subject) {
        List<String> all = new ArrayList<>(recused);
        all.add(subject);
        return new Eyes(submitter, reviewer, approver, payer, List.copyOf(all));
    }

    /** After an appeal was upheld: who reviewed and rejected does not decide again. */
    Eyes anew(String rejectedBy) {
        Eyes without = reviewer == null ? this : recusing(reviewer);
        return new Eyes(
                submitter, null, null, null, without.recusing(rejectedBy).recused());
    }
}
