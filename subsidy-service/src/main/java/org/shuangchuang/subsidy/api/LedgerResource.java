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
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Listing;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.eventstore.listing.Selection;
import org.shuangchuang.subsidy.view.LedgerRow;
import org.shuangchuang.subsidy.view.LedgerView;

/** The ledger 台账, derived from events: nobody writes to it. */
@Path("/ledger")
public class LedgerResource {

    @Inject
    LedgerView ledger;

    @Inject
    Listing listing;

    /** What both questions can be narrowed to beside division and period. */
    public static class Asked {

        @BeanParam
        ListQuery query;

        @QueryParam("programme")
        @Nullable
        String programme;

        @QueryParam("fiscalYear")
        @Nullable
        String fiscalYear;

        Selection<LedgerRow> rows() {
            return query.of(LedgerRow.LIST).filter("programme", programme).filter("fiscalYear", fiscalYear);
        }
    }

    /** Postings in the order in which they were booked; those of one event are one entry. */
    @GET
    @Path("/entries")
    public Uni<Page<LedgerView.Booked>> entries(
            @BeanParam Asked asked, @QueryParam("account") @Nullable String account) {
        Selection<LedgerRow> rows = asked.rows();
        if (account != null) {
            rows.where(
                    "(r.debit = :account or r.credit = :account)",
                    "account",
                    LedgerRow.ACCOUNT.value("account", account));
        }
        return listing.page(rows).map(page -> page.map(LedgerView.Booked::of));
    }

    /** What stands on each account. */
    @GET
    @Path("/balances")
    public Uni<Map<String, List<LedgerView.Balance>>> balances(@BeanParam Asked asked) {
        return ledger.balances(asked.rows()).map(balances -> Map.of("items", balances));
    }
}
