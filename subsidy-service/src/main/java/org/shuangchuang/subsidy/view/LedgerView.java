package org.shuangchuang.subsidy.view;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.subsidy.domain.ledger.Account;
import org.shuangchuang.vocabulary.Calendar;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Money;

/** Answers what was booked, and what stands on the accounts. */
@ApplicationScoped
public class LedgerView {

    private final Mutiny.SessionFactory sessions;

    LedgerView(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * What the ledger is asked for.
     *
     * @param division subtree of the budgets' divisions
     * @param account debited or credited
     * @param from first day, {@code to} the last
     */
    public record Asked(
            @Nullable String division,
            @Nullable String programme,
            @Nullable Integer fiscalYear,
            @Nullable Account account,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

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

        static Booked of(LedgerRow row) {
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

    /** Postings in the order in which they were booked. */
    public Uni<Page<Booked>> entries(Asked asked, @Nullable String cursor, int limit) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder("from LedgerRow r").append(where(asked, values));
        if (cursor != null) {
            where.append(" and r.id > :cursor");
            values.put("cursor", cursor);
        }
        where.append(" order by r.id");
        return sessions.withSession(session -> {
                    var query = session.createQuery(where.toString(), LedgerRow.class)
                            .setMaxResults(limit + 1);
                    values.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> {
                    List<LedgerRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
                    String next = rows.size() > limit ? shown.getLast().id : null;
                    return new Page<>(shown.stream().map(Booked::of).toList(), next);
                });
    }

    /** Balances of all accounts. */
    public Uni<List<Balance>> balances(Asked asked) {
        Map<String, Object> values = new HashMap<>();
        String sums = "select r.debit, r.credit, sum(r.amountFen) from LedgerRow r" + where(asked, values)
                + " group by r.debit, r.credit";
        return sessions.withSession(session -> {
                    var query = session.createQuery(sums, Object[].class);
                    values.forEach(query::setParameter);
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

    private static String where(Asked asked, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where true = true");
        if (asked.division() != null) {
            where.append(" and r.division in :division");
            values.put("division", Divisions.subtree(asked.division(), LocalDate.now(Calendar.ZONE)));
        }
        if (asked.programme() != null) {
            where.append(" and r.programme = :programme");
            values.put("programme", asked.programme());
        }
        if (asked.fiscalYear() != null) {
            where.append(" and r.fiscalYear = :fiscalYear");
            values.put("fiscalYear", asked.fiscalYear());
        }
        if (asked.account() != null) {
            where.append(" and (r.debit = :account or r.credit = :account)");
            values.put("account", asked.account());
        }
        if (asked.from() != null && asked.to() != null) {
            where.append(" and r.occurredOn between :from and :to");
            values.put("from", asked.from());
            values.put("to", asked.to());
        }
        return where.toString();
    }
}
