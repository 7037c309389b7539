package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.domain.enterprise.EnterpriseDecider.ENTERPRISE;
import static org.shuangchuang.incubator.store.Streams.ENTERPRISES;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.Objects;
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
import org.shuangchuang.incubator.domain.enterprise.Enterprise;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseCommand;
import org.shuangchuang.incubator.view.Collection;
import org.shuangchuang.incubator.view.Listed;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Require;

/** Enterprises and teams 企业/团队, and who stands behind them. */
@Path("/enterprises")
public class EnterprisesResource {

    private final EventStore store;
    private final Commands commands;
    private final Parties parties;
    private final Listing listing;

    EnterprisesResource(EventStore store, Commands commands, Parties parties, Listing listing) {
        this.store = store;
        this.commands = commands;
        this.parties = parties;
        this.listing = listing;
    }

    /** @param socialCreditCode of an enterprise; a team has none */
    record Registration(
            String enterpriseName,
            @Nullable String socialCreditCode,
            String division,
            @Nullable LocalDate establishedOn,
            @Nullable Controller controller,
            @Nullable Person representative,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Registration {
            enterpriseName = Require.text("enterpriseName", enterpriseName);
            socialCreditCode =
                    socialCreditCode == null ? null : Require.socialCreditCode("socialCreditCode", socialCreditCode);
            division = Require.text("division", division);
        }
    }

    /** An enterprise's id comes from its code, so that there is one per code; a team's is new. */
    @POST
    public Uni<RestResponse<Enterprise>> register(Registration body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        String division = Stated.division(body.division(), body.occurredOn(), context);
        LocalDate establishedOn =
                body.establishedOn() == null ? null : Require.notInFuture("establishedOn", body.establishedOn(), on);
        String code = body.socialCreditCode();
        String id =
                code == null ? context.newId() : Ids.derived("enterprise", code).toString();
        return parties.both(
                        context,
                        body.controller(),
                        body.representative(),
                        (met, controller, representative) -> store.execute(
                                met,
                                ENTERPRISES.stream(id),
                                ENTERPRISE,
                                new EnterpriseCommand.Register(
                                        id,
                                        body.enterpriseName(),
                                        code,
                                        division,
                                        establishedOn,
                                        controller,
                                        representative,
                                        Stated.provenance(body.provenance()),
                                        on)))
                .map(decided -> Answers.created(decided, "/enterprises"));
    }

    record NewController(Controller controller, @Nullable LocalDate occurredOn) {
        NewController {
            controller = Require.present("controller", controller);
        }
    }

    @POST
    @Path("/{id}/change-controller")
    public Uni<RestResponse<Enterprise>> changeController(@PathParam("id") String id, NewController body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        return parties.controller(
                        context,
                        body.controller(),
                        (met, controller) -> store.execute(
                                met,
                                ENTERPRISES.existing(id),
                                ENTERPRISE,
                                new EnterpriseCommand.ChangeController(Objects.requireNonNull(controller), on)))
                .map(Answers::ok);
    }

    record NewRepresentative(
            Person representative, @Nullable LocalDate occurredOn) {
        NewRepresentative {
            representative = Require.present("representative", representative);
        }
    }

    @POST
    @Path("/{id}/change-representative")
    public Uni<RestResponse<Enterprise>> changeRepresentative(@PathParam("id") String id, NewRepresentative body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        return parties.person(
                        context,
                        body.representative(),
                        (met, person) -> store.execute(
                                met,
                                ENTERPRISES.existing(id),
                                ENTERPRISE,
                                new EnterpriseCommand.ChangeRepresentative(Objects.requireNonNull(person), on)))
                .map(Answers::ok);
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Enterprise>> read(@PathParam("id") String id) {
        return store.load(ENTERPRISES.existing(id)).map(Answers::read);
    }

    @GET
    public Uni<Page<Listed>> list(@BeanParam ListQuery query) {
        return listing.page(Collection.ENTERPRISES.of(query));
    }
}
