package org.shuangchuang.subsidy.domain.voucher;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Refused;

/** A round 批次: applications that are approved together from one budget, and issued together. */
public sealed interface VoucherRound {

    /** Nothing was approved yet. */
    record None() implements VoucherRound {}

    /** How far a round has come. */
    enum Status {
        APPROVED,
        ISSUED
    }

    /** @param totalFen face values of its vouchers together */
    record Approved(
            String roundId, Status status, BudgetKey budget, List<String> voucherIds, Money totalFen, String approver)
            implements VoucherRound, Placed {
        @Override
        public String division() {
            return budget.division();
        }

        @Override
        public Set<String> concerns() {
            return Set.of();
        }
    }

    /** What may be asked of a round. */
    sealed interface Command {
        record Approve(
                String roundId, BudgetKey budget, List<String> voucherIds, Money totalFen, String by, LocalDate on)
                implements Command {}

        record Issue(String by, LocalDate on) implements Command {}
    }

    /** What happened to a round. */
    sealed interface RoundEvent extends Event {
        record RoundApproved(
                String roundId,
                BudgetKey budget,
                List<String> voucherIds,
                Money totalFen,
                String by,
                LocalDate occurredOn)
                implements RoundEvent {}

        record RoundIssued(String roundId, String by, LocalDate occurredOn) implements RoundEvent {}
    }

    /** Decides on a round. */
    final class RoundDecider implements Decider<Command, VoucherRound, RoundEvent> {

        @Override
        public VoucherRound initial() {
            return new None();
        }

        @Override
        public List<RoundEvent> decide(Command command, VoucherRound state) {
            return switch (command) {
                case Command.Approve c
                when state instanceof None ->
                    List.of(new RoundEvent.RoundApproved(
                            c.roundId(), c.budget(), c.voucherIds(), c.totalFen(), c.by(), c.on()));
                case Command.Issue c
                when state instanceof Approved round && round.status() == Status.APPROVED -> {
                    VoucherDecider.requireOther(c.by(), round.approver());
                    yield List.of(new RoundEvent.RoundIssued(round.roundId(), c.by(), c.on()));
                }
                case Command.Approve _, Command.Issue _ ->
                    throw new Refused(VoucherRule.ROUND_OVER, Map.of("status", "ISSUED"));
            };
        }

        @Override
        public VoucherRound evolve(VoucherRound state, RoundEvent event) {
            return switch (event) {
                case RoundEvent.RoundApproved e ->
                    new Approved(e.roundId(), Status.APPROVED, e.budget(), e.voucherIds(), e.totalFen(), e.by());
                case RoundEvent.RoundIssued _
                when state instanceof Approved r ->
                    new Approved(r.roundId(), Status.ISSUED, r.budget(), r.voucherIds(), r.totalFen(), r.approver());
                case RoundEvent.RoundIssued _ -> state;
            };
        }
    }
}
