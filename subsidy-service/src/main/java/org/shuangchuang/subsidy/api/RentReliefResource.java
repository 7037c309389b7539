package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.store.Streams.RENT_RELIEF;
import static org.shuangchuang.subsidy.store.Streams.RENT_RELIEFS;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.subsidy.domain.relief.RentRelief;
import org.shuangchuang.subsidy.view.ListKind;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Require;
import org.shuangchuang.vocabulary.Wrong;

/** Rent reliefs 房租减免: rents for laboratories and production premises that were not collected. */
@Path("/reliefs/rent")
public class RentReliefResource {

    @Inject
    EventStore store;

    @Inject
    Commands commands;

    @Inject
    Listing listing;

    /** Names a carrier that grants it, or an enterprise that is granted it, or both. */
    public record Grant(
            @Nullable String carrierId,
            @Nullable String carrierName,
            @Nullable String enterpriseId,
            @Nullable String enterpriseName,
            String division,
            Money amountFen,
            @Nullable Qualifier qualifier,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        public Grant {
            if (carrierId == null && enterpriseId == null) {
                throw new Invalid("carrierId", Wrong.FIELD_REQUIRED);
            }
            if (carrierId != null || carrierName != null) {
                carrierId = Require.text("carrierId", carrierId);
                carrierName = Require.text("carrierName", carrierName);
            }
            if (enterpriseId != null || enterpriseName != null) {
                enterpriseId = Require.text("enterpriseId", enterpriseId);
                enterpriseName = Require.text("enterpriseName", enterpriseName);
            }
            division = RequestRule.division("division", division);
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
    public Uni<RestResponse<RentRelief>> grant(Grant body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        String id = context.newId();
        RentRelief.Relief relief = new RentRelief.Relief(
                id,
                body.carrierId(),
                body.carrierName(),
                body.enterpriseId(),
                body.enterpriseName(),
                Require.division("division", body.division(), on),
                body.amountFen(),
                body.qualifier() == null ? Qualifier.EXACT : body.qualifier(),
                body.provenance() == null ? Provenance.OFFICIAL : body.provenance());
        return store.execute(
                        context,
                        RENT_RELIEFS.fresh(id),
                        RENT_RELIEF,
                        new RentRelief.Command.Grant(relief, context.subject(), on))
                .map(decided -> Answers.created(decided, "/reliefs/rent"));
    }

    @POST
    @Path("/{id}/reverse")
    public Uni<RestResponse<RentRelief>> reverse(@PathParam("id") String id, Reverse body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        return store.execute(
                        context,
                        RENT_RELIEFS.existing(id),
                        RENT_RELIEF,
                        new RentRelief.Command.Reverse(body.documentNumber(), context.subject(), on))
                .map(Answers::ok);
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<RentRelief>> read(@PathParam("id") String id) {
        return store.load(RENT_RELIEFS.existing(id)).map(Answers::read);
    }

    /** Reliefs by division and below, {@code status} and {@code period}. */
    @GET
    public Uni<Page<RentRelief.Granted>> list(@BeanParam ListQuery query) {
        return listing.page(ListKind.RENT_RELIEFS.of(query)).map(page -> page.map(ListKind.RENT_RELIEFS::state));
    }
}
