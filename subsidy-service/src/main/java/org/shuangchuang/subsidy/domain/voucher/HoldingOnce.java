package org.shuangchuang.subsidy.domain.voucher;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Refused;

/** A holder has one voucher of a programme and year: a stream that is named for these and has one event. */
public final class HoldingOnce implements Decider<HoldingOnce.Take, HoldingOnce.Taken, HoldingOnce.HoldingTaken> {

    /** @param voucherId the holder's voucher, null while it has none */
    public record Taken(@Nullable String voucherId) {}

    /** Takes the holding for a voucher. */
    public record Take(String voucherId, LocalDate on) {}

    /** The holding was taken. */
    public record HoldingTaken(String voucherId, LocalDate occurredOn) implements Event {}

    /** Last part of the stream's name. */
    public static String id(String holderId, String programme, int cohort) {
        return String.join(".", holderId, programme, Integer.toString(cohort));
    }

    @Override
    public Taken initial() {
        return new Taken(null);
    }

    @Override
    public List<HoldingTaken> decide(Take command, Taken state) {
        if (state.voucherId() != null) {
            throw new Refused(VoucherRule.HOLDER_HAS_VOUCHER, Map.of("voucherId", state.voucherId()));
        }
        return List.of(new HoldingTaken(command.voucherId(), command.on()));
    }

    @Override
    public Taken evolve(Taken state, HoldingTaken event) {
        return new Taken(event.voucherId());
    }
}
