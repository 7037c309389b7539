package org.shuangchuang.subsidy.domain.voucher;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Refused;

/** What all holders of one actual controller have redeemed in a calendar year: a stream that is named for both. */
public final class YearlyCeiling
        implements Decider<YearlyCeiling.Command, YearlyCeiling.Used, YearlyCeiling.CeilingEvent> {

    /** @param usedFen claimed and not rejected, in the year */
    public record Used(Money usedFen) {

        public Money left(Money ceiling) {
            return usedFen.isMoreThan(ceiling) ? Money.ZERO : ceiling.minus(usedFen);
        }
    }

    /** What may be asked of a ceiling. {@code on} is the posting date. */
    public sealed interface Command {
        record Use(Money amountFen, Money ceilingFen, LocalDate on) implements Command {}

        record Free(Money amountFen, LocalDate on) implements Command {}
    }

    /** What happened to a ceiling. */
    public sealed interface CeilingEvent extends Event {
        record CeilingUsed(Money amountFen, LocalDate occurredOn) implements CeilingEvent {}

        record CeilingFreed(Money amountFen, LocalDate occurredOn) implements CeilingEvent {}
    }

    /** Last part of the stream's name. */
    public static String id(String controllerId, String programme, int year) {
        return String.join(".", controllerId, programme, Integer.toString(year));
    }

    @Override
    public Used initial() {
        return new Used(Money.ZERO);
    }

    @Override
    public List<CeilingEvent> decide(Command command, Used state) {
        return switch (command) {
            case Command.Use c -> {
                Money left = state.left(c.ceilingFen());
                if (c.amountFen().isMoreThan(left)) {
                    throw new Refused(VoucherRule.REDEMPTION_TOO_LARGE, Map.of("leftOfCeilingFen", left.fen()));
                }
                yield List.of(new CeilingEvent.CeilingUsed(c.amountFen(), c.on()));
            }
            case Command.Free c -> List.of(new CeilingEvent.CeilingFreed(c.amountFen(), c.on()));
        };
    }

    @Override
    public Used evolve(Used state, CeilingEvent event) {
        return switch (event) {
            case CeilingEvent.CeilingUsed e -> new Used(state.usedFen().plus(e.amountFen()));
            case CeilingEvent.CeilingFreed e -> new Used(state.usedFen().minus(e.amountFen()));
        };
    }
}
