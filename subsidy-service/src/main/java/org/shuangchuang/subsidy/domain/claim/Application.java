package org.shuangchuang.subsidy.domain.claim;

import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;

/**
 * What is claimed, by whom and under which policy. Fixed at submission.
 *
 * @param enterpriseId derived from the unified social credit code
 * @param kind of recognition that is rewarded
 * @param cohort programme year, whatever day it is awarded
 * @param amountFen by the rules in force on the day of submission
 * @param policyNumber of these rules
 * @param noticeWorkingDays of these rules
 * @param appealWorkingDays of these rules
 * @param certificateNumber of the high-tech certificate, as the applicant states it
 */
public record Application(
        String enterpriseId,
        String enterpriseName,
        String socialCreditCode,
        String division,
        String programme,
        RewardKind kind,
        int cohort,
        Money amountFen,
        String policyNumber,
        int noticeWorkingDays,
        int appealWorkingDays,
        @Nullable String certificateNumber,
        Provenance provenance) {}
