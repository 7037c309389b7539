package org.shuangchuang.gateway.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** What a figure is counted in. Amounts are kept as whole numbers of the unit's smallest part: yuan as fen. */
public enum Unit {
    COUNT("count", 0),
    CNY("CNY", 2),
    PERSON("person", 0),
    PERSON_TIME("person-time", 0),
    PERCENT("percent", 2),
    YEAR("year", 0),
    SQUARE_METRE("square-metre", 2);

    private final String code;
    private final int decimals;

    Unit(String code, int decimals) {
        this.code = code;
        this.decimals = decimals;
    }

    /** As figures write it. */
    @JsonValue
    public String code() {
        return code;
    }

    /** How many decimals the smallest part is: two for yuan, whose amounts are fen. */
    public int decimals() {
        return decimals;
    }

    /**
     * Smallest parts of a number given in the unit itself: 99.5 percent are 9950.
     *
     * @throws ArithmeticException when the number has more decimals than the unit
     */
    public long parts(BigDecimal number) {
        return number.setScale(decimals).unscaledValue().longValueExact();
    }

    /** A figure's value as a decimal string: yuan always with two decimals, anything else without needless ones. */
    public String value(BigDecimal parts) {
        BigDecimal number = parts.scaleByPowerOfTen(-decimals);
        if (this == CNY) {
            return number.setScale(decimals).toPlainString();
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }
}
