package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.store.Streams.AWARD;
import static org.shuangchuang.subsidy.store.Streams.AWARDS;
import static org.shuangchuang.subsidy.store.Streams.BUDGETS;
import static org.shuangchuang.subsidy.store.Streams.CLAIM;
import static org.shuangchuang.subsidy.store.Streams.CLAIMS;

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
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.Parts;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.budget.Budget;
import org.shuangchuang.subsidy.domain.budget.BudgetEvent;
import org.shuangchuang.subsidy.domain.budget.Effects;
import org.shuangchuang.subsidy.domain.claim.AwardOnce;
import org.shuangchuang.subsidy.domain.claim.Claim;
import org.shuangchuang.subsidy.domain.claim.ClaimCommand;
import org.shuangchuang.subsidy.domain.claim.ClaimEvent;
import org.shuangchuang.subsidy.domain.claim.RejectionGround;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Require;

/** What moves money on a claim: decided together with the budget that its notice reserved the amount in. */
@Path("/claims")
public class ClaimMoneyResource {

    /** What a claim that was never under notice is paid from: nothing, so that it is refused. */
    private static final BudgetKey NO_BUDGET = new BudgetKey("", 0, "");

    @Inject
    EventStore store;

    @Inject
    Commands commands;

    /** Why a claim is rejected. */
    public record Reject(RejectionGround ground, @Nullable LocalDate occurredOn) {
        public Reject {
            Require.present("ground", ground);
        }
    }

    /** @param reason the bank's */
    public record NotPaid(String reason, @Nullable LocalDate occurredOn) {
        public NotPaid {
            reason = Require.prose("reason", reason);
        }
    }

    /** What is ordered back. */
    public record OrderRecovery(
            Money amountFen,
            String documentNumber,
            @Nullable LocalDate occurredOn) {
        public OrderRecovery {
            amountFen = Require.positiveAmount("amountFen", amountFen);
            documentNumber = Require.text("documentNumber", documentNumber);
        }
    }

    /** What came back. */
    public record ReceiveRecovery(Money amountFen, @Nullable LocalDate occurredOn) {
        public ReceiveRecovery {
            amountFen = Require.positiveAmount("amountFen", amountFen);
        }
    }

    /** How a command is made when it is known which budget pays, and what stands in it. */
    private interface Decision {
        ClaimCommand command(String by, LocalDate on, @Nullable Budget budget);
    }

    @POST
    @Path("/{id}/award")
    public Uni<RestResponse<Claim>> award(@PathParam("id") String id, OnDay body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        StreamId<Claim, ClaimEvent> claim = CLAIMS.existing(id);
        return store.load(claim).chain(loaded -> {
            if (!(loaded.state() instanceof Claim.Filed filed) || filed.notice() == null) {
                return store.execute(context, claim, CLAIM, new ClaimCommand.Award(NO_BUDGET, context.subject(), on))
                        .map(Answers::ok);
            }
            var budget = BUDGETS.stream(filed.notice().budget().id());
            var award = AWARDS.stream(AwardOnce.id(filed.application()));
            ClaimCommand command = new ClaimCommand.Award(filed.notice().budget(), context.subject(), on);
            return store.execute(context, claim, List.of(budget, award), parts -> {
                        List<ClaimEvent> events = CLAIM.decide(command, parts.get(claim));
                        return together(parts, claim, budget, events, on)
                                .and(award, AWARD.decide(new AwardOnce.Take(id, on), parts.get(award)));
                    })
                    .map(Answers::ok);
        });
    }

    @POST
    @Path("/{id}/reject")
    public Uni<RestResponse<Claim>> reject(@PathParam("id") String id, Reject body) {
        return decide(id, body.occurredOn(), (by, on, _) -> new ClaimCommand.Reject(body.ground(), by, on));
    }

    @POST
    @Path("/{id}/instruct-payment")
    public Uni<RestResponse<Claim>> instructPayment(@PathParam("id") String id, OnDay body) {
        return decide(id, body.occurredOn(), (by, on, _) -> new ClaimCommand.InstructPayment(by, on));
    }

    @POST
    @Path("/{id}/confirm-payment")
    public Uni<RestResponse<Claim>> confirmPayment(@PathParam("id") String id, OnDay body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        return store.execute(context, CLAIMS.existing(id), CLAIM, new ClaimCommand.ConfirmPayment(on))
                .map(Answers::ok);
    }

    @POST
    @Path("/{id}/fail-payment")
    public Uni<RestResponse<Claim>> failPayment(@PathParam("id") String id, NotPaid body) {
        return decide(id, body.occurredOn(), (_, on, _) -> new ClaimCommand.FailPayment(body.reason(), on));
    }

    @POST
    @Path("/{id}/return-payment")
    public Uni<RestResponse<Claim>> returnPayment(@PathParam("id") String id, NotPaid body) {
        return decide(id, body.occurredOn(), (_, on, _) -> new ClaimCommand.ReturnPayment(body.reason(), on));
    }

    @POST
    @Path("/{id}/order-recovery")
    public Uni<RestResponse<Claim>> orderRecovery(@PathParam("id") String id, OrderRecovery body) {
        return decide(
                id,
                body.occurredOn(),
                (by, on, _) -> new ClaimCommand.OrderRecovery(body.amountFen(), body.documentNumber(), by, on));
    }

    @POST
    @Path("/{id}/receive-recovery")
    public Uni<RestResponse<Claim>> receiveRecovery(@PathParam("id") String id, ReceiveRecovery body) {
        return decide(
                id,
                body.occurredOn(),
                (_, on, budget) ->
                        new ClaimCommand.ReceiveRecovery(body.amountFen(), budget != null && budget.yearClosed(), on));
    }

    private Uni<RestResponse<Claim>> decide(String id, @Nullable LocalDate occurredOn, Decision decision) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(occurredOn);
        StreamId<Claim, ClaimEvent> claim = CLAIMS.existing(id);
        return store.load(claim).chain(loaded -> {
            List<StreamId<Budget, BudgetEvent>> budgets = new ArrayList<>();
            if (loaded.state() instanceof Claim.Filed filed && filed.notice() != null) {
                budgets.add(BUDGETS.stream(filed.notice().budget().id()));
            }
            return store.execute(context, claim, budgets, parts -> {
                        Budget budget = budgets.isEmpty() ? null : parts.get(budgets.getFirst());
                        List<ClaimEvent> events =
                                CLAIM.decide(decision.command(context.subject(), on, budget), parts.get(claim));
                        return budgets.isEmpty()
                                ? Changes.of(claim, events)
                                : together(parts, claim, budgets.getFirst(), events, on);
                    })
                    .map(Answers::ok);
        });
    }

    /** A claim's events and what they do to its budget: both, or neither. */
    static Changes together(
            Parts parts,
            StreamId<Claim, ClaimEvent> claim,
            StreamId<Budget, BudgetEvent> budget,
            List<ClaimEvent> events,
            LocalDate on) {
        LocalDate posting = RequestRule.later(parts.loaded(budget).lastOccurredOn(), on);
        return Changes.of(claim, events)
                .and(budget, Effects.on(parts.get(budget), "claim/" + claim.id(), posting, events));
    }
}
