package org.shuangchuang.eventstore.http;

import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Ids;

/** What all that belongs to one request shares: the caller's own id when it is well-formed, or a new one. */
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";

    /** Field of every line that is logged for the request. */
    private static final String LOGGED_AS = "correlation";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Correlation() {}

    public static String of(@Nullable String header) {
        return header != null && FORM.matcher(header).matches()
                ? header
                : Ids.next().toString();
    }

    /** Adds it to every line that is logged for this request from here on. */
    public static void log(String correlation) {
        MDC.put(LOGGED_AS, correlation);
    }
}
