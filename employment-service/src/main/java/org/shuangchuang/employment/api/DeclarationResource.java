package org.shuangchuang.employment.api;

import static org.shuangchuang.employment.store.Streams.CARRIER_MONTH;
import static org.shuangchuang.employment.store.Streams.CARRIER_MONTHS;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.employment.domain.jobs.CarrierMonth;
import org.shuangchuang.employment.domain.jobs.CarrierMonthCommand;
import org.shuangchuang.employment.domain.jobs.JobKind;
import org.shuangchuang.employment.store.Streams;
import org.shuangchuang.employment.view.DeclarationRow;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Require;
import org.shuangchuang.vocabulary.Wrong;

/** New jobs that a carrier declares for a month without a roster. */
@Path("/declarations")
class DeclarationResource {

    private final EventStore store;
    private final Commands commands;
    private final Listing listing;

    DeclarationResource(EventStore store, Commands commands, Listing listing) {
        this.store = store;
        this.commands = commands;
        this.listing = listing;
    }

    /**
     * @param count new jobs of the kind in the month
     * @param qualifier exact when absent
     * @param occurredOn day of the declaration; today when absent
     */
    record Declare(
            @Nullable UUID carrierId,
            @Nullable String carrierName,
            @Nullable String division,
            JobKind kind,
            YearMonth month,
            Long count,
            @Nullable Qualifier qualifier,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn)
            implements CarrierFields {

        Declare {
            kind = Require.present("kind", kind);
            month = Require.present("month", month);
            count = Require.notNegative("count", count);
        }
    }

    /** Declares a month's new jobs of a kind; a second declaration corrects the first. */
    @POST
    public Uni<RestResponse<CarrierMonth>> declare(Declare body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        if (body.month().isAfter(YearMonth.from(on))) {
            throw new Invalid("month", Wrong.DATE_ORDER);
        }
        var command = new CarrierMonthCommand.Declare(
                body.carrier(on),
                body.month(),
                body.kind(),
                body.count(),
                Parameters.or(body.qualifier(), Qualifier.EXACT),
                Parameters.or(body.provenance(), Provenance.DECLARED),
                on);
        return store.execute(
                        context, Streams.carrierMonth(command.carrier().id(), command.month()), CARRIER_MONTH, command)
                .map(decided -> Answers.created(decided, "/declarations"));
    }

    /** How a carrier's month is counted, {@code <carrierId>.<month>}: by roster or by what stands declared. */
    @GET
    @Path("/{id}")
    public Uni<RestResponse<CarrierMonth>> read(@PathParam("id") String id) {
        return store.load(CARRIER_MONTHS.existing(id)).map(Answers::read);
    }

    /** Declarations that stand, the latest first. */
    @GET
    public Uni<Page<DeclarationRow>> list(@BeanParam ListQuery query) {
        return listing.page(query.of(DeclarationRow.LIST));
    }
}
