package org.shuangchuang.employment.api;

import static org.shuangchuang.employment.store.Streams.TRAINING;
import static org.shuangchuang.employment.store.Streams.TRAININGS;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.employment.domain.Carrier;
import org.shuangchuang.employment.domain.training.Attendance;
import org.shuangchuang.employment.domain.training.TrainingCommand;
import org.shuangchuang.employment.domain.training.TrainingRule;
import org.shuangchuang.employment.domain.training.TrainingSession;
import org.shuangchuang.employment.domain.training.TrainingSubject;
import org.shuangchuang.employment.view.TrainingRow;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Require;

/** Training sessions. */
@Path("/training-sessions")
class TrainingResource {

    private final EventStore store;
    private final Commands commands;
    private final Listing listing;

    TrainingResource(EventStore store, Commands commands, Listing listing) {
        this.store = store;
        this.commands = commands;
        this.listing = listing;
    }

    /**
     * @param carrierId absent when no carrier held or housed it; then so is the name
     * @param heldBy who taught or organised it
     * @param persons each person once, when stated
     * @param attendances each coming of each person, when stated
     * @param qualifier of the session as a count: exact when absent
     * @param occurredOn last day of the session; today when absent
     */
    record Hold(
            TrainingSubject subject,
            @Nullable UUID carrierId,
            @Nullable String carrierName,
            String heldBy,
            @Nullable String division,
            @Nullable Long persons,
            @Nullable Qualifier personsQualifier,
            @Nullable Long attendances,
            @Nullable Qualifier attendancesQualifier,
            @Nullable Qualifier qualifier,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn)
            implements CarrierFields {

        Hold {
            subject = Require.present("subject", subject);
            heldBy = Require.text("heldBy", heldBy);
            if ((carrierId == null) != (carrierName == null)) {
                throw new Invalid(carrierId == null ? "carrierId" : "carrierName", TrainingRule.CARRIER_INCOMPLETE);
            }
        }

        @Nullable
        Carrier carrierIfAny(LocalDate on) {
            return carrierId == null ? null : carrier(on);
        }
    }

    /** Records a session that was held. */
    @POST
    public Uni<RestResponse<TrainingSession>> hold(Hold body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        String id = context.newId();
        var command = new TrainingCommand.Hold(
                UUID.fromString(id),
                body.subject(),
                body.carrierIfAny(on),
                body.heldBy(),
                Require.division("division", body.division(), on),
                new Attendance(
                        body.persons(), body.personsQualifier(), body.attendances(), body.attendancesQualifier()),
                Parameters.or(body.qualifier(), Qualifier.EXACT),
                Parameters.or(body.provenance(), Provenance.OFFICIAL),
                on);
        return store.execute(context, TRAININGS.fresh(id), TRAINING, command)
                .map(decided -> Answers.created(decided, "/training-sessions"));
    }

    /** One session. */
    @GET
    @Path("/{id}")
    public Uni<RestResponse<TrainingSession>> read(@PathParam("id") String id) {
        return store.load(TRAININGS.existing(id)).map(Answers::read);
    }

    /** Sessions, the latest first. */
    @GET
    public Uni<Page<TrainingRow>> list(@BeanParam ListQuery query, @QueryParam("subject") @Nullable String subject) {
        return listing.page(query.of(TrainingRow.LIST).filter("subject", subject));
    }
}
