package org.shuangchuang.eventstore.listing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.shuangchuang.eventstore.http.ProblemException;

/**
 * Where a page ends.
 *
 * @param order that the list is read in, as in the query parameter {@code sort}
 * @param key of the last row
 * @param value that the last row is sorted by
 */
record Cursor(String order, String key, String value) {

    private static final String BETWEEN = "\n";

    String text() {
        String text = String.join(BETWEEN, order, key, value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException 400 {@link ListRule#BAD_CURSOR} when it was not given in this order */
    static Cursor parse(String text, String order) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN, 3);
            if (parts.length == 3 && parts[0].equals(order)) {
                return new Cursor(order, parts[1], parts[2]);
            }
            throw bad();
        } catch (IllegalArgumentException e) {
            throw bad();
        }
    }

    static ProblemException bad() {
        return new ProblemException(400, ListRule.BAD_CURSOR, "cursor");
    }
}
