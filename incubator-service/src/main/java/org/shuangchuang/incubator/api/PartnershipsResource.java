package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.store.Streams.INSTITUTE;
import static org.shuangchuang.incubator.store.Streams.INSTITUTES;
import static org.shuangchuang.incubator.store.Streams.PARTNERSHIP;
import static org.shuangchuang.incubator.store.Streams.PARTNERSHIPS;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Category;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.Decided;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.incubator.domain.RecordedOnce;
import org.shuangchuang.incubator.domain.carrier.Carrier;
import org.shuangchuang.incubator.domain.partnership.InstituteFounded;
import org.shuangchuang.incubator.domain.partnership.PartnershipFormed;
import org.shuangchuang.incubator.domain.partnership.PartnershipRule;
import org.shuangchuang.incubator.store.Streams;
import org.shuangchuang.incubator.view.Collection;
import org.shuangchuang.incubator.view.Filter;
import org.shuangchuang.incubator.view.Listing;
import org.shuangchuang.incubator.view.Page;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Require;
import org.shuangchuang.vocabulary.Wrong;

/** Strategic partners 战略合作伙伴 and joint institutes 共建研究院, of a carrier or of the department. */
@Path("/")
class PartnershipsResource {

    private final EventStore store;
    private final Commands commands;
    private final Listing listing;

    PartnershipsResource(EventStore store, Commands commands, Listing listing) {
        this.store = store;
        this.commands = commands;
        this.listing = listing;
    }

    /**
     * @param partners names, as far as they are known
     * @param count how many; as many as are named when it is not stated
     */
    record Partnership(
            String division,
            @Nullable String carrierId,
            @Nullable List<String> partners,
            @Nullable Long count,
            @Nullable Qualifier qualifier,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Partnership {
            division = Require.text("division", division);
            partners = partners == null ? List.of() : List.copyOf(partners);
            count = Require.positive("count", count == null ? Long.valueOf(partners.size()) : count);
            if (count < partners.size()) {
                throw new Invalid("count", PartnershipRule.FEWER_THAN_NAMED);
            }
        }
    }

    @POST
    @Path("/partnerships")
    Uni<RestResponse<Optional<PartnershipFormed>>> form(Partnership body) {
        CommandContext context = commands.context();
        String division = Stated.division(body.division(), body.occurredOn(), context);
        return record(
                        context,
                        PARTNERSHIPS,
                        PARTNERSHIP,
                        body.carrierId(),
                        (id, carrierName) -> new PartnershipFormed(
                                id,
                                division,
                                body.carrierId(),
                                carrierName,
                                body.partners(),
                                body.count(),
                                Stated.qualifier(body.qualifier()),
                                Stated.provenance(body.provenance()),
                                context.occurredOn(body.occurredOn())))
                .map(decided -> Answers.created(decided, "/partnerships"));
    }

    /** @param founders universities and others that found it together */
    record Institute(
            String instituteName,
            String division,
            @Nullable String carrierId,
            List<String> founders,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Institute {
            instituteName = Require.text("instituteName", instituteName);
            division = Require.text("division", division);
            founders = List.copyOf(Require.present("founders", founders));
            if (founders.isEmpty()) {
                throw new Invalid("founders", Wrong.FIELD_REQUIRED);
            }
        }
    }

    @POST
    @Path("/institutes")
    Uni<RestResponse<Optional<InstituteFounded>>> found(Institute body) {
        CommandContext context = commands.context();
        String division = Stated.division(body.division(), body.occurredOn(), context);
        return record(
                        context,
                        INSTITUTES,
                        INSTITUTE,
                        body.carrierId(),
                        (id, carrierName) -> new InstituteFounded(
                                id,
                                body.instituteName(),
                                division,
                                body.carrierId(),
                                carrierName,
                                body.founders(),
                                Stated.provenance(body.provenance()),
                                context.occurredOn(body.occurredOn())))
                .map(decided -> Answers.created(decided, "/institutes"));
    }

    /** Records a fact under the name of the carrier that it is of, which must be known. */
    private <E extends Event> Uni<Decided<Optional<E>>> record(
            CommandContext context,
            Category<Optional<E>, E> category,
            RecordedOnce<E> once,
            @Nullable String carrierId,
            BiFunction<String, @Nullable String, E> fact) {
        String id = context.newId();
        var stream = category.stream(id);
        if (carrierId == null) {
            return store.execute(context, stream, once, fact.apply(id, null));
        }
        StreamId<Carrier, ?> carrier = Streams.CARRIERS.existing(carrierId);
        return store.execute(context, stream, List.of(carrier), parts -> {
            String carrierName = ((Carrier.Known) parts.get(carrier)).carrierName();
            return Changes.of(stream, once.decide(fact.apply(id, carrierName), parts.get(stream)));
        });
    }

    @GET
    @Path("/partnerships/{id}")
    Uni<RestResponse<Optional<PartnershipFormed>>> partnership(@PathParam("id") String id) {
        return store.load(PARTNERSHIPS.existing(id)).map(Answers::read);
    }

    @GET
    @Path("/institutes/{id}")
    Uni<RestResponse<Optional<InstituteFounded>>> institute(@PathParam("id") String id) {
        return store.load(INSTITUTES.existing(id)).map(Answers::read);
    }

    @GET
    @Path("/partnerships")
    Uni<Page> partnerships(@BeanParam Filter filter) {
        return listing.page(Collection.PARTNERSHIPS, filter);
    }

    @GET
    @Path("/institutes")
    Uni<Page> institutes(@BeanParam Filter filter) {
        return listing.page(Collection.INSTITUTES, filter);
    }
}
