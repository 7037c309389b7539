package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.store.Streams.VOUCHER;
import static org.shuangchuang.subsidy.store.Streams.VOUCHERS;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.subsidy.domain.provider.Provider;
import org.shuangchuang.subsidy.domain.voucher.Voucher;
import org.shuangchuang.subsidy.domain.voucher.VoucherCommand;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Require;

/** Assignments of vouchers to providers' contracts 下单使用. */
@Path("/vouchers/{id}/assignments")
public class VoucherAssignmentResource {

    @Inject
    EventStore store;

    @Inject
    Commands commands;

    /** A contract with a provider. */
    public record Assign(
            String providerId,
            String contractNumber,
            Money amountFen,
            @Nullable LocalDate occurredOn) {
        public Assign {
            providerId = Require.text("providerId", providerId);
            contractNumber = Require.text("contractNumber", contractNumber);
            amountFen = Require.positiveAmount("amountFen", amountFen);
        }
    }

    @POST
    public Uni<RestResponse<Voucher>> assign(@PathParam("id") String id, Assign body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        StreamId<Voucher, VoucherEvent> voucher = VOUCHERS.existing(id);
        return store.load(voucher)
                .chain(loaded -> VoucherParties.of(store, loaded.state(), body.providerId()))
                .chain(parties -> store.execute(context, voucher, parties.streams(), parts -> {
                    String name = parts.get(parties.provider()) instanceof Provider.Listed listed ? listed.name() : "";
                    VoucherCommand command = new VoucherCommand.Assign(
                            body.providerId(),
                            name,
                            body.contractNumber(),
                            body.amountFen(),
                            parties.serving(parts, on),
                            parties.related(parts, on),
                            on);
                    return Changes.of(voucher, VOUCHER.decide(command, parts.get(voucher)));
                }))
                .map(Answers::ok);
    }

    @POST
    @Path("/{number}/end")
    public Uni<RestResponse<Voucher>> endAssignment(
            @PathParam("id") String id, @PathParam("number") int number, OnDay body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        return store.execute(context, VOUCHERS.existing(id), VOUCHER, new VoucherCommand.EndAssignment(number, on))
                .map(Answers::ok);
    }
}
