package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.domain.carrier.CarrierDecider.CARRIER;
import static org.shuangchuang.incubator.domain.designation.DesignationDecider.DESIGNATION;
import static org.shuangchuang.incubator.store.Streams.CARRIERS;
import static org.shuangchuang.incubator.store.Streams.DESIGNATIONS;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.Decided;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.incubator.domain.carrier.Carrier;
import org.shuangchuang.incubator.domain.carrier.CarrierCommand;
import org.shuangchuang.incubator.domain.carrier.CarrierEvent;
import org.shuangchuang.incubator.domain.carrier.CarrierKind;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.incubator.domain.designation.Designation;
import org.shuangchuang.incubator.domain.designation.DesignationCommand;
import org.shuangchuang.incubator.domain.designation.DesignationEvent;
import org.shuangchuang.incubator.domain.designation.Subject;
import org.shuangchuang.incubator.view.Collection;
import org.shuangchuang.incubator.view.Listed;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Require;

/** Carriers 孵化载体. */
@Path("/carriers")
public class CarriersResource {

    private final EventStore store;
    private final Commands commands;
    private final Listing listing;

    CarriersResource(EventStore store, Commands commands, Listing listing) {
        this.store = store;
        this.commands = commands;
        this.listing = listing;
    }

    record Registration(
            String carrierName,
            CarrierKind kind,
            String division,
            @Nullable String operatorCode,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Registration {
            carrierName = Require.text("carrierName", carrierName);
            kind = Require.present("kind", kind);
            division = Require.text("division", division);
            operatorCode = operatorCode == null ? null : Require.socialCreditCode("operatorCode", operatorCode);
        }
    }

    @POST
    public Uni<RestResponse<Carrier>> register(Registration body) {
        CommandContext context = commands.context();
        String id = context.newId();
        var command = new CarrierCommand.Register(
                id,
                body.carrierName(),
                body.kind(),
                Stated.division(body.division(), body.occurredOn(), context),
                body.operatorCode(),
                Stated.provenance(body.provenance()),
                context.occurredOn(body.occurredOn()));
        return store.execute(context, CARRIERS.fresh(id), CARRIER, command)
                .map(decided -> Answers.created(decided, "/carriers"));
    }

    record Change(
            String carrierName,
            @Nullable String operatorCode,
            @Nullable LocalDate occurredOn) {
        Change {
            carrierName = Require.text("carrierName", carrierName);
            operatorCode = operatorCode == null ? null : Require.socialCreditCode("operatorCode", operatorCode);
        }
    }

    @POST
    @Path("/{id}/change")
    public Uni<RestResponse<Carrier>> change(@PathParam("id") String id, Change body) {
        CommandContext context = commands.context();
        var command = new CarrierCommand.Change(
                body.carrierName(), body.operatorCode(), context.occurredOn(body.occurredOn()));
        return store.execute(context, CARRIERS.existing(id), CARRIER, command).map(Answers::ok);
    }

    record Move(String division, @Nullable LocalDate occurredOn) {
        Move {
            division = Require.text("division", division);
        }
    }

    /** Every designation in force moves in the same decision. */
    @POST
    @Path("/{id}/move")
    public Uni<RestResponse<Carrier>> move(@PathParam("id") String id, Move body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        String division = Stated.division(body.division(), body.occurredOn(), context);
        return withDesignations(
                        context,
                        id,
                        new CarrierCommand.Move(division, on),
                        new DesignationCommand.MoveWithCarrier(division, on))
                .map(Answers::ok);
    }

    /** Every designation in force ends in the same decision. */
    @POST
    @Path("/{id}/close")
    public Uni<RestResponse<Carrier>> close(@PathParam("id") String id, Dated body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        return withDesignations(context, id, new CarrierCommand.Close(on), new DesignationCommand.EndWithCarrier(on))
                .map(Answers::ok);
    }

    private Uni<Decided<Carrier>> withDesignations(
            CommandContext context, String id, CarrierCommand command, DesignationCommand consequence) {
        StreamId<Carrier, CarrierEvent> stream = CARRIERS.existing(id);
        return store.load(stream).chain(loaded -> {
            List<StreamId<Designation, DesignationEvent>> designations = designations(loaded.state());
            return store.execute(context, stream, designations, parts -> {
                Changes changes = Changes.of(stream, CARRIER.decide(command, parts.get(stream)));
                for (StreamId<Designation, DesignationEvent> designation : designations) {
                    changes = changes.and(designation, DESIGNATION.decide(consequence, parts.get(designation)));
                }
                return changes;
            });
        });
    }

    /** The streams in which this carrier's designations can be: its kind never changes. */
    private static List<StreamId<Designation, DesignationEvent>> designations(Carrier state) {
        return state instanceof Carrier.Known carrier
                ? Arrays.stream(Level.values())
                        .map(level ->
                                DESIGNATIONS.stream(Subject.of(carrier, level).designationId()))
                        .toList()
                : List.of();
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Carrier>> read(@PathParam("id") String id) {
        return store.load(CARRIERS.existing(id)).map(Answers::read);
    }

    @GET
    public Uni<Page<Listed>> list(@BeanParam ListQuery query) {
        return listing.page(Collection.CARRIERS.of(query));
    }
}
