package org.shuangchuang.subsidy.view;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.listing.Selection;
import org.shuangchuang.subsidy.domain.ledger.Account;
import org.shuangchuang.vocabulary.Money;

/** Answers what stands on the accounts. */
@ApplicationScoped
public class LedgerView {

    private final Mutiny.SessionFactory sessions;

    LedgerView(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * A booked posting.
     *
     * @param entry the event that it is derived from; the postings of one event are one entry
     * @param type stored name of the event
     */
    public record Booked(
            String entry,
            String type,
            LocalDate occurredOn,
            String programme,
            int fiscalYear,
            String division,
            Account debit,
            Account credit,
            Money amountFen,
            @Nullable String name,
            @Nullable String reverses) {

        public static Booked of(LedgerRow row) {
            return new Booked(
                    row.entry,
                    row.type,
                    row.occurredOn,
                    row.programme,
                    row.fiscalYear,
                    row.division,
                    row.debit,
                    row.credit,
                    Money.fen(row.amountFen),
                    row.name,
                    row.reverses);
        }
    }

    /** What stands on an account; the balance is credits less debits, and all balances together are zero. */
    public record Balance(Account account, String accountZh, Money debitsFen, Money creditsFen, Money balanceFen) {}

    /** Balances of all accounts over the rows that are asked for, whatever their pages. */
    public Uni<List<Balance>> balances(Selection<LedgerRow> rows) {
        String sums = "select r.debit, r.credit, sum(r.amountFen) from LedgerRow r" + rows.conditions()
                + " group by r.debit, r.credit";
        return sessions.withSession(session -> {
                    var query = session.createSelectionQuery(sums, Object[].class);
                    rows.parameters().forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(LedgerView::balances);
    }

    private static List<Balance> balances(List<Object[]> sums) {
        Map<Account, Money> debits = new EnumMap<>(Account.class);
        Map<Account, Money> credits = new EnumMap<>(Account.class);
        for (Object[] sum : sums) {
            Money amount = Money.fen(((Number) sum[2]).longValue());
            debits.merge((Account) sum[0], amount, Money::plus);
            credits.merge((Account) sum[1], amount, Money::plus);
        }
        return List.of(Account.values()).stream()
                .map(account -> {
                    Money debit = debits.getOrDefault(account, Money.ZERO);
                    Money credit = credits.getOrDefault(account, Money.ZERO);
                    return new Balance(account, account.zh(), debit, credit, credit.minus(debit));
                })
                .toList();
    }
}
