package org.shuangchuang.employment.api;

import static org.shuangchuang.employment.store.Streams.CARRIER_MONTH;
import static org.shuangchuang.employment.store.Streams.EMPLOYMENT;
import static org.shuangchuang.employment.store.Streams.EMPLOYMENTS;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.employment.domain.Carrier;
import org.shuangchuang.employment.domain.jobs.CarrierMonthCommand;
import org.shuangchuang.employment.domain.jobs.Employment;
import org.shuangchuang.employment.domain.jobs.EmploymentCommand;
import org.shuangchuang.employment.domain.jobs.JobKind;
import org.shuangchuang.employment.store.Streams;
import org.shuangchuang.employment.view.EmploymentRow;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.eventstore.personal.Identified;
import org.shuangchuang.eventstore.personal.PersonVault;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Require;

/** Jobs by roster, person for person. */
@Path("/employments")
class EmploymentResource {

    private final EventStore store;
    private final PersonVault vault;
    private final Commands commands;
    private final Listing listing;

    EmploymentResource(EventStore store, PersonVault vault, Commands commands, Listing listing) {
        this.store = store;
        this.vault = vault;
        this.commands = commands;
        this.listing = listing;
    }

    /** @param occurredOn first day of work; today when absent */
    record Start(
            @Nullable UUID carrierId,
            @Nullable String carrierName,
            @Nullable String division,
            Person person,
            String employer,
            JobKind kind,
            Boolean freshGraduate,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn)
            implements CarrierFields {

        Start {
            person = Require.present("person", person);
            employer = Require.text("employer", employer);
            kind = Require.present("kind", kind);
            freshGraduate = Require.present("freshGraduate", freshGraduate);
        }
    }

    /** A person enters a carrier's roster; refused when the carrier has declared the month as a number. */
    @POST
    public Uni<RestResponse<Employment>> start(Start body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        Carrier carrier = body.carrier(on);
        return vault.identified(
                context, body.person().data(), (identified, person) -> start(identified, person, carrier, body, on));
    }

    private Uni<RestResponse<Employment>> start(
            CommandContext context, Identified person, Carrier carrier, Start body, LocalDate on) {
        var job = Streams.employment(person.personId(), carrier.id());
        var month = Streams.carrierMonth(carrier.id(), YearMonth.from(on));
        var start = new EmploymentCommand.Start(
                person.personId(),
                person.sealed(),
                carrier,
                body.employer(),
                body.kind(),
                body.freshGraduate(),
                Parameters.or(body.provenance(), Provenance.OFFICIAL),
                on);
        return store.execute(
                        context,
                        job,
                        List.of(month),
                        parts -> Changes.of(job, EMPLOYMENT.decide(start, parts.get(job)))
                                .and(
                                        month,
                                        CARRIER_MONTH.decide(
                                                new CarrierMonthCommand.Roster(carrier, on), parts.get(month))))
                .map(decided -> Answers.created(decided, "/employments"));
    }

    /** @param occurredOn last day of work; today when absent */
    record End(@Nullable LocalDate occurredOn) {}

    /** The person left. */
    @POST
    @Path("/{id}/end")
    public Uni<RestResponse<Employment>> end(@PathParam("id") String id, End body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        return store.execute(context, EMPLOYMENTS.existing(id), EMPLOYMENT, new EmploymentCommand.End(on))
                .map(Answers::ok);
    }

    /** One employment as it is now, without the person's particulars. */
    @GET
    @Path("/{id}")
    public Uni<RestResponse<Employment>> read(@PathParam("id") String id) {
        return store.load(EMPLOYMENTS.existing(id)).map(Answers::read);
    }

    /** Employments, the latest start first. */
    @GET
    public Uni<Page<EmploymentRow>> list(@BeanParam ListQuery query) {
        return listing.page(query.of(EmploymentRow.LIST));
    }
}
