package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.store.Streams.CARRIERS;
import static org.shuangchuang.incubator.store.Streams.MENTORS;
import static org.shuangchuang.incubator.store.Streams.VISIT;
import static org.shuangchuang.incubator.store.Streams.VISITS;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.shuangchuang.incubator.domain.mentor.MentorRule;
import org.shuangchuang.incubator.domain.mentor.MentorVisitHeld;
import org.shuangchuang.incubator.view.Collection;
import org.shuangchuang.incubator.view.Listed;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Require;

/** Visits of mentors to divisions and carriers (陇原行). */
@Path("/mentor-visits")
public class MentorVisitsResource {

    private final EventStore store;
    private final Commands commands;
    private final Listing listing;

    MentorVisitsResource(EventStore store, Commands commands, Listing listing) {
        this.store = store;
        this.commands = commands;
        this.listing = listing;
    }

    record Visit(
            String division,
            @Nullable String carrierId,
            List<String> mentorIds,
            long enterprisesServed,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Visit {
            division = Require.text("division", division);
            mentorIds = List.copyOf(Require.present("mentorIds", mentorIds));
            if (mentorIds.isEmpty()) {
                throw new Invalid("mentorIds", MentorRule.MENTORS_MISSING);
            }
            enterprisesServed = Require.notNegative("enterprisesServed", enterprisesServed);
        }
    }

    /** Carrier and mentors must be known. */
    @POST
    public Uni<RestResponse<Optional<MentorVisitHeld>>> hold(Visit body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        String division = Stated.division(body.division(), body.occurredOn(), context);
        String id = context.newId();
        var visit = VISITS.fresh(id);
        List<StreamId<?, ?>> known = new ArrayList<>();
        body.mentorIds().forEach(mentor -> known.add(MENTORS.existing(mentor)));
        if (body.carrierId() != null) {
            known.add(CARRIERS.existing(body.carrierId()));
        }
        return store.execute(context, visit, known, parts -> {
                    String carrierName = body.carrierId() == null
                            ? null
                            : ((Carrier.Known) parts.get(CARRIERS.existing(body.carrierId()))).carrierName();
                    var held = new MentorVisitHeld(
                            id,
                            division,
                            body.carrierId(),
                            carrierName,
                            body.mentorIds(),
                            body.enterprisesServed(),
                            Stated.provenance(body.provenance()),
                            on);
                    return Changes.of(visit, VISIT.decide(held, parts.get(visit)));
                })
                .map(decided -> Answers.created(decided, "/mentor-visits"));
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Optional<MentorVisitHeld>>> read(@PathParam("id") String id) {
        return store.load(VISITS.existing(id)).map(Answers::read);
    }

    @GET
    public Uni<Page<Listed>> list(@BeanParam ListQuery query) {
        return listing.page(Collection.MENTOR_VISITS.of(query));
    }
}
