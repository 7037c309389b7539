package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.store.Streams.RULE_SET;
import static org.shuangchuang.subsidy.store.Streams.RULE_SETS;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.subsidy.domain.rules.RuleSet;
import org.shuangchuang.subsidy.domain.rules.RuleSetCommand;
import org.shuangchuang.subsidy.domain.rules.Terms;
import org.shuangchuang.vocabulary.Require;

/** Rule sets 政策规则 by programme. */
@Path("/rules")
public class RuleSetResource {

    @Inject
    EventStore store;

    @Inject
    Commands commands;

    /** Terms of rewards. */
    public record AdoptReward(
            Terms.RewardTerms terms, @Nullable LocalDate occurredOn) {
        public AdoptReward {
            Require.present("terms", terms);
        }
    }

    /** Terms of vouchers. */
    public record AdoptVoucher(
            Terms.VoucherTerms terms, @Nullable LocalDate occurredOn) {
        public AdoptVoucher {
            Require.present("terms", terms);
        }
    }

    /** Terms of tax relief. */
    public record AdoptRelief(
            Terms.ReliefTerms terms, @Nullable LocalDate occurredOn) {
        public AdoptRelief {
            Require.present("terms", terms);
        }
    }

    @POST
    @Path("/{programme}/reward")
    public Uni<RestResponse<RuleSet>> adopt(@PathParam("programme") String programme, AdoptReward body) {
        return adopt(programme, body.terms(), body.occurredOn());
    }

    @POST
    @Path("/{programme}/voucher")
    public Uni<RestResponse<RuleSet>> adopt(@PathParam("programme") String programme, AdoptVoucher body) {
        return adopt(programme, body.terms(), body.occurredOn());
    }

    @POST
    @Path("/{programme}/relief")
    public Uni<RestResponse<RuleSet>> adopt(@PathParam("programme") String programme, AdoptRelief body) {
        return adopt(programme, body.terms(), body.occurredOn());
    }

    @GET
    @Path("/{programme}")
    public Uni<RestResponse<RuleSet>> read(@PathParam("programme") String programme) {
        return store.load(RULE_SETS.existing(programme)).map(Answers::read);
    }

    private Uni<RestResponse<RuleSet>> adopt(String programme, Terms terms, @Nullable LocalDate occurredOn) {
        CommandContext context = commands.context();
        String code = RequestRule.programme("programme", programme);
        return store.execute(
                        context,
                        RULE_SETS.stream(code),
                        RULE_SET,
                        new RuleSetCommand.Adopt(code, terms, context.subject(), context.occurredOn(occurredOn)))
                .map(decided -> Answers.created(decided, "/rules"));
    }
}
