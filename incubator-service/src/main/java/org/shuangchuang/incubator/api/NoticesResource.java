package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.domain.designation.DesignationDecider.DESIGNATION;
import static org.shuangchuang.incubator.store.Streams.DESIGNATIONS;
import static org.shuangchuang.incubator.store.Streams.INCUBATION_RULES;

import io.smallrye.mutiny.Uni;
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
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.incubator.domain.designation.Designation;
import org.shuangchuang.incubator.domain.designation.DesignationCommand;
import org.shuangchuang.incubator.domain.designation.ObjectionGround;
import org.shuangchuang.vocabulary.Require;

/** The public notice 公示 of a designation, and objections to it. */
@Path("/designations/{id}")
public class NoticesResource {

    private final EventStore store;
    private final Commands commands;

    NoticesResource(EventStore store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    /** Its length in working days is what the rules in force on the day say. */
    @POST
    @Path("/open-notice")
    public Uni<RestResponse<Designation>> open(@PathParam("id") String id, Dated body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        var stream = DESIGNATIONS.existing(id);
        return store.execute(context, stream, List.of(INCUBATION_RULES), parts -> {
                    var command = new DesignationCommand.OpenNotice(
                            parts.get(INCUBATION_RULES).inForce(on).designation(), on);
                    return Changes.of(stream, DESIGNATION.decide(command, parts.get(stream)));
                })
                .map(Answers::ok);
    }

    record Objection(ObjectionGround ground, @Nullable LocalDate occurredOn) {
        Objection {
            ground = Require.present("ground", ground);
        }
    }

    @POST
    @Path("/objections")
    public Uni<RestResponse<Designation>> object(@PathParam("id") String id, Objection body) {
        CommandContext context = commands.context();
        return execute(
                context,
                id,
                new DesignationCommand.RaiseObjection(
                        context.newId(), body.ground(), context.occurredOn(body.occurredOn())));
    }

    record Resolution(boolean upheld, @Nullable LocalDate occurredOn) {}

    @POST
    @Path("/objections/{objectionId}/resolve")
    public Uni<RestResponse<Designation>> resolve(
            @PathParam("id") String id, @PathParam("objectionId") String objectionId, Resolution body) {
        CommandContext context = commands.context();
        return execute(
                context,
                id,
                new DesignationCommand.ResolveObjection(
                        objectionId, body.upheld(), context.occurredOn(body.occurredOn())));
    }

    @POST
    @Path("/close-notice")
    public Uni<RestResponse<Designation>> close(@PathParam("id") String id, Dated body) {
        CommandContext context = commands.context();
        return execute(context, id, new DesignationCommand.CloseNotice(context.occurredOn(body.occurredOn())));
    }

    private Uni<RestResponse<Designation>> execute(CommandContext context, String id, DesignationCommand command) {
        return store.execute(context, DESIGNATIONS.existing(id), DESIGNATION, command)
                .map(Answers::ok);
    }
}
