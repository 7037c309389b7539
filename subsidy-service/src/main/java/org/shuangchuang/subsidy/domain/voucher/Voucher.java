package org.shuangchuang.subsidy.domain.voucher;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.Holder;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Shared;

/** An innovation voucher 创新券. */
public sealed interface Voucher {

    /** Nothing was applied for yet. */
    record None() implements Voucher {}

    /** How far a voucher has come. */
    enum Status {
        APPLIED,
        REJECTED,
        APPROVED,
        ISSUED,
        EXPIRED,
        VOIDED
    }

    /** What was applied for; fixed at application. */
    record Application(
            Holder holder, String programme, int cohort, Money requestedFen, String applicant, Provenance provenance) {}

    /**
     * What was approved, and the terms it was approved under.
     *
     * @param roundId the round it was approved in, null for one taken over
     * @param redemptionPercent share of an invoice that it pays
     * @param yearlyCeilingFen most that the holders of one controller redeem in a calendar year
     * @param validUntil last day of its validity, null before it is issued
     */
    record Grant(
            @Nullable String roundId,
            BudgetKey budget,
            String approver,
            String policyNumber,
            int redemptionPercent,
            Money yearlyCeilingFen,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        Grant valid(LocalDate from, LocalDate until) {
            return new Grant(roundId, budget, approver, policyNumber, redemptionPercent, yearlyCeilingFen, from, until);
        }
    }

    /** A voucher that was applied for. */
    record Filed(
            String voucherId,
            Status status,
            Application application,
            Balance balance,
            @Nullable Grant grant,
            List<Assignment> assignments,
            List<Redemption> redemptions)
            implements Voucher, Shared {
        @Override
        public String division() {
            return application.holder().division();
        }

        @Override
        public Set<String> concerns() {
            return Stream.concat(
                            Stream.of(application.holder().holderId()),
                            assignments.stream().map(Assignment::providerId))
                    .collect(Collectors.toSet());
        }

        /** A provider sees its own contracts and what it claimed on them; the holder sees all. */
        @Override
        public Filed partOf(Set<String> parties) {
            if (parties.contains(application.holder().holderId())) {
                return this;
            }
            List<Assignment> own = assignments.stream()
                    .filter(one -> parties.contains(one.providerId()))
                    .toList();
            Set<Integer> numbers = own.stream().map(Assignment::number).collect(Collectors.toSet());
            return withAssignments(own)
                    .withRedemptions(redemptions.stream()
                            .filter(one -> numbers.contains(one.assignment()))
                            .toList());
        }

        Filed with(Status next) {
            return new Filed(voucherId, next, application, balance, grant, assignments, redemptions);
        }

        Filed with(Balance next) {
            return new Filed(voucherId, status, application, next, grant, assignments, redemptions);
        }

        Filed with(Grant next) {
            return new Filed(voucherId, status, application, balance, next, assignments, redemptions);
        }

        Filed withAssignments(List<Assignment> next) {
            return new Filed(voucherId, status, application, balance, grant, next, redemptions);
        }

        Filed withRedemptions(List<Redemption> next) {
            return new Filed(voucherId, status, application, balance, grant, assignments, next);
        }

        /** What is left to expire: unused, or assigned and not claimed. */
        Money expiring() {
            return balance.unusedFen().plus(balance.assignedFen()).minus(pending());
        }

        /** The day on which what is left expires: the one after its validity. Null where nothing is, or it was not issued. */
        public @Nullable LocalDate dueOn() {
            return grant == null || grant.validUntil() == null || expiring().isZero()
                    ? null
                    : grant.validUntil().plusDays(1);
        }

        /** What is claimed and not decided: neither expires nor can be voided. */
        Money pending() {
            return redemptions.stream()
                    .filter(one -> one.status() == Redemption.Status.CLAIMED)
                    .map(Redemption::amountFen)
                    .reduce(Money.ZERO, Money::plus);
        }
    }
}
