package org.shuangchuang.eventstore.listing;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.vocabulary.Calendar;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Period;
import org.shuangchuang.vocabulary.Wrong;

/** What every list can be asked: whose, of what kind, when, in which order, from where on and how many. */
public class ListQuery {

    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;

    @Parameter(description = "Code of a division: its whole subtree, with the predecessors of its codes")
    @QueryParam("division")
    @Nullable
    String division;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("level")
    @Nullable
    String level;

    @QueryParam("carrierId")
    @Nullable
    String carrierId;

    @Parameter(
            description =
                    "2020, 2020-H1, 2020-Q2, 2020-06, 2020-06-01/2020-06-30, or cohort:2020 where records have one")
    @QueryParam("period")
    @Nullable
    String period;

    @Parameter(description = "Member to sort by; with a hyphen before it, the largest first")
    @QueryParam("sort")
    @Nullable
    String sort;

    @Parameter(description = "The next of the page before")
    @QueryParam("cursor")
    @Nullable
    String cursor;

    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @QueryParam("limit")
    @Nullable
    String limit;

    /**
     * The rows of a list that are asked for.
     *
     * @throws ProblemException 400 for what the list cannot be asked
     * @throws Invalid for a division or a period that does not exist
     */
    public <T> Selection<T> of(ListSource<T> list) {
        Selection<T> selection = new Selection<>(list, sort == null ? list.usual() : sort, limit(limit, USUAL_LIMIT));
        selection
                .filter("status", status)
                .filter("kind", kind)
                .filter("level", level)
                .filter("carrierId", carrierId);
        if (division != null) {
            selection.in("division", divisions(division));
        }
        switch (Period.parse(period == null ? "" : period)) {
            case Period.ToDate _ -> {}
            case Period.Days days -> selection.between(list.day(), days.from(), days.to());
            case Period.Cohort cohort -> {
                if (list.cohort() == null) {
                    throw new Invalid("period", Wrong.BAD_PERIOD);
                }
                selection.equal(list.cohort(), cohort.year());
            }
        }
        return cursor == null ? selection : selection.after(cursor);
    }

    /**
     * Codes of a division that is asked for: its subtree today, with the predecessors of its codes.
     *
     * @throws Invalid when there is no such division
     */
    public static Set<String> divisions(String code) {
        if (Divisions.find(code).isEmpty()) {
            throw new Invalid("division", Wrong.UNKNOWN_DIVISION);
        }
        return Divisions.subtree(code, Calendar.today(Clock.systemUTC()));
    }

    /**
     * How many rows of a page are asked for.
     *
     * @param text as it was sent
     * @param usual when nothing was
     * @throws ProblemException 400 for other than 1 to 500
     */
    public static int limit(@Nullable String text, int usual) {
        if (text == null) {
            return usual;
        }
        // At most three digits, so that every number that matches can be read.
        int number = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > LARGEST_LIMIT) {
            throw new ProblemException(400, ListRule.BAD_LIMIT, "limit");
        }
        return number;
    }
}
