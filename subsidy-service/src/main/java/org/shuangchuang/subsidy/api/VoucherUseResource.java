package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.store.Streams.CEILING;
import static org.shuangchuang.subsidy.store.Streams.CEILINGS;
import static org.shuangchuang.subsidy.store.Streams.INVOICE;
import static org.shuangchuang.subsidy.store.Streams.INVOICES;
import static org.shuangchuang.subsidy.store.Streams.PARTIES;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.Decided;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.Ids;
import org.shuangchuang.eventstore.Parts;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.subsidy.domain.Holder;
import org.shuangchuang.subsidy.domain.party.Party;
import org.shuangchuang.subsidy.domain.party.PartyDecider.PartyEvent;
import org.shuangchuang.subsidy.domain.provider.Provider;
import org.shuangchuang.subsidy.domain.provider.ProviderEvent;
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
import org.shuangchuang.vocabulary.Refused;
import org.shuangchuang.vocabulary.Require;

/** How vouchers are used: assigned to a provider's contract, redeemed with an invoice, settled. */
@Path("/vouchers/{id}")
public class VoucherUseResource {

    @Inject
    EventStore store;

    @Inject
    Commands commands;

    @Inject
    VoucherMoney money;

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

    /** Who the parties to a redemption are, and the streams that say what is known of them. */
    private record Parties(
            Holder holder,
            StreamId<Provider, ProviderEvent> provider,
            StreamId<Party, PartyEvent> holderParty,
            StreamId<Party, PartyEvent> providerParty) {

        boolean serving(Parts parts, LocalDate day) {
            return parts.get(provider) instanceof Provider.Listed listed && listed.serves(day);
        }

        boolean related(Parts parts, LocalDate day) {
            boolean sameCode = parts.get(provider) instanceof Provider.Listed listed
                    && listed.socialCreditCode().equals(holder.socialCreditCode());
            return sameCode || parts.get(holderParty).tiedTo(parts.get(providerParty), day);
        }

        List<StreamId<?, ?>> streams() {
            return List.of(provider, holderParty, providerParty);
        }
    }

    @POST
    @Path("/assignments")
    public Uni<RestResponse<Voucher>> assign(@PathParam("id") String id, Assign body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        StreamId<Voucher, VoucherEvent> voucher = VOUCHERS.existing(id);
        return store.load(voucher)
                .chain(loaded -> parties(loaded.state(), body.providerId()))
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
    @Path("/assignments/{number}/end")
    public Uni<RestResponse<Voucher>> endAssignment(
            @PathParam("id") String id, @PathParam("number") int number, OnDay body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        return store.execute(context, VOUCHERS.existing(id), VOUCHER, new VoucherCommand.EndAssignment(number, on))
                .map(Answers::ok);
    }

    @POST
    @Path("/redemptions")
    public Uni<RestResponse<Voucher>> claim(@PathParam("id") String id, ClaimRedemption body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        StreamId<Voucher, VoucherEvent> voucher = VOUCHERS.existing(id);
        return store.load(voucher)
                .chain(loaded -> {
                    Voucher.Filed filed = filed(loaded.state());
                    return parties(filed, providerOf(filed, body.assignment()))
                            .chain(parties -> store.load(parties.holderParty())
                                    .chain(party -> claim(
                                            context, voucher, body, parties, ceiling(filed, party.state(), body), on)));
                })
                .map(Answers::ok);
    }

    private Uni<Decided<Voucher>> claim(
            CommandContext context,
            StreamId<Voucher, VoucherEvent> voucher,
            ClaimRedemption body,
            Parties parties,
            StreamId<YearlyCeiling.Used, YearlyCeiling.CeilingEvent> ceiling,
            LocalDate on) {
        var invoice = INVOICES.stream(body.invoiceNumber());
        List<StreamId<?, ?>> others = new ArrayList<>(parties.streams());
        others.add(ceiling);
        others.add(invoice);
        return store.execute(context, voucher, others, parts -> {
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
            Voucher.Filed voucher, Party holder, ClaimRedemption body) {
        String controller = holder.tie(body.serviceOn())
                .map(Party.Tie::controllerId)
                .orElse(voucher.application().holder().holderId());
        return CEILINGS.stream(YearlyCeiling.id(
                controller, voucher.application().programme(), body.serviceOn().getYear()));
    }

    @POST
    @Path("/redemptions/{number}/approve")
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
    @Path("/redemptions/{number}/reject")
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
    @Path("/redemptions/{number}/settle")
    public Uni<RestResponse<Voucher>> settle(@PathParam("id") String id, @PathParam("number") int number, OnDay body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        return money.decide(
                        context, id, on, (_, _) -> new VoucherCommand.SettleRedemption(number, context.subject(), on))
                .map(Answers::ok);
    }

    /** The provider is known by its own code: as a party it is what the incubation side tells under that code. */
    private Uni<Parties> parties(Voucher state, String providerId) {
        Holder holder = filed(state).application().holder();
        StreamId<Provider, ProviderEvent> provider = PROVIDERS.existing(providerId);
        return store.load(provider).map(loaded -> {
            String code = loaded.state() instanceof Provider.Listed listed ? listed.socialCreditCode() : "";
            return new Parties(
                    holder,
                    provider,
                    PARTIES.stream(holder.holderId()),
                    PARTIES.stream(Ids.derived("enterprise", code).toString()));
        });
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

    private static Voucher.Filed filed(Voucher state) {
        if (state instanceof Voucher.Filed filed) {
            return filed;
        }
        throw new Refused(VoucherRule.VOUCHER_NOT_IN_THIS_STATE);
    }
}
