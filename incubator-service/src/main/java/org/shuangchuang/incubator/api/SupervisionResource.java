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
import org.shuangchuang.incubator.domain.designation.Grade;
import org.shuangchuang.incubator.domain.designation.RevocationReason;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Require;
import org.shuangchuang.vocabulary.Wrong;

/** What follows a grant: yearly evaluation 年度评价, rectification 限期整改, revocation 撤销. */
@Path("/designations/{id}")
public class SupervisionResource {

    private final EventStore store;
    private final Commands commands;

    SupervisionResource(EventStore store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    /** @param provenance when it is not that of the designation */
    record Evaluation(
            int year,
            Grade grade,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Evaluation {
            grade = Require.present("grade", grade);
        }
    }

    @POST
    @Path("/evaluate")
    public Uni<RestResponse<Designation>> evaluate(@PathParam("id") String id, Evaluation body) {
        CommandContext context = commands.context();
        return execute(
                context,
                id,
                new DesignationCommand.Evaluate(
                        body.year(), body.grade(), body.provenance(), context.occurredOn(body.occurredOn())));
    }

    record Rectification(LocalDate dueOn, @Nullable LocalDate occurredOn) {
        Rectification {
            dueOn = Require.present("dueOn", dueOn);
        }
    }

    @POST
    @Path("/order-rectification")
    public Uni<RestResponse<Designation>> orderRectification(@PathParam("id") String id, Rectification body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        if (!body.dueOn().isAfter(on)) {
            throw new Invalid("dueOn", Wrong.DATE_ORDER);
        }
        return execute(context, id, new DesignationCommand.OrderRectification(body.dueOn(), on));
    }

    record Revocation(RevocationReason reason, @Nullable LocalDate occurredOn) {
        Revocation {
            reason = Require.present("reason", reason);
        }
    }

    @POST
    @Path("/revoke")
    public Uni<RestResponse<Designation>> revoke(@PathParam("id") String id, Revocation body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        var stream = DESIGNATIONS.existing(id);
        return store.execute(context, stream, List.of(INCUBATION_RULES), parts -> {
                    var command = new DesignationCommand.Revoke(
                            body.reason(),
                            parts.get(INCUBATION_RULES).inForce(on).designation(),
                            on);
                    return Changes.of(stream, DESIGNATION.decide(command, parts.get(stream)));
                })
                .map(Answers::ok);
    }

    private Uni<RestResponse<Designation>> execute(CommandContext context, String id, DesignationCommand command) {
        return store.execute(context, DESIGNATIONS.existing(id), DESIGNATION, command)
                .map(Answers::ok);
    }
}
