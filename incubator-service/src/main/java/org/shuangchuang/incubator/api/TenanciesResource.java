package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.domain.tenancy.TenancyDecider.TENANCY;
import static org.shuangchuang.incubator.store.Streams.CARRIERS;
import static org.shuangchuang.incubator.store.Streams.ENTERPRISES;
import static org.shuangchuang.incubator.store.Streams.INCUBATION_RULES;
import static org.shuangchuang.incubator.store.Streams.TENANCIES;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
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
import org.shuangchuang.incubator.domain.tenancy.GraduationCriterion;
import org.shuangchuang.incubator.domain.tenancy.Tenancy;
import org.shuangchuang.incubator.domain.tenancy.TenancyCommand;
import org.shuangchuang.incubator.view.Collection;
import org.shuangchuang.incubator.view.Listed;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Require;

/** Tenancies: admitted 入孵, graduated 毕业, exited 退出. */
@Path("/tenancies")
public class TenanciesResource {

    private final EventStore store;
    private final Commands commands;
    private final Listing listing;

    TenanciesResource(EventStore store, Commands commands, Listing listing) {
        this.store = store;
        this.commands = commands;
        this.listing = listing;
    }

    /** @param specialField a field that may stay longer, such as biomedicine; false when it is not stated */
    record Admission(
            String carrierId,
            String enterpriseId,
            @Nullable Boolean specialField,
            @Nullable Provenance provenance,
            @Nullable LocalDate occurredOn) {
        Admission {
            carrierId = Require.text("carrierId", carrierId);
            enterpriseId = Require.text("enterpriseId", enterpriseId);
        }
    }

    @POST
    public Uni<RestResponse<Tenancy>> admit(Admission body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        String id = body.carrierId() + "." + body.enterpriseId();
        var tenancy = TENANCIES.stream(id);
        var carrier = CARRIERS.existing(body.carrierId());
        var enterprise = ENTERPRISES.existing(body.enterpriseId());
        return store.execute(context, tenancy, List.of(carrier, enterprise, INCUBATION_RULES), parts -> {
                    var command = new TenancyCommand.Admit(
                            id,
                            parts.get(carrier).mustBeOpen(),
                            parts.get(enterprise).mustBeKnown(),
                            Boolean.TRUE.equals(body.specialField()),
                            parts.get(INCUBATION_RULES).inForce(on).tenancy(),
                            Stated.provenance(body.provenance()),
                            on);
                    return Changes.of(tenancy, TENANCY.decide(command, parts.get(tenancy)));
                })
                .map(decided -> Answers.created(decided, "/tenancies"));
    }

    /** @param amountFen financing, or revenue of two years, that is proven */
    record Graduation(
            GraduationCriterion criterion,
            @Nullable Money amountFen,
            @Nullable LocalDate occurredOn) {
        Graduation {
            criterion = Require.present("criterion", criterion);
            amountFen = amountFen == null ? null : Require.amount("amountFen", amountFen);
        }
    }

    @POST
    @Path("/{id}/graduate")
    public Uni<RestResponse<Tenancy>> graduate(@PathParam("id") String id, Graduation body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        var tenancy = TENANCIES.existing(id);
        var enterprise = ENTERPRISES.existing(id.substring(id.indexOf('.') + 1));
        return store.execute(context, tenancy, List.of(enterprise, INCUBATION_RULES), parts -> {
                    var command = new TenancyCommand.Graduate(
                            body.criterion(),
                            body.amountFen(),
                            parts.get(enterprise).mustBeKnown(),
                            parts.get(INCUBATION_RULES).inForce(on).tenancy(),
                            on);
                    return Changes.of(tenancy, TENANCY.decide(command, parts.get(tenancy)));
                })
                .map(Answers::ok);
    }

    @POST
    @Path("/{id}/exit")
    public Uni<RestResponse<Tenancy>> exit(@PathParam("id") String id, Dated body) {
        CommandContext context = commands.context();
        var command = new TenancyCommand.Exit(context.occurredOn(body.occurredOn()));
        return store.execute(context, TENANCIES.existing(id), TENANCY, command).map(Answers::ok);
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Tenancy>> read(@PathParam("id") String id) {
        return store.load(TENANCIES.existing(id)).map(Answers::read);
    }

    @GET
    public Uni<Page<Listed>> list(
            @BeanParam ListQuery query, @QueryParam("enterpriseId") @Nullable String enterpriseId) {
        return listing.page(Collection.TENANCIES.of(query).filter("enterpriseId", enterpriseId));
    }
}
