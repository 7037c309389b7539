package org.shuangchuang.employment.api;

import static org.shuangchuang.employment.store.Streams.SERVICE;
import static org.shuangchuang.employment.store.Streams.SERVICES;

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
import org.shuangchuang.employment.domain.service.Served;
import org.shuangchuang.employment.domain.service.ServiceCommand;
import org.shuangchuang.employment.domain.service.ServiceRecord;
import org.shuangchuang.employment.view.ServiceRow;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Require;

/** Enterprises and entrepreneurs that carriers served. */
@Path("/services")
class ServiceResource {

    private final EventStore store;
    private final Commands commands;
    private final Listing listing;

    ServiceResource(EventStore store, Commands commands, Listing listing) {
        this.store = store;
        this.commands = commands;
        this.listing = listing;
    }

    /**
     * @param count one when absent: a single service
     * @param qualifier exact when absent
     * @param occurredOn day of the service, or that the count speaks of; today when absent
     */
    record Record(
            @Nullable UUID carrierId,
            @Nullable String carrierName,
            @Nullable String division,
            Served served,
            @Nullable Long count,
            @Nullable Qualifier qualifier,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn)
            implements CarrierFields {

        Record {
            served = Require.present("served", served);
            count = Require.positive("count", Parameters.or(count, 1L));
        }
    }

    /** Records a service, or a declared number of them. */
    @POST
    public Uni<RestResponse<ServiceRecord>> record(Record body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        var command = new ServiceCommand.Record(
                body.carrier(on),
                body.served(),
                Require.present("count", body.count()),
                Parameters.or(body.qualifier(), Qualifier.EXACT),
                Parameters.or(body.provenance(), Provenance.DECLARED),
                on);
        return store.execute(context, SERVICES.fresh(context.newId()), SERVICE, command)
                .map(decided -> Answers.created(decided, "/services"));
    }

    /** @param count zero when it never happened */
    record Correct(
            Long count,
            @Nullable Qualifier qualifier,
            @Nullable Provenance provenance) {
        Correct {
            count = Require.notNegative("count", count);
        }
    }

    /** Replaces a wrong number. */
    @POST
    @Path("/{id}/correct")
    public Uni<RestResponse<ServiceRecord>> correct(@PathParam("id") String id, Correct body) {
        var command = new ServiceCommand.Correct(
                body.count(),
                Parameters.or(body.qualifier(), Qualifier.EXACT),
                Parameters.or(body.provenance(), Provenance.DECLARED));
        return store.execute(commands.context(), SERVICES.existing(id), SERVICE, command)
                .map(Answers::ok);
    }

    /** One service record as it stands. */
    @GET
    @Path("/{id}")
    public Uni<RestResponse<ServiceRecord>> read(@PathParam("id") String id) {
        return store.load(SERVICES.existing(id)).map(Answers::read);
    }

    /** Service records, the latest first. */
    @GET
    public Uni<Page<ServiceRow>> list(@BeanParam ListQuery query, @QueryParam("served") @Nullable String served) {
        return listing.page(query.of(ServiceRow.LIST).filter("served", served));
    }
}
