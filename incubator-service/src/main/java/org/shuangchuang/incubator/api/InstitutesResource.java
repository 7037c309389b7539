package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.store.Streams.INSTITUTE;
import static org.shuangchuang.incubator.store.Streams.INSTITUTES;

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
import org.shuangchuang.incubator.domain.partnership.InstituteFounded;
import org.shuangchuang.incubator.view.Collection;
import org.shuangchuang.incubator.view.Listed;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Require;
import org.shuangchuang.vocabulary.Wrong;

/** Joint institutes 共建研究院, of a carrier or of the department. */
@Path("/institutes")
public class InstitutesResource {

    private final EventStore store;
    private final Commands commands;
    private final FactsOfCarriers facts;
    private final Listing listing;

    InstitutesResource(EventStore store, Commands commands, FactsOfCarriers facts, Listing listing) {
        this.store = store;
        this.commands = commands;
        this.facts = facts;
        this.listing = listing;
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
    public Uni<RestResponse<Optional<InstituteFounded>>> found(Institute body) {
        CommandContext context = commands.context();
        String division = Stated.division(body.division(), body.occurredOn(), context);
        return facts.record(
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

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Optional<InstituteFounded>>> institute(@PathParam("id") String id) {
        return store.load(INSTITUTES.existing(id)).map(Answers::read);
    }

    @GET
    public Uni<Page<Listed>> institutes(@BeanParam ListQuery query) {
        return listing.page(Collection.INSTITUTES.of(query));
    }
}
