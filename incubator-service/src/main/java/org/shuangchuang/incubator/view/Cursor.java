package org.shuangchuang.incubator.view;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.shuangchuang.vocabulary.Invalid;

/**
 * Where a page ends.
 *
 * @param value of the member that the list is sorted by
 * @param stream of the last line, which tells lines with the same value apart
 */
record Cursor(String value, String stream) {

    private static final String BETWEEN = "\n";

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((value + BETWEEN + stream).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Invalid {@link ListRule#BAD_CURSOR} */
    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN, -1);
            if (parts.length == 2) {
                return new Cursor(parts[0], parts[1]);
            }
        } catch (IllegalArgumentException e) {
            throw new Invalid("cursor", ListRule.BAD_CURSOR);
        }
        throw new Invalid("cursor", ListRule.BAD_CURSOR);
    }
}
