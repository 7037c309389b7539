package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.store.Streams.BUDGET;
import static org.shuangchuang.subsidy.store.Streams.BUDGETS;

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
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.eventstore.UnknownId;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.budget.Budget;
import org.shuangchuang.subsidy.domain.budget.BudgetCommand;
import org.shuangchuang.subsidy.domain.budget.BudgetEvent;
import org.shuangchuang.subsidy.view.ListKind;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Require;

/** Budgets 预算 by programme, fiscal year and division. */
@Path("/budgets")
public class BudgetResource {

    @Inject
    EventStore store;

    @Inject
    Commands commands;

    @Inject
    Listing listing;

    /** An appropriation 预算下达. */
    public record Appropriate(
            String programme,
            Integer fiscalYear,
            String division,
            Money amountFen,
            String documentNumber,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        public Appropriate {
            programme = RequestRule.programme("programme", programme);
            fiscalYear = RequestRule.year("fiscalYear", fiscalYear);
            division = RequestRule.division("division", division);
            amountFen = Require.positiveAmount("amountFen", amountFen);
            documentNumber = Require.text("documentNumber", documentNumber);
        }

        BudgetKey key() {
            return new BudgetKey(programme, fiscalYear, division);
        }
    }

    /** An older system's budget as it stands. */
    public record TakeOver(
            String programme,
            Integer fiscalYear,
            String division,
            Money appropriatedFen,
            Money paidFen,
            @Nullable LocalDate occurredOn) {
        public TakeOver {
            programme = RequestRule.programme("programme", programme);
            fiscalYear = RequestRule.year("fiscalYear", fiscalYear);
            division = RequestRule.division("division", division);
            appropriatedFen = Require.positiveAmount("appropriatedFen", appropriatedFen);
            paidFen = Require.amount("paidFen", paidFen);
        }

        BudgetKey key() {
            return new BudgetKey(programme, fiscalYear, division);
        }
    }

    /** @param changeFen may be negative, not zero */
    public record Adjust(
            Money changeFen,
            String documentNumber,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        public Adjust {
            changeFen = RequestRule.change("changeFen", changeFen);
            documentNumber = Require.text("documentNumber", documentNumber);
        }
    }

    /** A reversal of an adjustment that was a mistake. */
    public record ReverseAdjustment(
            String documentNumber, @Nullable LocalDate occurredOn) {
        public ReverseAdjustment {
            documentNumber = Require.text("documentNumber", documentNumber);
        }
    }

    /** @param carriedOverFen goes to the next year's budget; the rest of what is available lapses */
    public record Close(
            Money carriedOverFen,
            String documentNumber,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        public Close {
            carriedOverFen = Require.amount("carriedOverFen", carriedOverFen);
            documentNumber = Require.text("documentNumber", documentNumber);
        }
    }

    @POST
    public Uni<RestResponse<Budget>> appropriate(Appropriate body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        return store.execute(
                        context,
                        BUDGETS.stream(body.key().id()),
                        BUDGET,
                        new BudgetCommand.Appropriate(
                                body.key(), body.amountFen(), body.documentNumber(), stated(body.provenance()), on))
                .map(decided -> Answers.created(decided, "/budgets"));
    }

    @POST
    @Path("/take-over")
    public Uni<RestResponse<Budget>> takeOver(TakeOver body) {
        CommandContext context = commands.context();
        return store.execute(
                        context,
                        BUDGETS.stream(body.key().id()),
                        BUDGET,
                        new BudgetCommand.TakeOver(
                                body.key(),
                                body.appropriatedFen(),
                                body.paidFen(),
                                context.occurredOn(body.occurredOn())))
                .map(decided -> Answers.created(decided, "/budgets"));
    }

    @POST
    @Path("/{id}/adjust")
    public Uni<RestResponse<Budget>> adjust(@PathParam("id") String id, Adjust body) {
        return posted(
                id,
                body.occurredOn(),
                on -> new BudgetCommand.Adjust(body.changeFen(), body.documentNumber(), stated(body.provenance()), on));
    }

    @POST
    @Path("/{id}/adjustments/{number}/reverse")
    public Uni<RestResponse<Budget>> reverse(
            @PathParam("id") String id, @PathParam("number") int number, ReverseAdjustment body) {
        return posted(
                id, body.occurredOn(), on -> new BudgetCommand.ReverseAdjustment(number, body.documentNumber(), on));
    }

    @POST
    @Path("/{id}/close")
    public Uni<RestResponse<Budget>> close(@PathParam("id") String id, Close body) {
        CommandContext context = commands.context();
        LocalDate day = context.occurredOn(body.occurredOn());
        BudgetKey key = BudgetKey.parse(id).orElseThrow(() -> new UnknownId("budget", id));
        StreamId<Budget, BudgetEvent> budget = BUDGETS.existing(id);
        StreamId<Budget, BudgetEvent> next = BUDGETS.stream(key.nextYear().id());
        boolean carries = !body.carriedOverFen().isZero();
        return store.execute(context, budget, carries ? List.of(next) : List.of(), parts -> {
                    LocalDate on = RequestRule.later(parts.loaded(budget).lastOccurredOn(), day);
                    Changes changes = Changes.of(
                            budget,
                            BUDGET.decide(
                                    new BudgetCommand.Close(
                                            body.carriedOverFen(),
                                            body.documentNumber(),
                                            stated(body.provenance()),
                                            on),
                                    parts.get(budget)));
                    if (!carries) {
                        return changes;
                    }
                    LocalDate then = RequestRule.later(parts.loaded(next).lastOccurredOn(), day);
                    return changes.and(
                            next,
                            BUDGET.decide(
                                    new BudgetCommand.CarryIn(body.carriedOverFen(), stated(body.provenance()), then),
                                    parts.get(next)));
                })
                .map(Answers::ok);
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Budget>> read(@PathParam("id") String id) {
        return store.load(BUDGETS.existing(id)).map(Answers::read);
    }

    /** Budgets by division and below, {@code status}, {@code programme} and {@code period} (the fiscal year). */
    @GET
    public Uni<Page<Budget.Appropriated>> list(
            @BeanParam ListQuery query, @QueryParam("programme") @Nullable String programme) {
        return listing.page(ListKind.BUDGETS.of(query).filter("programme", programme))
                .map(page -> page.map(ListKind.BUDGETS::state));
    }

    private static Provenance stated(@Nullable Provenance provenance) {
        return provenance == null ? Provenance.OFFICIAL : provenance;
    }

    private Uni<RestResponse<Budget>> posted(
            String id, @Nullable LocalDate occurredOn, Function<LocalDate, BudgetCommand> command) {
        CommandContext context = commands.context();
        LocalDate day = context.occurredOn(occurredOn);
        StreamId<Budget, BudgetEvent> budget = BUDGETS.existing(id);
        return store.execute(
                        context,
                        budget,
                        List.of(),
                        parts -> Changes.of(
                                budget,
                                BUDGET.decide(
                                        command.apply(RequestRule.later(
                                                parts.loaded(budget).lastOccurredOn(), day)),
                                        parts.get(budget))))
                .map(Answers::ok);
    }
}
