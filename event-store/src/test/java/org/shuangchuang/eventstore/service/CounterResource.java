package org.shuangchuang.eventstore.service;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Category;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.EventTypes;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Refused;
import org.shuangchuang.vocabulary.Require;
import org.shuangchuang.vocabulary.Rule;

/** The smallest service: piggy banks that hold at most 100 yuan. */
@Path("/banks")
public class CounterResource {

    record Deposit(
            Money amountFen, String division, @Nullable LocalDate occurredOn) {
        Deposit {
            Require.positiveAmount("amountFen", amountFen);
            Require.text("division", division);
        }
    }

    record Deposited(Money amountFen, String division, LocalDate occurredOn) implements Event {}

    record Bank(Money totalFen, String division) implements Placed {
        @Override
        public Set<String> concerns() {
            return Set.of();
        }
    }

    enum BankRule implements Rule {
        BANK_FULL;

        @Override
        public String zh() {
            return "存钱罐已满";
        }

        @Override
        public String en() {
            return "The bank is full";
        }
    }

    static final Decider<Deposited, Bank, Deposited> DECIDER = new Decider<>() {
        @Override
        public Bank initial() {
            return new Bank(Money.ZERO, "");
        }

        @Override
        public List<Deposited> decide(Deposited command, Bank state) {
            if (state.totalFen().plus(command.amountFen()).isMoreThan(Money.yuan(100))) {
                throw new Refused(BankRule.BANK_FULL);
            }
            return List.of(command);
        }

        @Override
        public Bank evolve(Bank state, Deposited event) {
            return new Bank(state.totalFen().plus(event.amountFen()), event.division());
        }
    };
    static final Category<Bank, Deposited> BANKS =
            new Category<>("bank", DECIDER, EventTypes.<Deposited>none().with("deposited", Deposited.class));

    @Inject
    EventStore store;

    @Inject
    Commands commands;

    @Inject
    Listing listing;

    @POST
    @Path("/{id}/deposit")
    public Uni<RestResponse<Bank>> deposit(@RestPath String id, Deposit body) {
        CommandContext context = commands.context();
        LocalDate on = context.occurredOn(body.occurredOn());
        Deposited command = new Deposited(body.amountFen(), Require.division("division", body.division(), on), on);
        return store.execute(context, BANKS.stream(id), DECIDER, command).map(Answers::ok);
    }

    @POST
    public Uni<RestResponse<Bank>> open(Deposit body) {
        CommandContext context = commands.context();
        Deposited command = new Deposited(body.amountFen(), body.division(), context.occurredOn(body.occurredOn()));
        return store.execute(context, BANKS.stream(context.newId()), DECIDER, command)
                .map(decided -> Answers.created(decided, "/banks"));
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<Bank>> read(@RestPath String id) {
        return store.load(BANKS.existing(id)).map(Answers::read);
    }

    @GET
    public Uni<Page<BankView>> list(@BeanParam ListQuery query, @QueryParam("owner") @Nullable String owner) {
        return listing.page(query.of(BankView.LIST).filter("owner", owner));
    }
}
