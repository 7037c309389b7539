package org.shuangchuang.subsidy.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.subsidy.domain.ledger.Account;
import org.shuangchuang.subsidy.view.Filter;
import org.shuangchuang.subsidy.view.LedgerView;
import org.shuangchuang.subsidy.view.Page;
import org.shuangchuang.vocabulary.Period;

/** The ledger 台账, derived from events: nobody writes to it. */
@Path("/ledger")
public class LedgerResource {

    @Inject
    LedgerView ledger;

    /** Postings in the order in which they were booked; those of one event are one entry. */
    @GET
    @Path("/entries")
    public Uni<Page<LedgerView.Booked>> entries(
            @BeanParam ListParameters parameters,
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @QueryParam("account") @Nullable Account account) {
        var filter = parameters.filter();
        return ledger.entries(asked(filter, fiscalYear, account), filter.cursor(), filter.limit());
    }

    /** What stands on each account. */
    @GET
    @Path("/balances")
    public Uni<Map<String, List<LedgerView.Balance>>> balances(
            @BeanParam ListParameters parameters, @QueryParam("fiscalYear") @Nullable Integer fiscalYear) {
        return ledger.balances(asked(parameters.filter(), fiscalYear, null)).map(balances -> Map.of("items", balances));
    }

    private static LedgerView.Asked asked(Filter filter, @Nullable Integer fiscalYear, @Nullable Account account) {
        return switch (filter.period()) {
            case Period.Days days ->
                new LedgerView.Asked(
                        filter.division(), filter.programme(), fiscalYear, account, days.from(), days.to());
            case Period.Cohort cohort ->
                new LedgerView.Asked(filter.division(), filter.programme(), cohort.year(), account, null, null);
            case Period.ToDate _ ->
                new LedgerView.Asked(filter.division(), filter.programme(), fiscalYear, account, null, null);
        };
    }
}
