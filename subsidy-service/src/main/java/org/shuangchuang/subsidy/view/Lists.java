package org.shuangchuang.subsidy.view;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.EventJson;
import org.shuangchuang.vocabulary.Calendar;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Period;

/** Answers lists: filtered, sorted, a page at a time. */
@ApplicationScoped
public class Lists {

    private final Mutiny.SessionFactory sessions;

    Lists(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * A page of a list.
     *
     * @param list category of the streams that are listed
     * @param type of the states
     */
    public <T> Uni<Page<T>> page(String list, Filter filter, Class<T> type) {
        Sort sort = Sort.parse(filter.sort());
        StringBuilder where = new StringBuilder("from Listed l where l.list = :list");
        Map<String, Object> values = new HashMap<>();
        values.put("list", list);
        equal(where, values, "status", filter.status());
        equal(where, values, "kind", filter.kind());
        equal(where, values, "programme", filter.programme());
        if (filter.division() != null) {
            Set<String> codes = Divisions.subtree(filter.division(), LocalDate.now(Calendar.ZONE));
            where.append(" and l.division in :division");
            values.put("division", codes);
        }
        switch (filter.period()) {
            case Period.ToDate _ -> {}
            case Period.Days days -> {
                where.append(" and l.occurredOn between :from and :to");
                values.put("from", days.from());
                values.put("to", days.to());
            }
            case Period.Cohort cohort -> {
                where.append(" and l.cohort = :cohort");
                values.put("cohort", cohort.year());
            }
        }
        if (filter.cursor() != null) {
            where.append(sort.after());
            values.putAll(sort.position(filter.cursor()));
        }
        where.append(sort.order());
        return sessions.withSession(session -> {
                    var query =
                            session.createQuery(where.toString(), Listed.class).setMaxResults(filter.limit() + 1);
                    values.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> page(rows, filter.limit(), sort, type));
    }

    private static <T> Page<T> page(List<Listed> rows, int limit, Sort sort, Class<T> type) {
        List<Listed> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        List<T> items =
                shown.stream().map(row -> EventJson.read(row.data, type)).toList();
        return new Page<>(items, rows.size() > limit ? sort.cursor(shown.getLast()) : null);
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String field, @Nullable String value) {
        if (value != null) {
            where.append(" and l.").append(field).append(" = :").append(field);
            values.put(field, value);
        }
    }
}
