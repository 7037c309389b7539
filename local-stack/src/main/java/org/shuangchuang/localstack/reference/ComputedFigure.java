package org.shuangchuang.localstack.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A figure as the gateway computed it.
 *
 * @param value in {@code unit}
 * @param qualifier {@code exact}, {@code at least} or {@code about}
 */
public record ComputedFigure(BigDecimal value, String unit, String qualifier) {

    static ComputedFigure of(JsonNode figure) {
        return new ComputedFigure(
                new BigDecimal(figure.path("value").asText()),
                figure.path("unit").asText(),
                figure.path("qualifier").asText().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
