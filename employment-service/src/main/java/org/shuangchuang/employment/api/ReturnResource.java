package org.shuangchuang.employment.api;

import static org.shuangchuang.employment.store.Streams.RETURN;
import static org.shuangchuang.employment.store.Streams.RETURNS;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.employment.domain.Carrier;
import org.shuangchuang.employment.domain.statistics.ReturnCommand;
import org.shuangchuang.employment.domain.statistics.ReturnFigures;
import org.shuangchuang.employment.domain.statistics.ReturnPeriod;
import org.shuangchuang.employment.domain.statistics.StatisticalReturn;
import org.shuangchuang.employment.store.Streams;
import org.shuangchuang.employment.view.ReturnRow;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Require;

/** Statistical returns of carriers, monthly and yearly. In every body {@code occurredOn} is the day of the act. */
@Path("/returns")
class ReturnResource {

    private final EventStore store;
    private final Commands commands;
    private final Listing listing;

    ReturnResource(EventStore store, Commands commands, Listing listing) {
        this.store = store;
        this.commands = commands;
        this.listing = listing;
    }

    /** @param period {@code 2020} or {@code 2020-06}, and over */
    record Open(
            @Nullable UUID carrierId,
            @Nullable String carrierName,
            @Nullable String division,
            String period,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn)
            implements CarrierFields {

        Open {
            period = Require.text("period", period);
        }
    }

    /** Opens the return of a carrier and period. */
    @POST
    public Uni<RestResponse<StatisticalReturn>> open(Open body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        ReturnPeriod period = ReturnPeriod.parse(body.period(), on);
        Carrier carrier = body.carrier(on);
        var opened = Streams.statisticalReturn(carrier.id(), period.text());
        var command = new ReturnCommand.Open(
                opened.id(), carrier, period, Parameters.or(body.provenance(), Provenance.OFFICIAL), on);
        return store.execute(context, opened, RETURN, command).map(decided -> Answers.created(decided, "/returns"));
    }

    record Submit(ReturnFigures figures, @Nullable LocalDate occurredOn) {
        Submit {
            figures = Require.present("figures", figures);
        }
    }

    /** States the figures; until they are validated they may be stated again. */
    @POST
    @Path("/{id}/submit")
    public Uni<RestResponse<StatisticalReturn>> submit(@PathParam("id") String id, Submit body) {
        return act(id, body.occurredOn(), on -> new ReturnCommand.Submit(body.figures(), on));
    }

    /** An act that states nothing but its day. */
    record Act(@Nullable LocalDate occurredOn) {}

    /** Checks the figures against each other; what fails is listed with the refusal. */
    @POST
    @Path("/{id}/validate")
    public Uni<RestResponse<StatisticalReturn>> validate(@PathParam("id") String id, Act body) {
        return act(id, body.occurredOn(), ReturnCommand.Validate::new);
    }

    /** Makes the figures count; from here on only a correction changes them. */
    @POST
    @Path("/{id}/lock")
    public Uni<RestResponse<StatisticalReturn>> lock(@PathParam("id") String id, Act body) {
        return act(id, body.occurredOn(), ReturnCommand.Lock::new);
    }

    /** @param correctsVersion {@code standsSince} of the return: the version of the event whose figures stand */
    record Correct(
            Long correctsVersion,
            ReturnFigures figures,
            String reason,
            @Nullable LocalDate occurredOn) {
        Correct {
            correctsVersion = Require.positive("correctsVersion", correctsVersion);
            figures = Require.present("figures", figures);
            reason = Require.prose("reason", reason);
        }
    }

    /** Replaces the figures of a locked return, naming what is replaced. */
    @POST
    @Path("/{id}/correct")
    public Uni<RestResponse<StatisticalReturn>> correct(@PathParam("id") String id, Correct body) {
        return act(
                id,
                body.occurredOn(),
                on -> new ReturnCommand.Correct(body.correctsVersion(), body.figures(), body.reason(), on));
    }

    private Uni<RestResponse<StatisticalReturn>> act(
            String id, @Nullable LocalDate stated, Function<LocalDate, ReturnCommand> command) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(stated);
        return store.execute(context, RETURNS.existing(id), RETURN, command.apply(on))
                .map(Answers::ok);
    }

    /** One return, {@code <carrierId>.<period>}, with its figures. */
    @GET
    @Path("/{id}")
    public Uni<RestResponse<StatisticalReturn>> read(@PathParam("id") String id) {
        return store.load(RETURNS.existing(id)).map(Answers::read);
    }

    /** Returns, the latest period first; {@code period} selects by the last day of theirs. */
    @GET
    public Uni<Page<ReturnRow>> list(@BeanParam ListQuery query) {
        return listing.page(query.of(ReturnRow.LIST));
    }
}
