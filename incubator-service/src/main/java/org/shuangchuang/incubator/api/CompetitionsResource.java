package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.store.Streams.COMPETITIONS;
import static org.shuangchuang.incubator.store.Streams.EDITION;
import static org.shuangchuang.incubator.store.Streams.EDITIONS;
import static org.shuangchuang.incubator.store.Streams.SERIES;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.incubator.domain.competition.CompetitionEditionHeld;
import org.shuangchuang.incubator.domain.competition.CompetitionRule;
import org.shuangchuang.incubator.domain.competition.CompetitionSeriesRegistered;
import org.shuangchuang.incubator.view.Collection;
import org.shuangchuang.incubator.view.Listed;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Require;

/** Competitions 赛事: series, and the editions in which they are held. */
@Path("/competitions")
public class CompetitionsResource {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final EventStore store;
    private final Commands commands;
    private final Listing listing;

    CompetitionsResource(EventStore store, Commands commands, Listing listing) {
        this.store = store;
        this.commands = commands;
        this.listing = listing;
    }

    record Series(
            String seriesCode,
            String nameZh,
            String nameEn,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Series {
            seriesCode = Require.text("seriesCode", seriesCode);
            if (!CODE.matcher(seriesCode).matches()) {
                throw new Invalid("seriesCode", CompetitionRule.BAD_SERIES_CODE);
            }
            nameZh = Require.text("nameZh", nameZh);
            nameEn = Require.text("nameEn", nameEn);
        }
    }

    @POST
    public Uni<RestResponse<Optional<CompetitionSeriesRegistered>>> register(Series body) {
        CommandContext context = commands.context();
        var registered = new CompetitionSeriesRegistered(
                body.seriesCode(),
                body.nameZh(),
                body.nameEn(),
                Stated.provenance(body.provenance()),
                context.occurredOn(body.occurredOn()));
        return store.execute(context, COMPETITIONS.stream(body.seriesCode()), SERIES, registered)
                .map(decided -> Answers.created(decided, "/competitions"));
    }

    /** @param participants enterprises and teams that took part */
    record Edition(
            int year,
            String division,
            String venue,
            @Nullable Long participants,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Edition {
            division = Require.text("division", division);
            venue = Require.text("venue", venue);
            participants = participants == null ? null : Require.notNegative("participants", participants);
        }
    }

    @POST
    @Path("/{seriesCode}/editions")
    public Uni<RestResponse<Optional<CompetitionEditionHeld>>> hold(
            @PathParam("seriesCode") String seriesCode, Edition body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        if (on.getYear() != body.year()) {
            throw new Invalid("year", CompetitionRule.YEAR_OF_ANOTHER_DAY);
        }
        String id = CompetitionEditionHeld.id(seriesCode, body.year(), body.division());
        var held = new CompetitionEditionHeld(
                id,
                seriesCode,
                body.year(),
                Stated.division(body.division(), body.occurredOn(), context),
                body.venue(),
                body.participants(),
                Stated.provenance(body.provenance()),
                on);
        var edition = EDITIONS.stream(id);
        return store.execute(
                        context,
                        edition,
                        List.of(COMPETITIONS.existing(seriesCode)),
                        parts -> Changes.of(edition, EDITION.decide(held, parts.get(edition))))
                .map(decided -> Answers.created(decided, "/competition-editions"));
    }

    @GET
    @Path("/{seriesCode}")
    public Uni<RestResponse<Optional<CompetitionSeriesRegistered>>> series(@PathParam("seriesCode") String seriesCode) {
        return store.load(COMPETITIONS.existing(seriesCode)).map(Answers::read);
    }

    @GET
    public Uni<Page<Listed>> list(@BeanParam ListQuery query) {
        return listing.page(Collection.COMPETITIONS.of(query));
    }
}
