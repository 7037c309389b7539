package org.shuangchuang.incubator.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Invalid;

/** The order of a list. */
enum Sort {
    SINCE("since", true),
    SINCE_DESCENDING("since", false),
    NAME("name", true),
    NAME_DESCENDING("name", false);

    private final String member;
    private final boolean ascending;

    Sort(String member, boolean ascending) {
        this.member = member;
        this.ascending = ascending;
    }

    /** @throws Invalid {@link ListRule#BAD_SORT} */
    static Sort parse(@Nullable String text) {
        if (text == null) {
            return SINCE;
        }
        return switch (text) {
            case "since" -> SINCE;
            case "-since" -> SINCE_DESCENDING;
            case "name" -> NAME;
            case "-name" -> NAME_DESCENDING;
            default -> throw new Invalid("sort", ListRule.BAD_SORT);
        };
    }

    String orderBy() {
        String direction = ascending ? "" : " desc";
        return " order by l." + member + direction + ", l.stream" + direction;
    }

    /** Lines after the cursor, whose value and stream are the parameters {@code value} and {@code after}. */
    String condition() {
        String beyond = ascending ? ">" : "<";
        return "(l." + member + " " + beyond + " :value or l." + member + " = :value and l.stream " + beyond
                + " :after)";
    }

    Cursor cursor(Listed line) {
        return new Cursor(member.equals("since") ? line.since.toString() : line.name, line.stream);
    }

    /** @throws Invalid {@link ListRule#BAD_CURSOR} when the cursor is of another order */
    Object value(Cursor cursor) {
        try {
            return member.equals("since") ? LocalDate.parse(cursor.value()) : cursor.value();
        } catch (DateTimeException e) {
            throw new Invalid("cursor", ListRule.BAD_CURSOR);
        }
    }
}
