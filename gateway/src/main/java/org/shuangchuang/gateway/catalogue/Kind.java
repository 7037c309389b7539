package org.shuangchuang.gateway.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a figure comes out of its contributions. T is the day the figure speaks of. */
public enum Kind {
    /** What entered by T less what had left by T; the period plays no part. */
    STOCK,
    /** What happened in the period, counted. */
    NEW,
    /** A number stated by each event in the period, net of reversals, added up. */
    SUM,
    /** How many different subjects the period has, net of withdrawals. */
    DISTINCT,
    /** The value last stated by T; where it is stated per subject, these values added up. */
    ATTRIBUTE,
    /** The smallest value stated by T. */
    FIRST,
    /** One figure divided by another of the same T and K. */
    RATIO;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the figure is a total of amounts, so that day roll-ups serve it. */
    public boolean isTotal() {
        return switch (this) {
            case STOCK, NEW, SUM -> true;
            case DISTINCT, ATTRIBUTE, FIRST, RATIO -> false;
        };
    }

    /** Whether the period decides what is counted; the others look at everything up to T. */
    public boolean isOfPeriod() {
        return switch (this) {
            case NEW, SUM, DISTINCT, RATIO -> true;
            case STOCK, ATTRIBUTE, FIRST -> false;
        };
    }
}
