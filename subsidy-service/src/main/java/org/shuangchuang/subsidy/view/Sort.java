package org.shuangchuang.subsidy.view;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.shuangchuang.vocabulary.Invalid;

/** An order of lists, and the place in it where a page ends. */
record Sort(Field field, boolean descending) {

    /** What lists can be sorted by. */
    enum Field {
        ID("id", "stream"),
        NAME("name", "name"),
        AMOUNT("amountFen", "amountFen"),
        OCCURRED_ON("occurredOn", "occurredOn");

        private final String parameter;
        private final String column;

        Field(String parameter, String column) {
            this.parameter = parameter;
            this.column = column;
        }

        private Object value(String text) {
            return switch (this) {
                case ID, NAME -> text;
                case AMOUNT -> Long.valueOf(text);
                case OCCURRED_ON -> LocalDate.parse(text);
            };
        }

        private String text(Listed row) {
            return switch (this) {
                case ID -> row.stream;
                case NAME -> row.name;
                case AMOUNT -> Long.toString(row.amountFen);
                case OCCURRED_ON -> row.occurredOn.toString();
            };
        }
    }

    /** @throws Invalid on {@code sort} */
    static Sort parse(String text) {
        boolean descending = text.startsWith("-");
        String parameter = descending ? text.substring(1) : text;
        for (Field field : Field.values()) {
            if (field.parameter.equals(parameter)) {
                return new Sort(field, descending);
            }
        }
        throw new Invalid("sort", ListRule.BAD_SORT);
    }

    String order() {
        String direction = descending ? " desc" : "";
        return " order by l." + field.column + direction + ", l.stream" + direction;
    }

    /** What is behind {@code :value} and {@code :stream}. */
    String after() {
        String beyond = descending ? "<" : ">";
        return " and (l." + field.column + " " + beyond + " :value or (l." + field.column + " = :value and l.stream "
                + beyond + " :stream))";
    }

    String cursor(Listed row) {
        String place = row.stream + "\n" + field.text(row);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Invalid on {@code cursor} */
    Map<String, Object> position(String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int line = place.indexOf('\n');
            if (line < 0) {
                throw new Invalid("cursor", ListRule.BAD_CURSOR);
            }
            return Map.of("stream", place.substring(0, line), "value", field.value(place.substring(line + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Invalid("cursor", ListRule.BAD_CURSOR);
        }
    }
}
