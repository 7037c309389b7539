package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.store.Streams.PROVIDER;
import static org.shuangchuang.subsidy.store.Streams.PROVIDERS;

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
import org.shuangchuang.eventstore.Ids;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.subsidy.domain.provider.Provider;
import org.shuangchuang.subsidy.domain.provider.ProviderCommand;
import org.shuangchuang.subsidy.view.ListKind;
import org.shuangchuang.vocabulary.Require;

/** Service providers 服务机构. The id is derived from the code, so that nobody is admitted twice. */
@Path("/providers")
public class ProviderResource {

    @Inject
    EventStore store;

    @Inject
    Commands commands;

    @Inject
    Listing listing;

    /** An admission. */
    public record Admit(
            String name,
            String socialCreditCode,
            String division,
            @Nullable LocalDate occurredOn) {
        public Admit {
            name = Require.text("name", name);
            socialCreditCode = Require.socialCreditCode("socialCreditCode", socialCreditCode);
            division = RequestRule.division("division", division);
        }
    }

    /** @param documentNumber of the decision */
    public record Decision(String documentNumber, @Nullable LocalDate occurredOn) {
        public Decision {
            documentNumber = Require.text("documentNumber", documentNumber);
        }
    }

    /** How a command is made. */
    private interface Made {
        ProviderCommand of(String documentNumber, String by, LocalDate on);
    }

    @POST
    public Uni<RestResponse<Provider>> admit(Admit body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        String id = Ids.derived("provider", body.socialCreditCode()).toString();
        String division = Require.division("division", body.division(), on);
        return store.execute(
                        context,
                        PROVIDERS.stream(id),
                        PROVIDER,
                        new ProviderCommand.Admit(
                                id, body.name(), body.socialCreditCode(), division, context.subject(), on))
                .map(decided -> Answers.created(decided, "/providers"));
    }

    @POST
    @Path("/{id}/suspend")
    public Uni<RestResponse<Provider>> suspend(@PathParam("id") String id, Decision body) {
        return decide(id, body, ProviderCommand.Suspend::new);
    }

    @POST
    @Path("/{id}/reinstate")
    public Uni<RestResponse<Provider>> reinstate(@PathParam("id") String id, Decision body) {
        return decide(id, body, ProviderCommand.Reinstate::new);
    }

    @POST
    @Path("/{id}/remove")
    public Uni<RestResponse<Provider>> remove(@PathParam("id") String id, Decision body) {
        return decide(id, body, ProviderCommand.Remove::new);
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Provider>> read(@PathParam("id") String id) {
        return store.load(PROVIDERS.existing(id)).map(Answers::read);
    }

    /** Providers by division and below, and {@code status}. */
    @GET
    public Uni<Page<Provider.Listed>> list(@BeanParam ListQuery query) {
        return listing.page(ListKind.PROVIDERS.of(query)).map(page -> page.map(ListKind.PROVIDERS::state));
    }

    private Uni<RestResponse<Provider>> decide(String id, Decision body, Made made) {
        CommandContext context = commands.context();
        ProviderCommand command =
                made.of(body.documentNumber(), context.subject(), context.occurredOn(body.occurredOn()));
        return store.execute(context, PROVIDERS.existing(id), PROVIDER, command).map(Answers::ok);
    }
}
