package org.shuangchuang.eventstore.audit;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.ListRule;
import org.shuangchuang.vocabulary.Calendar;

/** Which entries are asked for; the latest come first. */
public class AuditQuery {

    private static final int USUAL = 100;
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    @Parameter(description = "Account of who did it")
    @QueryParam("actor")
    @Nullable
    String actor;

    @Parameter(description = "What it was done to: id or stream of a record, id of a person, or a part of a path")
    @QueryParam("subject")
    @Nullable
    String subject;

    @Parameter(description = "Division of who did it, with all below it")
    @QueryParam("division")
    @Nullable
    String division;

    @Parameter(description = "First day, Asia/Shanghai")
    @QueryParam("from")
    @Nullable
    String from;

    @Parameter(description = "Last day, Asia/Shanghai")
    @QueryParam("until")
    @Nullable
    String until;

    @Parameter(description = "The next of the page before")
    @QueryParam("cursor")
    @Nullable
    String cursor;

    @Parameter(description = "1 to 500, 100 when it is not said")
    @QueryParam("limit")
    @Nullable
    String limit;

    /** Where a page ends. */
    record Behind(Instant at, String id) {}

    @Nullable
    String actor() {
        return text(actor);
    }

    @Nullable
    String subject() {
        return text(subject);
    }

    /** Codes of the divisions, or null for all. */
    String @Nullable [] divisions() {
        return division == null ? null : ListQuery.divisions(division).toArray(String[]::new);
    }

    Instant from() {
        return from == null ? Instant.EPOCH : startOf("from", from, 0);
    }

    Instant until() {
        return until == null ? END_OF_TIME : startOf("until", until, 1);
    }

    /** Where the page before ended; at the end of time for the first. */
    Behind behind() {
        if (cursor == null) {
            return new Behind(END_OF_TIME, "");
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            Instant at = Instant.parse(parts[0]);
            if (at.isBefore(Instant.EPOCH) || at.isAfter(END_OF_TIME) || parts[1].indexOf('\0') >= 0) {
                throw new ProblemException(400, ListRule.BAD_CURSOR, "cursor");
            }
            return new Behind(at, parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new ProblemException(400, ListRule.BAD_CURSOR, "cursor");
        }
    }

    /** The same question for the page behind an entry. */
    public AuditQuery after(@Nullable String next) {
        AuditQuery later = new AuditQuery();
        later.actor = actor;
        later.subject = subject;
        later.division = division;
        later.from = from;
        later.until = until;
        later.limit = limit;
        later.cursor = next;
        return later;
    }

    /** How many are asked for. */
    public int limit() {
        return ListQuery.limit(limit, USUAL);
    }

    /** As the query of an address. */
    public String encoded() {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("actor", actor);
        parameters.put("subject", subject);
        parameters.put("division", division);
        parameters.put("from", from);
        parameters.put("until", until);
        parameters.put("limit", limit);
        parameters.put("cursor", cursor);
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What asks for the page behind an entry. */
    public static String cursor(AuditEntry last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.at() + " " + last.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Instant startOf(String parameter, String day, int later) {
        try {
            return Calendar.day(day).plusDays(later).atStartOfDay(Calendar.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new ProblemException(400, HttpRule.BAD_VALUE, parameter);
        }
    }

    /** PostgreSQL keeps no character zero, so that nothing is found by it. */
    private static @Nullable String text(@Nullable String given) {
        return given == null ? null : given.replace("\0", "");
    }
}
