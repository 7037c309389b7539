package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.store.Streams.BUDGETS;
import static org.shuangchuang.subsidy.store.Streams.CLAIM;
import static org.shuangchuang.subsidy.store.Streams.CLAIMS;
import static org.shuangchuang.subsidy.store.Streams.NOTICE;
import static org.shuangchuang.subsidy.store.Streams.NOTICES;

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
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.budget.BudgetRule;
import org.shuangchuang.subsidy.domain.budget.Effects;
import org.shuangchuang.subsidy.domain.claim.Claim;
import org.shuangchuang.subsidy.domain.claim.ClaimCommand;
import org.shuangchuang.subsidy.domain.claim.ClaimEvent;
import org.shuangchuang.subsidy.domain.claim.Notice;
import org.shuangchuang.vocabulary.Refused;

/** Public notices 公示: many claims of one budget at once. Publishing reserves the money of them all, or of none. */
@Path("/notices")
public class NoticeResource {

    @Inject
    EventStore store;

    @Inject
    Commands commands;

    /**
     * @param division whose budget pays
     * @param claimIds reviewed claims, at most 200
     */
    public record Publish(
            String programme,
            Integer fiscalYear,
            String division,
            List<String> claimIds,
            @Nullable LocalDate occurredOn) {
        public Publish {
            programme = RequestRule.programme("programme", programme);
            fiscalYear = RequestRule.year("fiscalYear", fiscalYear);
            division = RequestRule.division("division", division);
            claimIds = RequestRule.batch("claimIds", claimIds);
        }

        BudgetKey budget() {
            return new BudgetKey(programme, fiscalYear, division);
        }
    }

    @POST
    public Uni<RestResponse<Notice>> publish(Publish body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        String id = context.newId();
        BudgetKey key = body.budget();
        var notice = NOTICES.fresh(id);
        var budget = BUDGETS.stream(key.id());
        List<StreamId<Claim, ClaimEvent>> claims =
                body.claimIds().stream().map(CLAIMS::existing).toList();
        List<StreamId<?, ?>> others = new ArrayList<>(claims);
        others.add(budget);
        return store.execute(context, notice, others, parts -> {
                    Changes changes = Changes.of(
                            notice,
                            NOTICE.decide(
                                    new Notice.Command.Publish(id, key, body.claimIds(), context.subject(), on),
                                    parts.get(notice)));
                    List<ClaimEvent> all = new ArrayList<>();
                    for (StreamId<Claim, ClaimEvent> claim : claims) {
                        requireCovered(key, parts.get(claim));
                        List<ClaimEvent> events =
                                CLAIM.decide(new ClaimCommand.OpenNotice(id, key, on), parts.get(claim));
                        changes.and(claim, events);
                        all.addAll(events);
                    }
                    LocalDate posting = RequestRule.later(parts.loaded(budget).lastOccurredOn(), on);
                    return changes.and(budget, Effects.on(parts.get(budget), "notice/" + id, posting, all));
                })
                .map(decided -> Answers.created(decided, "/notices"));
    }

    /** Ends the notice of all claims without an open objection; the others are withheld. */
    @POST
    @Path("/{id}/end")
    public Uni<RestResponse<Notice>> end(@PathParam("id") String id, OnDay body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        var notice = NOTICES.existing(id);
        return store.load(notice).chain(loaded -> {
            List<StreamId<Claim, ClaimEvent>> claims = loaded.state() instanceof Notice.Published published
                    ? published.claimIds().stream().map(CLAIMS::existing).toList()
                    : List.of();
            return store.execute(context, notice, claims, parts -> {
                        Changes changes = Changes.none();
                        List<String> withheld = new ArrayList<>();
                        for (StreamId<Claim, ClaimEvent> claim : claims) {
                            if (parts.get(claim) instanceof Claim.Filed filed && underNotice(filed, id)) {
                                if (objected(filed)) {
                                    withheld.add(claim.id());
                                } else {
                                    changes.and(claim, CLAIM.decide(new ClaimCommand.CloseNotice(on), filed));
                                }
                            }
                        }
                        return changes.and(
                                notice, NOTICE.decide(new Notice.Command.End(withheld, on), parts.get(notice)));
                    })
                    .map(Answers::ok);
        });
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Notice>> read(@PathParam("id") String id) {
        return store.load(NOTICES.existing(id)).map(Answers::read);
    }

    private static void requireCovered(BudgetKey key, Claim claim) {
        if (claim instanceof Claim.Filed filed
                && !key.covers(
                        filed.application().programme(), filed.application().division())) {
            throw new Refused(BudgetRule.BUDGET_NOT_COVERING, Map.of("claimId", filed.claimId(), "budget", key.id()));
        }
    }

    private static boolean underNotice(Claim.Filed claim, String noticeId) {
        return claim.status() == Claim.Status.UNDER_NOTICE
                && claim.notice() != null
                && claim.notice().noticeId().equals(noticeId);
    }

    private static boolean objected(Claim.Filed claim) {
        return claim.notice() != null && !claim.notice().open().isEmpty();
    }
}
