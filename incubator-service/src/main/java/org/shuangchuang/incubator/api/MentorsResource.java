package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.domain.mentor.MentorDecider.MENTOR;
import static org.shuangchuang.incubator.store.Streams.MENTORS;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.eventstore.personal.PersonVault;
import org.shuangchuang.incubator.domain.mentor.Mentor;
import org.shuangchuang.incubator.domain.mentor.MentorCommand;
import org.shuangchuang.incubator.domain.mentor.MentorRule;
import org.shuangchuang.incubator.view.Collection;
import org.shuangchuang.incubator.view.Listed;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Require;
import org.shuangchuang.vocabulary.Wrong;

/** Entrepreneurship mentors 创业导师. Answers know them by a random id only. */
@Path("/mentors")
public class MentorsResource {

    private final EventStore store;
    private final Commands commands;
    private final PersonVault vault;
    private final Listing listing;

    MentorsResource(EventStore store, Commands commands, PersonVault vault, Listing listing) {
        this.store = store;
        this.commands = commands;
        this.vault = vault;
        this.listing = listing;
    }

    /** @param agencies names of the agencies that recognise together */
    record Recognition(
            Person person,
            String division,
            List<String> agencies,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Recognition {
            person = Require.present("person", person);
            division = Require.text("division", division);
            agencies = Require.present("agencies", agencies).stream()
                    .map(agency -> Require.text("agencies", agency))
                    .toList();
            if (agencies.isEmpty()) {
                throw new Invalid("agencies", Wrong.FIELD_REQUIRED);
            }
            if (new HashSet<>(agencies).size() < agencies.size()) {
                throw new Invalid("agencies", MentorRule.AGENCIES_REPEATED);
            }
        }
    }

    @POST
    public Uni<RestResponse<Mentor>> recognise(Recognition body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        String division = Stated.division(body.division(), body.occurredOn(), context);
        return vault.identified(context, body.person().data(), (met, person) -> {
                    String id = person.personId().toString();
                    var command = new MentorCommand.Recognise(
                            id, person.sealed(), division, body.agencies(), Stated.provenance(body.provenance()), on);
                    return store.execute(met, MENTORS.stream(id), MENTOR, command);
                })
                .map(decided -> Answers.created(decided, "/mentors"));
    }

    /** To the national level. */
    @POST
    @Path("/{id}/recommend")
    public Uni<RestResponse<Mentor>> recommend(@PathParam("id") String id, Dated body) {
        CommandContext context = commands.context();
        var command = new MentorCommand.Recommend(context.occurredOn(body.occurredOn()));
        return store.execute(context, MENTORS.existing(id), MENTOR, command).map(Answers::ok);
    }

    @POST
    @Path("/{id}/end")
    public Uni<RestResponse<Mentor>> end(@PathParam("id") String id, Dated body) {
        CommandContext context = commands.context();
        var command = new MentorCommand.End(context.occurredOn(body.occurredOn()));
        return store.execute(context, MENTORS.existing(id), MENTOR, command).map(Answers::ok);
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Mentor>> read(@PathParam("id") String id) {
        return store.load(MENTORS.existing(id)).map(Answers::read);
    }

    @GET
    public Uni<Page<Listed>> list(@BeanParam ListQuery query) {
        return listing.page(Collection.MENTORS.of(query));
    }
}
