package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.api.VoucherParties.filed;
import static org.shuangchuang.subsidy.store.Streams.CEILING;
import static org.shuangchuang.subsidy.store.Streams.CEILINGS;
import static org.shuangchuang.subsidy.store.Streams.INVOICE;
import static org.shuangchuang.subsidy.store.Streams.INVOICES;
import static org.shuangchuang.subsidy.store.Streams.PROVIDERS;
import static org.shuangchuang.subsidy.store.Streams.VOUCHER;
import static org.shuangchuang.subsidy.store.Streams.VOUCHERS;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.Conflict;
import org.shuangchuang.eventstore.Decided;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.subsidy.domain.Holder;
import org.shuangchuang.subsidy.domain.party.Party;
import org.shuangchuang.subsidy.domain.provider.Provider;
import org.shuangchuang.subsidy.domain.voucher.Assignment;
import org.shuangchuang.subsidy.domain.voucher.Invoice;
import org.shuangchuang.subsidy.domain.voucher.InvoiceOnce;
import org.shuangchuang.subsidy.domain.voucher.Redemption;
import org.shuangchuang.subsidy.domain.voucher.Voucher;
import org.shuangchuang.subsidy.domain.voucher.VoucherCommand;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent;
import org.shuangchuang.subsidy.domain.voucher.VoucherRule;
import org.shuangchuang.subsidy.domain.voucher.YearlyCeiling;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Refused;
import org.shuangchuang.vocabulary.Require;

/** Redemptions of vouchers 兑付: claimed with an invoice, approved or rejected, settled. */
@Path("/vouchers/{id}/redemptions")
public class VoucherRedemptionResource {

    @Inject
    EventStore store;

    @Inject
    Commands commands;

    @Inject
    VoucherMoney money;

    /**
     * @param invoiceCode absent for a fully digital invoice
     * @param serviceOn day of the service
     */
    public record ClaimRedemption(
            Integer assignment,
            @Nullable String invoiceCode,
            String invoiceNumber,
            Money invoiceAmountFen,
            LocalDate serviceOn,
            Money amountFen,
            @Nullable LocalDate occurredOn) {
        public ClaimRedemption {
            Require.present("assignment", assignment);
            invoiceNumber = Invoice.of(invoiceCode, Require.text("invoiceNumber", invoiceNumber))
                    .id();
            invoiceCode = null; // normalised into the number
            invoiceAmountFen = Require.positiveAmount("invoiceAmountFen", invoiceAmountFen);
            Require.present("serviceOn", serviceOn);
            amountFen = Require.positiveAmount("amountFen", amountFen);
        }
    }

    @POST
    public Uni<RestResponse<Voucher>> claim(@PathParam("id") String id, ClaimRedemption body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        StreamId<Voucher, VoucherEvent> voucher = VOUCHERS.existing(id);
        return store.load(voucher)
                .chain(loaded -> {
                    Voucher.Filed filed = filed(loaded.state());
                    return VoucherParties.of(store, filed, providerOf(filed, body.assignment()))
                            .chain(parties -> store.load(parties.holderParty())
                                    .chain(party -> claim(
                                            context,
                                            voucher,
                                            body,
                                            parties,
                                            ceiling(filed, party.state(), body.serviceOn()),
                                            on)));
                })
                .map(Answers::ok);
    }

    /** One of the contracts that a voucher is assigned to: its provider alone claims on it. */
    private record Contract(String division, Set<String> concerns) implements Placed {}

    private Uni<Decided<Voucher>> claim(
            CommandContext context,
            StreamId<Voucher, VoucherEvent> voucher,
            ClaimRedemption body,
            VoucherParties parties,
            StreamId<YearlyCeiling.Used, YearlyCeiling.CeilingEvent> ceiling,
            LocalDate on) {
        var invoice = INVOICES.stream(body.invoiceNumber());
        List<StreamId<?, ?>> others = new ArrayList<>(parties.streams());
        others.add(ceiling);
        others.add(invoice);
        return store.execute(context, voucher, others, parts -> {
            Holder holder = filed(parts.get(voucher)).application().holder();
            String provider = providerOf(parts.get(voucher), body.assignment());
            context.reach().require(new Contract(holder.division(), Set.of(provider)));
            if (!ceiling(filed(parts.get(voucher)), parts.get(parties.holderParty()), body.serviceOn())
                    .equals(ceiling)) {
                throw new Conflict(voucher.name()); // the controller changed meanwhile
            }
            Money most = most(parts.get(voucher));
            VoucherCommand command = new VoucherCommand.ClaimRedemption(
                    body.assignment(),
                    new Invoice(body.invoiceNumber()),
                    body.invoiceAmountFen(),
                    body.serviceOn(),
                    body.amountFen(),
                    parties.serving(parts, body.serviceOn()),
                    parties.related(parts, body.serviceOn()),
                    ceiling.id(),
                    parts.get(ceiling).left(most),
                    context.subject(),
                    on);
            LocalDate posting = RequestRule.later(parts.loaded(ceiling).lastOccurredOn(), on);
            return Changes.of(voucher, VOUCHER.decide(command, parts.get(voucher)))
                    .and(
                            invoice,
                            INVOICE.decide(
                                    new InvoiceOnce.Command.Use(
                                            "voucher/" + voucher.id(),
                                            RequestRule.later(
                                                    parts.loaded(invoice).lastOccurredOn(), on)),
                                    parts.get(invoice)))
                    .and(
                            ceiling,
                            CEILING.decide(
                                    new YearlyCeiling.Command.Use(body.amountFen(), most, posting),
                                    parts.get(ceiling)));
        });
    }

    /** Of the holder's actual controller on the day of the service; of the holder itself where none is known. */
    private static StreamId<YearlyCeiling.Used, YearlyCeiling.CeilingEvent> ceiling(
            Voucher.Filed voucher, Party holder, LocalDate serviceOn) {
        String controller = holder.tie(serviceOn)
                .map(Party.Tie::controllerId)
                .orElse(voucher.application().holder().holderId());
        return CEILINGS.stream(
                YearlyCeiling.id(controller, voucher.application().programme(), serviceOn.getYear()));
    }

    @POST
    @Path("/{number}/approve")
    public Uni<RestResponse<Voucher>> approve(@PathParam("id") String id, @PathParam("number") int number, OnDay body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        StreamId<Voucher, VoucherEvent> voucher = VOUCHERS.existing(id);
        return store.load(voucher)
                .chain(loaded -> {
                    int assignment = redemption(loaded.state(), number).assignment();
                    var provider = PROVIDERS.stream(providerOf(loaded.state(), assignment));
                    return store.execute(context, voucher, List.of(provider), parts -> {
                        boolean serving = parts.get(provider) instanceof Provider.Listed listed && listed.serves();
                        VoucherCommand command =
                                new VoucherCommand.ApproveRedemption(number, serving, context.subject(), on);
                        return Changes.of(voucher, VOUCHER.decide(command, parts.get(voucher)));
                    });
                })
                .map(Answers::ok);
    }

    /** The invoice and the ceiling are free again. */
    @POST
    @Path("/{number}/reject")
    public Uni<RestResponse<Voucher>> reject(@PathParam("id") String id, @PathParam("number") int number, OnDay body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        StreamId<Voucher, VoucherEvent> voucher = VOUCHERS.existing(id);
        return store.load(voucher)
                .chain(loaded -> {
                    Redemption redemption = redemption(loaded.state(), number);
                    var invoice = INVOICES.stream(redemption.invoiceId());
                    var ceiling = CEILINGS.stream(redemption.ceilingId());
                    return store.execute(
                            context,
                            voucher,
                            List.of(invoice, ceiling),
                            parts -> Changes.of(
                                            voucher,
                                            VOUCHER.decide(
                                                    new VoucherCommand.RejectRedemption(number, context.subject(), on),
                                                    parts.get(voucher)))
                                    .and(
                                            invoice,
                                            INVOICE.decide(
                                                    new InvoiceOnce.Command.Free(RequestRule.later(
                                                            parts.loaded(invoice)
                                                                    .lastOccurredOn(),
                                                            on)),
                                                    parts.get(invoice)))
                                    .and(
                                            ceiling,
                                            CEILING.decide(
                                                    new YearlyCeiling.Command.Free(
                                                            redemption.amountFen(),
                                                            RequestRule.later(
                                                                    parts.loaded(ceiling)
                                                                            .lastOccurredOn(),
                                                                    on)),
                                                    parts.get(ceiling))));
                })
                .map(Answers::ok);
    }

    @POST
    @Path("/{number}/settle")
    public Uni<RestResponse<Voucher>> settle(@PathParam("id") String id, @PathParam("number") int number, OnDay body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        return money.decide(context, id, (_, _) -> new VoucherCommand.SettleRedemption(number, context.subject(), on))
                .map(Answers::ok);
    }

    private static Money most(Voucher state) {
        Voucher.Filed filed = filed(state);
        return filed.grant() == null ? Money.ZERO : filed.grant().yearlyCeilingFen();
    }

    private static String providerOf(Voucher state, int assignment) {
        return filed(state).assignments().stream()
                .filter(one -> one.number() == assignment)
                .findFirst()
                .map(Assignment::providerId)
                .orElseThrow(() -> new Refused(VoucherRule.UNKNOWN_ASSIGNMENT));
    }

    private static Redemption redemption(Voucher state, int number) {
        return filed(state).redemptions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(VoucherRule.UNKNOWN_REDEMPTION));
    }
}
