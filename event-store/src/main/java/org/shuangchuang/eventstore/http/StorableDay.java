package org.shuangchuang.eventstore.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.YearMonthDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** Days and months of a year with four digits: Java knows 999,999,999 years in both directions, PostgreSQL does not. */
final class StorableDay<T extends TemporalAccessor> extends StdScalarDeserializer<T> {

    private static final int LAST_YEAR = 9999;

    private final transient JsonDeserializer<T> any;

    private StorableDay(Class<T> type, JsonDeserializer<T> any) {
        super(type);
        this.any = any;
    }

    static StorableDay<LocalDate> days() {
        return new StorableDay<>(LocalDate.class, LocalDateDeserializer.INSTANCE);
    }

    static StorableDay<YearMonth> months() {
        return new StorableDay<>(YearMonth.class, YearMonthDeserializer.INSTANCE);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        T read = any.deserialize(parser, context);
        if (read != null && (read.get(ChronoField.YEAR) < 0 || read.get(ChronoField.YEAR) > LAST_YEAR)) {
            throw context.weirdStringException(read.toString(), handledType(), "the year has not four digits");
        }
        return read;
    }
}
