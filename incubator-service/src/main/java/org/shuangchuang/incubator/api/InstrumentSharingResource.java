package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.domain.instrument.SharingDecider.SHARING;
import static org.shuangchuang.incubator.store.Streams.INSTRUMENT_SHARING;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.incubator.domain.instrument.SharingThresholdSet;
import org.shuangchuang.incubator.domain.instrument.SharingThresholds;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Require;

/** The rule by which instruments join the sharing platform (大仪共享), one platform per division. */
@Path("/instrument-sharing")
public class InstrumentSharingResource {

    private final EventStore store;
    private final Commands commands;

    InstrumentSharingResource(EventStore store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    /**
     * @param thresholdFen unit value from which an instrument joins
     * @param policy number of the policy that sets it
     */
    record Threshold(
            String division,
            Money thresholdFen,
            LocalDate effectiveFrom,
            @Nullable String policy,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Threshold {
            division = Require.text("division", division);
            thresholdFen = Require.positiveAmount("thresholdFen", thresholdFen);
            effectiveFrom = Require.present("effectiveFrom", effectiveFrom);
            policy = policy == null ? null : Require.text("policy", policy);
        }
    }

    @POST
    public Uni<RestResponse<SharingThresholds>> set(Threshold body) {
        CommandContext context = commands.context();
        var set = new SharingThresholdSet(
                Stated.division(body.division(), body.occurredOn(), context),
                body.thresholdFen(),
                body.effectiveFrom(),
                body.policy(),
                Stated.provenance(body.provenance()),
                context.occurredOn(body.occurredOn()));
        return store.execute(context, INSTRUMENT_SHARING.stream(body.division()), SHARING, set)
                .map(decided -> Answers.created(decided, "/instrument-sharing"));
    }

    @GET
    @Path("/{division}")
    public Uni<RestResponse<SharingThresholds>> read(@PathParam("division") String division) {
        return store.load(INSTRUMENT_SHARING.existing(division)).map(Answers::read);
    }
}
