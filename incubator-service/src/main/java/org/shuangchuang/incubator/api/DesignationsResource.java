package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.domain.designation.DesignationDecider.DESIGNATION;
import static org.shuangchuang.incubator.store.Streams.CARRIERS;
import static org.shuangchuang.incubator.store.Streams.DESIGNATIONS;
import static org.shuangchuang.incubator.store.Streams.INCUBATION_RULES;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.incubator.domain.carrier.Carrier;
import org.shuangchuang.incubator.domain.carrier.CarrierEvent;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.incubator.domain.designation.Designation;
import org.shuangchuang.incubator.domain.designation.DesignationCommand;
import org.shuangchuang.incubator.domain.designation.DesignationEvent;
import org.shuangchuang.incubator.domain.designation.Subject;
import org.shuangchuang.incubator.domain.ruleset.Facts;
import org.shuangchuang.incubator.view.Collection;
import org.shuangchuang.incubator.view.Listed;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Require;

/** Designations 资格: applying for them, and the decision. What lies between is in {@link NoticesResource}. */
@Path("/designations")
public class DesignationsResource {

    private final EventStore store;
    private final Commands commands;
    private final Listing listing;

    DesignationsResource(EventStore store, Commands commands, Listing listing) {
        this.store = store;
        this.commands = commands;
        this.listing = listing;
    }

    record Application(
            String carrierId,
            Level level,
            Facts facts,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Application {
            carrierId = Require.text("carrierId", carrierId);
            level = Require.present("level", level);
            facts = Require.present("facts", facts);
        }
    }

    @POST
    public Uni<RestResponse<Designation>> apply(Application body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        StreamId<Carrier, CarrierEvent> carrier = CARRIERS.existing(body.carrierId());
        return store.load(carrier)
                .map(loaded -> loaded.state().mustBeOpen())
                .chain(known -> {
                    var applied = stream(known, body.level());
                    var other = stream(known, otherThan(body.level()));
                    return store.execute(context, applied, List.of(other, carrier), parts -> {
                        var command = new DesignationCommand.Apply(
                                Subject.of(parts.get(carrier).mustBeOpen(), body.level()),
                                body.facts(),
                                parts.get(other).isBarred(on),
                                context.subject(),
                                Stated.provenance(body.provenance()),
                                on);
                        return Changes.of(applied, DESIGNATION.decide(command, parts.get(applied)));
                    });
                })
                .map(decided -> Answers.created(decided, "/designations"));
    }

    record TakingOver(
            String carrierId,
            Level level,
            LocalDate grantedOn,
            @Nullable LocalDate occurredOn) {
        TakingOver {
            carrierId = Require.text("carrierId", carrierId);
            level = Require.present("level", level);
            grantedOn = Require.present("grantedOn", grantedOn);
        }
    }

    /** From an older system: provenance OPENING. */
    @POST
    @Path("/take-over")
    public Uni<RestResponse<Designation>> takeOver(TakingOver body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        LocalDate grantedOn = Require.notInFuture("grantedOn", body.grantedOn(), on);
        StreamId<Carrier, CarrierEvent> carrier = CARRIERS.existing(body.carrierId());
        return store.load(carrier)
                .map(loaded -> loaded.state().mustBeOpen())
                .chain(known -> {
                    var taken = stream(known, body.level());
                    return store.execute(context, taken, List.of(carrier), parts -> {
                        Subject subject = Subject.of(parts.get(carrier).mustBeOpen(), body.level());
                        var command = new DesignationCommand.TakeOver(subject, grantedOn, on);
                        return Changes.of(taken, DESIGNATION.decide(command, parts.get(taken)));
                    });
                })
                .map(decided -> Answers.created(decided, "/designations"));
    }

    record Review(boolean recommended, @Nullable LocalDate occurredOn) {}

    @POST
    @Path("/{id}/review")
    public Uni<RestResponse<Designation>> review(@PathParam("id") String id, Review body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        var stream = DESIGNATIONS.existing(id);
        return store.execute(context, stream, List.of(INCUBATION_RULES), parts -> {
                    var command = new DesignationCommand.Review(
                            body.recommended(),
                            parts.get(INCUBATION_RULES).inForce(on).designation(),
                            context.subject(),
                            on);
                    return Changes.of(stream, DESIGNATION.decide(command, parts.get(stream)));
                })
                .map(Answers::ok);
    }

    /** @param provenance when it is not that of the application */
    record Grant(
            @Nullable String reason,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Grant {
            reason = reason == null ? null : Require.prose("reason", reason);
        }
    }

    /** By the rules in force on the day; shortfalls are listed with the decision and need a reason. */
    @POST
    @Path("/{id}/grant")
    public Uni<RestResponse<Designation>> grant(@PathParam("id") String id, Grant body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        var stream = DESIGNATIONS.existing(id);
        var carrier = carrierOf(id);
        return store.execute(context, stream, List.of(carrier, INCUBATION_RULES), parts -> {
                    var command = new DesignationCommand.Grant(
                            parts.get(carrier).mustBeOpen(),
                            parts.get(INCUBATION_RULES).inForce(on),
                            body.reason(),
                            body.provenance(),
                            context.subject(),
                            on);
                    return Changes.of(stream, DESIGNATION.decide(command, parts.get(stream)));
                })
                .map(Answers::ok);
    }

    record Refusal(String reason, @Nullable LocalDate occurredOn) {
        Refusal {
            reason = Require.prose("reason", reason);
        }
    }

    @POST
    @Path("/{id}/decline")
    public Uni<RestResponse<Designation>> decline(@PathParam("id") String id, Refusal body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        var stream = DESIGNATIONS.existing(id);
        return store.execute(context, stream, List.of(INCUBATION_RULES), parts -> {
                    var command = new DesignationCommand.Decline(
                            parts.get(INCUBATION_RULES).inForce(on), body.reason(), context.subject(), on);
                    return Changes.of(stream, DESIGNATION.decide(command, parts.get(stream)));
                })
                .map(Answers::ok);
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Designation>> read(@PathParam("id") String id) {
        return store.load(DESIGNATIONS.existing(id)).map(Answers::read);
    }

    @GET
    public Uni<Page<Listed>> list(@BeanParam ListQuery query) {
        return listing.page(Collection.DESIGNATIONS.of(query));
    }

    private static StreamId<Designation, DesignationEvent> stream(Carrier.Known carrier, Level level) {
        return DESIGNATIONS.stream(Subject.of(carrier, level).designationId());
    }

    private static Level otherThan(Level level) {
        return switch (level) {
            case PROVINCIAL -> Level.NATIONAL;
            case NATIONAL -> Level.PROVINCIAL;
        };
    }

    /** A designation's id starts with its carrier's. */
    private static StreamId<Carrier, CarrierEvent> carrierOf(String designationId) {
        int end = designationId.indexOf('.');
        return CARRIERS.existing(end < 0 ? designationId : designationId.substring(0, end));
    }
}
