package org.shuangchuang.eventstore.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.shuangchuang.vocabulary.Require;

/**
 * Texts that every table can keep: PostgreSQL refuses the character zero, and a list that is kept from events would stand still. No
 * field wants more than an explanation in words.
 */
final class StorableText extends StdScalarDeserializer<String> {

    StorableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && text.indexOf('\0') >= 0) {
            throw context.weirdStringException(text, String.class, "the character zero");
        }
        if (text != null && text.length() > Require.LONGEST_PROSE) {
            throw context.weirdStringException(text, String.class, "longer than any text here");
        }
        return text;
    }
}
