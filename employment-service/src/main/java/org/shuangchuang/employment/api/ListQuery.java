package org.shuangchuang.employment.api;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.employment.view.Row;
import org.shuangchuang.employment.view.Selection;
import org.shuangchuang.employment.view.Sort;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.vocabulary.Calendar;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Period;
import org.shuangchuang.vocabulary.Wrong;

/** What every list can be asked: whose, when, in which order, from where on and how many. */
public class ListQuery {

    private static final int MOST = 500;
    private static final int USUAL = 50;

    /** Code of a division: it and all below it. */
    @QueryParam("division")
    @Nullable
    String division;

    @QueryParam("carrierId")
    @Nullable
    String carrierId;

    /** {@code 2020}, {@code 2020-H1}, {@code 2020-Q2}, {@code 2020-06} or {@code 2020-06-01/2020-06-30}. */
    @QueryParam("period")
    @Nullable
    String period;

    /** Name of a member, with {@code -} in front for the largest first. */
    @QueryParam("sort")
    @Nullable
    String sort;

    /** The {@code next} of the page before. */
    @QueryParam("cursor")
    @Nullable
    String cursor;

    /** At most 500. */
    @QueryParam("limit")
    @Nullable
    String limit;

    /** What is asked of a list, apart from what it alone knows. */
    <T extends Row> Selection<T> of(Class<T> row, List<Sort<T>> sorts) {
        Selection<T> selection = new Selection<>(row, sorts, sort, cursor, limit());
        if (division != null) {
            LocalDate today = Calendar.today(Clock.systemUTC());
            if (Divisions.find(division).isEmpty()) {
                throw new Invalid("division", Wrong.UNKNOWN_DIVISION);
            }
            selection.in("division", Divisions.subtree(division, today));
        }
        if (carrierId != null) {
            selection.equal("carrierId", carrierId());
        }
        if (period != null) {
            switch (Period.parse(period)) {
                case Period.ToDate _ -> {}
                case Period.Days days -> selection.between("occurredOn", days.from(), days.to());
                case Period.Cohort _ -> throw new Invalid("period", Wrong.BAD_PERIOD);
            }
        }
        return selection;
    }

    private UUID carrierId() {
        try {
            return UUID.fromString(carrierId);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, HttpRule.BAD_VALUE, "carrierId");
        }
    }

    private int limit() {
        try {
            int number = limit == null ? USUAL : Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw new ProblemException(400, HttpRule.BAD_VALUE, "limit");
    }
}
