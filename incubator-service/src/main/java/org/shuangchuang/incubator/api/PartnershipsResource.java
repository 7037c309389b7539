package org.shuangchuang.incubator.api;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.incubator.domain.partnership.PartnershipFormed;
import org.shuangchuang.incubator.domain.partnership.PartnershipRule;
import org.shuangchuang.incubator.view.Collection;
import org.shuangchuang.incubator.view.Listed;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Require;

/** Strategic partners 战略合作伙伴, of a carrier or of the department. */
@Path("/partnerships")
public class PartnershipsResource {

    private final EventStore store;
    private final Commands commands;
    private final FactsOfCarriers facts;
    private final Listing listing;

    PartnershipsResource(EventStore store, Commands commands, FactsOfCarriers facts, Listing listing) {
        this.store = store;
        this.commands = commands;
        this.facts = facts;
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
    public Uni<RestResponse<Optional<PartnershipFormed>>> form(Partnership body) {
        CommandContext context = commands.context();
        String division = Stated.division(body.division(), body.occurredOn(), context);
        return facts.record(
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

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Optional<PartnershipFormed>>> partnership(@PathParam("id") String id) {
        return store.load(PARTNERSHIPS.existing(id)).map(Answers::read);
    }

    @GET
    public Uni<Page<Listed>> partnerships(@BeanParam ListQuery query) {
        return listing.page(Collection.PARTNERSHIPS.of(query));
    }
}
