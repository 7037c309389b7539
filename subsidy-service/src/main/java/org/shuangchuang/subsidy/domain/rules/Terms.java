package org.shuangchuang.subsidy.domain.rules;

import java.time.LocalDate;
import java.util.List;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Require;

/** What a published policy fixes for a programme. In force from its day until the next terms of the programme are. */
public sealed interface Terms {

    /** Number of the published policy, for example {@code 甘科高〔2020〕1号}. */
    String policyNumber();

    LocalDate effectiveFrom();

    /**
     * Rewards for high-tech enterprises.
     *
     * @param recognisedFen for a first recognition
     * @param renewedFen for a renewed recognition
     * @param noticeWorkingDays how long an award is announced before it may be made
     * @param appealWorkingDays how long a rejection may be appealed
     */
    record RewardTerms(
            String policyNumber,
            LocalDate effectiveFrom,
            Money recognisedFen,
            Money renewedFen,
            int noticeWorkingDays,
            int appealWorkingDays)
            implements Terms {

        public RewardTerms {
            policyNumber = Require.text("policyNumber", policyNumber);
            effectiveFrom = Require.present("effectiveFrom", effectiveFrom);
            recognisedFen = Require.positiveAmount("recognisedFen", recognisedFen);
            renewedFen = Require.positiveAmount("renewedFen", renewedFen);
            Require.positive("noticeWorkingDays", (long) noticeWorkingDays);
            Require.positive("appealWorkingDays", (long) appealWorkingDays);
        }
    }

    /**
     * Innovation vouchers.
     *
     * @param faceCeilingFen largest face value of one voucher
     * @param redemptionPercent share of an invoice that a voucher pays, 1 to 100
     * @param yearlyCeilingFen most that the holders of one actual controller redeem in a calendar year
     * @param validityMonths how long a voucher is valid from its issue
     */
    record VoucherTerms(
            String policyNumber,
            LocalDate effectiveFrom,
            Money faceCeilingFen,
            int redemptionPercent,
            Money yearlyCeilingFen,
            int validityMonths)
            implements Terms {

        private static final int WHOLE = 100;

        public VoucherTerms {
            policyNumber = Require.text("policyNumber", policyNumber);
            effectiveFrom = Require.present("effectiveFrom", effectiveFrom);
            faceCeilingFen = Require.positiveAmount("faceCeilingFen", faceCeilingFen);
            Require.positive("redemptionPercent", (long) redemptionPercent);
            Require.positive("redemptionPercent", (long) WHOLE + 1 - redemptionPercent);
            yearlyCeilingFen = Require.positiveAmount("yearlyCeilingFen", yearlyCeilingFen);
            Require.positive("validityMonths", (long) validityMonths);
        }
    }

    /**
     * Tax relief (财税〔2018〕120号 and what follows it).
     *
     * @param eligible designations that open it
     */
    record ReliefTerms(String policyNumber, LocalDate effectiveFrom, List<Eligible> eligible) implements Terms {

        public ReliefTerms {
            policyNumber = Require.text("policyNumber", policyNumber);
            effectiveFrom = Require.present("effectiveFrom", effectiveFrom);
            eligible = List.copyOf(Require.present("eligible", eligible));
        }
    }

    /**
     * A designation that opens tax relief.
     *
     * @param kind of carrier: {@code INCUBATOR}
     * @param level {@code PROVINCIAL} or {@code NATIONAL}
     */
    record Eligible(String kind, String level) {

        public Eligible {
            kind = Require.text("kind", kind);
            level = Require.text("level", level);
        }
    }
}
