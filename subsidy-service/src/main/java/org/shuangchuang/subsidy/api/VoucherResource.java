package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.store.Streams.BUDGETS;
import static org.shuangchuang.subsidy.store.Streams.HOLDING;
import static org.shuangchuang.subsidy.store.Streams.HOLDINGS;
import static org.shuangchuang.subsidy.store.Streams.VOUCHER;
import static org.shuangchuang.subsidy.store.Streams.VOUCHERS;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.Ids;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.Holder;
import org.shuangchuang.subsidy.domain.budget.BudgetRule;
import org.shuangchuang.subsidy.domain.rules.Terms.VoucherTerms;
import org.shuangchuang.subsidy.domain.voucher.HoldingOnce;
import org.shuangchuang.subsidy.domain.voucher.Voucher;
import org.shuangchuang.subsidy.domain.voucher.VoucherCommand;
import org.shuangchuang.subsidy.view.ListKind;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Refused;
import org.shuangchuang.vocabulary.Require;
import org.shuangchuang.vocabulary.Wrong;

/** Innovation vouchers 创新券: applied for, rejected, taken over, expired, voided. */
@Path("/vouchers")
public class VoucherResource {

    @Inject
    EventStore store;

    @Inject
    Commands commands;

    @Inject
    Rules rules;

    @Inject
    VoucherMoney money;

    @Inject
    Listing listing;

    /**
     * Who is to hold a voucher.
     *
     * @param socialCreditCode of an enterprise
     * @param teamId of a team
     */
    public record Party(
            Holder.Kind kind,
            @Nullable String socialCreditCode,
            @Nullable String teamId,
            String name,
            String division) {
        public Party {
            name = Require.text("name", name);
            division = RequestRule.division("division", division);
            switch (Require.present("kind", kind)) {
                case ENTERPRISE -> {
                    socialCreditCode = Require.socialCreditCode("socialCreditCode", socialCreditCode);
                    if (teamId != null) {
                        throw new Invalid("teamId", RequestRule.BAD_HOLDER);
                    }
                }
                case TEAM -> {
                    teamId = Require.text("teamId", teamId);
                    if (socialCreditCode != null) {
                        throw new Invalid("socialCreditCode", RequestRule.BAD_HOLDER);
                    }
                }
            }
        }

        Holder holder(LocalDate on) {
            String id = teamId == null
                    ? Ids.derived("enterprise", String.valueOf(socialCreditCode))
                            .toString()
                    : teamId;
            return new Holder(id, name, kind, socialCreditCode, Require.division("division", division, on));
        }
    }

    /** An application. */
    public record Apply(
            Party holder,
            String programme,
            Integer cohort,
            Money requestedFen,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        public Apply {
            Require.present("holder", holder);
            programme = RequestRule.programme("programme", programme);
            cohort = RequestRule.year("cohort", cohort);
            requestedFen = Require.positiveAmount("requestedFen", requestedFen);
        }
    }

    /** A voucher that an older system issued, as it stands. */
    public record TakeOver(
            Party holder,
            String programme,
            Integer cohort,
            Money faceFen,
            Money redeemedFen,
            LocalDate issuedOn,
            LocalDate validUntil,
            Integer fiscalYear,
            String budgetDivision,
            @Nullable LocalDate occurredOn) {
        public TakeOver {
            Require.present("holder", holder);
            programme = RequestRule.programme("programme", programme);
            cohort = RequestRule.year("cohort", cohort);
            faceFen = Require.positiveAmount("faceFen", faceFen);
            if (Require.amount("redeemedFen", redeemedFen).isMoreThan(faceFen)) {
                throw new Invalid("redeemedFen", Wrong.NEGATIVE_AMOUNT);
            }
            if (Require.present("validUntil", validUntil).isBefore(Require.present("issuedOn", issuedOn))) {
                throw new Invalid("validUntil", Wrong.DATE_ORDER);
            }
            fiscalYear = RequestRule.year("fiscalYear", fiscalYear);
            budgetDivision = RequestRule.division("budgetDivision", budgetDivision);
        }

        BudgetKey budget() {
            return new BudgetKey(programme, fiscalYear, budgetDivision);
        }
    }

    /** @param documentNumber of the decision */
    public record Cancel(String documentNumber, @Nullable LocalDate occurredOn) {
        public Cancel {
            documentNumber = Require.text("documentNumber", documentNumber);
        }
    }

    @POST
    public Uni<RestResponse<Voucher>> apply(Apply body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        String id = context.newId();
        Provenance provenance = body.provenance() == null ? Provenance.OFFICIAL : body.provenance();
        return store.execute(
                        context,
                        VOUCHERS.fresh(id),
                        VOUCHER,
                        new VoucherCommand.Apply(
                                id,
                                body.holder().holder(on),
                                body.programme(),
                                body.cohort(),
                                body.requestedFen(),
                                provenance,
                                context.subject(),
                                on))
                .map(decided -> Answers.created(decided, "/vouchers"));
    }

    @POST
    @Path("/take-over")
    public Uni<RestResponse<Voucher>> takeOver(TakeOver body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        String id = context.newId();
        Holder holder = body.holder().holder(body.issuedOn());
        if (!body.budget().covers(body.programme(), holder.division())) {
            throw new Refused(
                    BudgetRule.BUDGET_NOT_COVERING,
                    Map.of("budget", body.budget().id()));
        }
        var voucher = VOUCHERS.fresh(id);
        var budget = BUDGETS.stream(body.budget().id());
        var holding = HOLDINGS.stream(HoldingOnce.id(holder.holderId(), body.programme(), body.cohort()));
        return rules.inForce(body.programme(), VoucherTerms.class, body.issuedOn())
                .chain(terms -> store.execute(context, voucher, List.of(budget, holding), parts -> {
                    VoucherCommand command = new VoucherCommand.TakeOver(
                            id,
                            holder,
                            body.programme(),
                            body.cohort(),
                            body.faceFen(),
                            body.redeemedFen(),
                            terms,
                            body.budget(),
                            body.issuedOn(),
                            body.validUntil(),
                            context.subject(),
                            on);
                    return VoucherMoney.together(parts, voucher, budget, VOUCHER.decide(command, parts.get(voucher)))
                            .and(holding, HOLDING.decide(new HoldingOnce.Take(id, on), parts.get(holding)));
                }))
                .map(decided -> Answers.created(decided, "/vouchers"));
    }

    @POST
    @Path("/{id}/reject")
    public Uni<RestResponse<Voucher>> reject(@PathParam("id") String id, OnDay body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        return store.execute(context, VOUCHERS.existing(id), VOUCHER, new VoucherCommand.Reject(context.subject(), on))
                .map(Answers::ok);
    }

    /** Its due date is the day after its last: that is when it happened, whenever it is said. */
    @POST
    @Path("/{id}/expire")
    public Uni<RestResponse<Voucher>> expire(@PathParam("id") String id, OnDay body) {
        CommandContext context = commands.context();
        return money.expire(context, id, context.occurredOn(body.occurredOn())).map(Answers::ok);
    }

    @POST
    @Path("/{id}/void")
    public Uni<RestResponse<Voucher>> cancel(@PathParam("id") String id, Cancel body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        return money.decide(
                        context,
                        id,
                        (budget, _) -> new VoucherCommand.Void(
                                body.documentNumber(), budget.yearClosed(), context.subject(), on))
                .map(Answers::ok);
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Voucher>> read(@PathParam("id") String id) {
        return store.load(VOUCHERS.existing(id)).map(Answers::read);
    }

    /** Vouchers by division and below, {@code status}, {@code kind} of the holder, {@code programme} and {@code period}. */
    @GET
    public Uni<Page<Voucher.Filed>> list(
            @BeanParam ListQuery query, @QueryParam("programme") @Nullable String programme) {
        return listing.page(ListKind.VOUCHERS.of(query).filter("programme", programme))
                .map(page -> page.map(ListKind.VOUCHERS::state));
    }
}
