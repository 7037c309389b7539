package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.store.Streams.EDITIONS;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.incubator.domain.competition.CompetitionEditionHeld;
import org.shuangchuang.incubator.view.Collection;
import org.shuangchuang.incubator.view.Listed;

/** Editions of all competitions 各届赛事. */
@Path("/competition-editions")
public class CompetitionEditionsResource {

    private final EventStore store;
    private final Listing listing;

    CompetitionEditionsResource(EventStore store, Listing listing) {
        this.store = store;
        this.listing = listing;
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Optional<CompetitionEditionHeld>>> edition(@PathParam("id") String id) {
        return store.load(EDITIONS.existing(id)).map(Answers::read);
    }

    @GET
    public Uni<Page<Listed>> editions(@BeanParam ListQuery query) {
        return listing.page(Collection.COMPETITION_EDITIONS.of(query));
    }
}
