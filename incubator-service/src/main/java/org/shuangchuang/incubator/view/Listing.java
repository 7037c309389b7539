package org.shuangchuang.incubator.view;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Calendar;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Period;
import org.shuangchuang.vocabulary.Wrong;

/** Answers lists, page by page. */
@ApplicationScoped
public class Listing {

    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;

    private final Mutiny.SessionFactory sessions;

    Listing(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * One page.
     *
     * @throws Invalid for a filter that means nothing
     */
    public Uni<Page> page(Collection collection, Filter filter) {
        Sort sort = Sort.parse(filter.sort);
        int limit = limit(filter.limit);
        Map<String, Object> parameters = new HashMap<>();
        String query = query(collection, filter, sort, parameters);
        return sessions.withSession(session -> {
                    var lines = session.createQuery(query, Listed.class).setMaxResults(limit + 1);
                    parameters.forEach(lines::setParameter);
                    return lines.getResultList();
                })
                .map(lines -> lines.size() > limit
                        ? new Page(
                                lines.subList(0, limit),
                                sort.cursor(lines.get(limit - 1)).text())
                        : new Page(lines, null));
    }

    private static String query(Collection collection, Filter filter, Sort sort, Map<String, Object> parameters) {
        StringBuilder query = new StringBuilder("from Listed l where l.collection = :collection");
        parameters.put("collection", collection);
        equal(query, parameters, "status", filter.status);
        equal(query, parameters, "kind", filter.kind);
        equal(query, parameters, "level", filter.level);
        equal(query, parameters, "carrierId", filter.carrierId);
        equal(query, parameters, "enterpriseId", filter.enterpriseId);
        if (filter.division != null) {
            if (Divisions.find(filter.division).isEmpty()) {
                throw new Invalid("division", Wrong.UNKNOWN_DIVISION);
            }
            query.append(" and l.division in (:divisions)");
            parameters.put(
                    "divisions", List.copyOf(Divisions.subtree(filter.division, Calendar.today(Clock.systemUTC()))));
        }
        switch (Period.parse(filter.period == null ? "" : filter.period)) {
            case Period.ToDate _ -> {}
            case Period.Days days -> {
                query.append(" and l.since between :from and :to");
                parameters.put("from", days.from());
                parameters.put("to", days.to());
            }
            case Period.Cohort _ -> throw new Invalid("period", Wrong.BAD_PERIOD);
        }
        if (filter.cursor != null) {
            Cursor cursor = Cursor.parse(filter.cursor);
            query.append(" and ").append(sort.condition());
            parameters.put("value", sort.value(cursor));
            parameters.put("after", cursor.stream());
        }
        return query.append(sort.orderBy()).toString();
    }

    private static void equal(
            StringBuilder query, Map<String, Object> parameters, String member, @Nullable String value) {
        if (value != null) {
            query.append(" and l.").append(member).append(" = :").append(member);
            parameters.put(member, value);
        }
    }

    private static int limit(@Nullable Integer stated) {
        int limit = stated == null ? USUAL_LIMIT : stated;
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new Invalid("limit", ListRule.BAD_LIMIT);
        }
        return limit;
    }
}
