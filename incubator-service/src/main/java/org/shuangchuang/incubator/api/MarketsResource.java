package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.domain.market.MarketDecider.MARKET;
import static org.shuangchuang.incubator.store.Streams.MARKETS;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
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
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.incubator.domain.market.Activity;
import org.shuangchuang.incubator.domain.market.Market;
import org.shuangchuang.incubator.domain.market.MarketCommand;
import org.shuangchuang.incubator.domain.market.MarketRule;
import org.shuangchuang.incubator.view.Collection;
import org.shuangchuang.incubator.view.Listed;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Require;

/** Technology markets 科技大市场 and what they report. */
@Path("/markets")
public class MarketsResource {

    private final EventStore store;
    private final Commands commands;
    private final Listing listing;

    MarketsResource(EventStore store, Commands commands, Listing listing) {
        this.store = store;
        this.commands = commands;
        this.listing = listing;
    }

    record Registration(
            String marketName,
            String division,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Registration {
            marketName = Require.text("marketName", marketName);
            division = Require.text("division", division);
        }
    }

    @POST
    public Uni<RestResponse<Market>> register(Registration body) {
        CommandContext context = commands.context();
        String id = context.newId();
        var command = new MarketCommand.Register(
                id,
                body.marketName(),
                Stated.division(body.division(), body.occurredOn(), context),
                Stated.provenance(body.provenance()),
                context.occurredOn(body.occurredOn()));
        return store.execute(context, MARKETS.fresh(id), MARKET, command)
                .map(decided -> Answers.created(decided, "/markets"));
    }

    /** @param activity what happened since the last report: one event or a batch */
    record Report(
            Activity activity,
            @Nullable Qualifier qualifier,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Report {
            if (Require.present("activity", activity).equals(Activity.NONE)) {
                throw new Invalid("activity", MarketRule.NOTHING_REPORTED);
            }
        }
    }

    @POST
    @Path("/{id}/report")
    public Uni<RestResponse<Market>> report(@PathParam("id") String id, Report body) {
        CommandContext context = commands.context();
        var command = new MarketCommand.Report(
                body.activity(),
                Stated.qualifier(body.qualifier()),
                Stated.provenance(body.provenance()),
                context.occurredOn(body.occurredOn()));
        return store.execute(context, MARKETS.existing(id), MARKET, command).map(Answers::ok);
    }

    /** @param activity what the report should have said */
    record Correction(
            Activity activity,
            @Nullable Qualifier qualifier,
            @Nullable Provenance provenance,
            String reason) {
        Correction {
            activity = Require.present("activity", activity);
            reason = Require.prose("reason", reason);
        }
    }

    /** Replaces what a report says, as of its day. */
    @POST
    @Path("/{id}/reports/{number}/correct")
    public Uni<RestResponse<Market>> correct(
            @PathParam("id") String id, @PathParam("number") int number, Correction body) {
        var command = new MarketCommand.CorrectReport(
                number,
                body.activity(),
                Stated.qualifier(body.qualifier()),
                Stated.provenance(body.provenance()),
                body.reason());
        return store.execute(commands.context(), MARKETS.existing(id), MARKET, command)
                .map(Answers::ok);
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Market>> read(@PathParam("id") String id) {
        return store.load(MARKETS.existing(id)).map(Answers::read);
    }

    @GET
    public Uni<Page<Listed>> list(@BeanParam ListQuery query) {
        return listing.page(Collection.MARKETS.of(query));
    }
}
