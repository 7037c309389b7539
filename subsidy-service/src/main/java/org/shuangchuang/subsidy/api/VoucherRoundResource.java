package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.store.Streams.BUDGETS;
import static org.shuangchuang.subsidy.store.Streams.HOLDING;
import static org.shuangchuang.subsidy.store.Streams.HOLDINGS;
import static org.shuangchuang.subsidy.store.Streams.ROUND;
import static org.shuangchuang.subsidy.store.Streams.ROUNDS;
import static org.shuangchuang.subsidy.store.Streams.VOUCHER;
import static org.shuangchuang.subsidy.store.Streams.VOUCHERS;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.Decided;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.Loaded;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.budget.BudgetRule;
import org.shuangchuang.subsidy.domain.budget.Effects;
import org.shuangchuang.subsidy.domain.rules.Terms.VoucherTerms;
import org.shuangchuang.subsidy.domain.voucher.HoldingOnce;
import org.shuangchuang.subsidy.domain.voucher.Voucher;
import org.shuangchuang.subsidy.domain.voucher.VoucherCommand;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent;
import org.shuangchuang.subsidy.domain.voucher.VoucherRound;
import org.shuangchuang.subsidy.domain.voucher.VoucherRule;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Refused;
import org.shuangchuang.vocabulary.Require;

/** Rounds 批次: applications approved together from one budget, and issued together. */
@Path("/voucher-rounds")
public class VoucherRoundResource {

    @Inject
    EventStore store;

    @Inject
    Commands commands;

    @Inject
    Rules rules;

    /** A face value for an application. */
    public record Approval(String voucherId, Money faceFen) {
        public Approval {
            voucherId = Require.text("voucherId", voucherId);
            faceFen = Require.positiveAmount("faceFen", faceFen);
        }
    }

    /**
     * @param division whose budget pays
     * @param approvals at most 200
     */
    public record Approve(
            String programme,
            Integer fiscalYear,
            String division,
            List<Approval> approvals,
            @Nullable LocalDate occurredOn) {
        public Approve {
            programme = RequestRule.programme("programme", programme);
            fiscalYear = RequestRule.year("fiscalYear", fiscalYear);
            division = RequestRule.division("division", division);
            approvals = RequestRule.batch("approvals", approvals);
            RequestRule.batch(
                    "approvals", approvals.stream().map(Approval::voucherId).toList());
        }

        BudgetKey budget() {
            return new BudgetKey(programme, fiscalYear, division);
        }

        List<String> voucherIds() {
            return approvals.stream().map(Approval::voucherId).toList();
        }

        Money total() {
            return approvals.stream().map(Approval::faceFen).reduce(Money.ZERO, Money::plus);
        }
    }

    @POST
    public Uni<RestResponse<VoucherRound>> approve(Approve body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        return rules.inForce(body.programme(), VoucherTerms.class, on)
                .chain(terms ->
                        applications(body).chain(applications -> approve(context, body, terms, applications, on)))
                .map(decided -> Answers.created(decided, "/voucher-rounds"));
    }

    /** Issues all vouchers of the round, from the day on and for as long as the rules in force say. */
    @POST
    @Path("/{id}/issue")
    public Uni<RestResponse<VoucherRound>> issue(@PathParam("id") String id, OnDay body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        var round = ROUNDS.existing(id);
        return store.load(round).chain(loaded -> {
            if (!(loaded.state() instanceof VoucherRound.Approved approved)) {
                throw new Refused(VoucherRule.ROUND_OVER);
            }
            return rules.inForce(approved.budget().programme(), VoucherTerms.class, on)
                    .chain(terms -> issue(context, round, approved, terms, on))
                    .map(Answers::ok);
        });
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<VoucherRound>> read(@PathParam("id") String id) {
        return store.load(ROUNDS.existing(id)).map(Answers::read);
    }

    /** Read first, because a holder's uniqueness is a stream of its own. What was applied for never changes. */
    private Uni<List<Loaded<Voucher>>> applications(Approve body) {
        return Uni.join()
                .all(body.voucherIds().stream()
                        .map(id -> store.load(VOUCHERS.existing(id)))
                        .toList())
                .andFailFast();
    }

    private Uni<Decided<VoucherRound>> approve(
            CommandContext context,
            Approve body,
            VoucherTerms terms,
            List<Loaded<Voucher>> applications,
            LocalDate on) {
        String id = context.newId();
        BudgetKey key = body.budget();
        var round = ROUNDS.fresh(id);
        var budget = BUDGETS.stream(key.id());
        List<StreamId<HoldingOnce.Taken, HoldingOnce.HoldingTaken>> holdings = applications.stream()
                .map(application -> HOLDINGS.stream(holding(key, application.state())))
                .toList();
        List<StreamId<Voucher, VoucherEvent>> vouchers =
                body.voucherIds().stream().map(VOUCHERS::existing).toList();
        if (holdings.stream().distinct().count() != holdings.size()) {
            throw new Refused(VoucherRule.HOLDER_HAS_VOUCHER);
        }
        List<StreamId<?, ?>> others = new ArrayList<>(vouchers);
        others.addAll(holdings);
        others.add(budget);
        return store.execute(context, round, others, parts -> {
            Changes changes = Changes.of(
                    round,
                    ROUND.decide(
                            new VoucherRound.Command.Approve(
                                    id, key, body.voucherIds(), body.total(), context.subject(), on),
                            parts.get(round)));
            List<VoucherEvent> all = new ArrayList<>();
            for (int i = 0; i < vouchers.size(); i++) {
                Approval approval = body.approvals().get(i);
                VoucherCommand command =
                        new VoucherCommand.Approve(approval.faceFen(), terms, id, key, context.subject(), on);
                List<VoucherEvent> events = VOUCHER.decide(command, parts.get(vouchers.get(i)));
                changes.and(vouchers.get(i), events);
                changes.and(
                        holdings.get(i),
                        HOLDING.decide(new HoldingOnce.Take(approval.voucherId(), on), parts.get(holdings.get(i))));
                all.addAll(events);
            }
            LocalDate posting = RequestRule.later(parts.loaded(budget).lastOccurredOn(), on);
            return changes.and(budget, Effects.on(parts.get(budget), "round/" + id, posting, all));
        });
    }

    private Uni<Decided<VoucherRound>> issue(
            CommandContext context,
            StreamId<VoucherRound, VoucherRound.RoundEvent> round,
            VoucherRound.Approved approved,
            VoucherTerms terms,
            LocalDate on) {
        var budget = BUDGETS.stream(approved.budget().id());
        List<StreamId<Voucher, VoucherEvent>> vouchers =
                approved.voucherIds().stream().map(VOUCHERS::existing).toList();
        List<StreamId<?, ?>> others = new ArrayList<>(vouchers);
        others.add(budget);
        LocalDate validUntil = on.plusMonths(terms.validityMonths()).minusDays(1);
        return store.execute(context, round, others, parts -> {
            Changes changes = Changes.of(
                    round, ROUND.decide(new VoucherRound.Command.Issue(context.subject(), on), parts.get(round)));
            List<VoucherEvent> all = new ArrayList<>();
            for (StreamId<Voucher, VoucherEvent> voucher : vouchers) {
                List<VoucherEvent> events =
                        VOUCHER.decide(new VoucherCommand.Issue(validUntil, context.subject(), on), parts.get(voucher));
                changes.and(voucher, events);
                all.addAll(events);
            }
            LocalDate posting = RequestRule.later(parts.loaded(budget).lastOccurredOn(), on);
            return changes.and(budget, Effects.on(parts.get(budget), "round/" + round.id(), posting, all));
        });
    }

    private static String holding(BudgetKey key, Voucher state) {
        if (!(state instanceof Voucher.Filed filed)) {
            throw new Refused(BudgetRule.BUDGET_NOT_COVERING);
        }
        Voucher.Application application = filed.application();
        if (!key.covers(application.programme(), application.holder().division())) {
            throw new Refused(
                    BudgetRule.BUDGET_NOT_COVERING, Map.of("voucherId", filed.voucherId(), "budget", key.id()));
        }
        return HoldingOnce.id(application.holder().holderId(), application.programme(), application.cohort());
    }
}
