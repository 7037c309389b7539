package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.store.Streams.TAX_RELIEF;
import static org.shuangchuang.subsidy.store.Streams.TAX_RELIEFS;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.subsidy.domain.relief.TaxKind;
import org.shuangchuang.subsidy.domain.relief.TaxRelief;
import org.shuangchuang.subsidy.domain.relief.TaxReliefCommand;
import org.shuangchuang.subsidy.domain.rules.Terms.ReliefTerms;
import org.shuangchuang.subsidy.view.ListKind;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Require;
import org.shuangchuang.vocabulary.Wrong;

/**
 * Tax relief 税收减免 by carrier. What a carrier's designations open is told by the incubation side; a carrier that was not heard
 * of yet has no relief open (409).
 */
@Path("/reliefs/tax")
public class TaxReliefResource {

    /** Programme of the rule set that says which designations open relief. */
    static final String PROGRAMME = "tax-relief";

    @Inject
    EventStore store;

    @Inject
    Commands commands;

    @Inject
    Rules rules;

    @Inject
    Listing listing;

    /**
     * @param from first month, {@code 2020-01}
     * @param to last month
     */
    public record Confirm(
            TaxKind tax,
            YearMonth from,
            YearMonth to,
            Money amountFen,
            @Nullable Qualifier qualifier,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        public Confirm {
            Require.present("tax", tax);
            if (Require.present("to", to).isBefore(Require.present("from", from))) {
                throw new Invalid("to", Wrong.DATE_ORDER);
            }
            amountFen = Require.positiveAmount("amountFen", amountFen);
        }
    }

    /** @param documentNumber of the decision */
    public record Reverse(String documentNumber, @Nullable LocalDate occurredOn) {
        public Reverse {
            documentNumber = Require.text("documentNumber", documentNumber);
        }
    }

    @POST
    @Path("/{carrierId}/confirm")
    public Uni<RestResponse<TaxRelief>> confirm(@PathParam("carrierId") String carrierId, Confirm body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        if (body.to().isAfter(YearMonth.from(on))) {
            throw new Invalid("to", Wrong.DATE_IN_FUTURE);
        }
        return rules.inForce(PROGRAMME, ReliefTerms.class, body.to().atEndOfMonth())
                .chain(terms -> store.execute(
                        context,
                        TAX_RELIEFS.stream(carrierId),
                        TAX_RELIEF,
                        new TaxReliefCommand.Confirm(
                                body.tax(),
                                body.from(),
                                body.to(),
                                body.amountFen(),
                                body.qualifier() == null ? Qualifier.EXACT : body.qualifier(),
                                body.provenance() == null ? Provenance.OFFICIAL : body.provenance(),
                                terms.eligible(),
                                context.subject(),
                                on)))
                .map(Answers::ok);
    }

    @POST
    @Path("/{carrierId}/confirmations/{number}/reverse")
    public Uni<RestResponse<TaxRelief>> reverse(
            @PathParam("carrierId") String carrierId, @PathParam("number") int number, Reverse body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        return store.execute(
                        context,
                        TAX_RELIEFS.existing(carrierId),
                        TAX_RELIEF,
                        new TaxReliefCommand.Reverse(number, body.documentNumber(), context.subject(), on))
                .map(Answers::ok);
    }

    @GET
    @Path("/{carrierId}")
    public Uni<RestResponse<TaxRelief>> read(@PathParam("carrierId") String carrierId) {
        return store.load(TAX_RELIEFS.existing(carrierId)).map(Answers::read);
    }

    /** Reliefs by division and below, and {@code status} {@code OPEN} or {@code CLOSED}. */
    @GET
    public Uni<Page<TaxRelief.Open>> list(@BeanParam ListQuery query) {
        return listing.page(ListKind.TAX_RELIEFS.of(query)).map(page -> page.map(ListKind.TAX_RELIEFS::state));
    }
}
