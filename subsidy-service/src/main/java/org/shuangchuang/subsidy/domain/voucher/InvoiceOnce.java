package org.shuangchuang.subsidy.domain.voucher;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Refused;

/** One invoice is paid once across all programmes: a stream that is named for it. A rejected redemption frees it. */
public final class InvoiceOnce implements Decider<InvoiceOnce.Command, InvoiceOnce.State, InvoiceOnce.InvoiceEvent> {

    /** @param usedFor what it is used for, null while free */
    public record State(@Nullable String usedFor) {}

    /** What may be asked of an invoice. */
    public sealed interface Command {
        record Use(String usedFor, LocalDate on) implements Command {}

        record Free(LocalDate on) implements Command {}
    }

    /** What happened to an invoice. */
    public sealed interface InvoiceEvent extends Event {
        record InvoiceUsed(String usedFor, LocalDate occurredOn) implements InvoiceEvent {}

        record InvoiceFreed(LocalDate occurredOn) implements InvoiceEvent {}
    }

    @Override
    public State initial() {
        return new State(null);
    }

    @Override
    public List<InvoiceEvent> decide(Command command, State state) {
        return switch (command) {
            case Command.Use c
            when state.usedFor() == null -> List.of(new InvoiceEvent.InvoiceUsed(c.usedFor(), c.on()));
            case Command.Use _ -> throw new Refused(VoucherRule.INVOICE_USED, Map.of("usedFor", state.usedFor()));
            case Command.Free c -> List.of(new InvoiceEvent.InvoiceFreed(c.on()));
        };
    }

    @Override
    public State evolve(State state, InvoiceEvent event) {
        return switch (event) {
            case InvoiceEvent.InvoiceUsed e -> new State(e.usedFor());
            case InvoiceEvent.InvoiceFreed _ -> new State(null);
        };
    }
}
