package org.shuangchuang.eventstore.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.Metadata;
import org.shuangchuang.eventstore.StoreRule;
import org.shuangchuang.eventstore.access.Caller;
import org.shuangchuang.eventstore.personal.Keys;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Calendar;

/** The command that this request makes: who, when, and how to recognise its repetition. Filled by {@link CommandFilter}. */
@RequestScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class Commands {

    private static final int LONGEST_KEY = 200;

    /** Header under which a command is done once, however often it is sent. */
    public static final String KEY = "Idempotency-Key";

    private final Keys keys;
    private final Caller caller;
    private final Clock clock = Clock.systemUTC();

    private String method = "";
    private String path = "";
    private String correlation = "";
    private @Nullable String idempotencyKey;
    private @Nullable String ifMatch;
    private byte[] body = {};

    Commands(Keys keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    void fill(ContainerRequestContext request, byte[] sent) {
        method = request.getMethod();
        path = request.getUriInfo().getPath();
        correlation = Correlation.of(request.getHeaderString(Correlation.HEADER));
        Correlation.log(correlation);
        idempotencyKey = request.getHeaderString(KEY);
        ifMatch = request.getHeaderString("If-Match");
        body = sent;
    }

    public String correlation() {
        return correlation;
    }

    /**
     * The context of the command.
     *
     * @throws ProblemException 400 without an idempotency key
     */
    public CommandContext context() {
        Actor who = caller.actor().orElseThrow();
        String given = requireKey();
        byte[] key = keys.hash("command-key", String.join("\n", who.subject(), method, path, given));
        byte[] fingerprint = keys.hash("command-body", CanonicalJson.of(body));
        return new CommandContext(
                new Metadata(who, correlation, null, traceparent()),
                caller.reach(),
                key,
                fingerprint,
                seenVersion(),
                Calendar.today(clock),
                List.of());
    }

    /** Refuses a command that lacks a key before its body is read. */
    void require() {
        var _ = requireKey();
    }

    private String requireKey() {
        if (idempotencyKey == null || idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY) {
            throw new ProblemException(400, StoreRule.IDEMPOTENCY_KEY_MISSING, KEY);
        }
        return idempotencyKey;
    }

    private @Nullable Long seenVersion() {
        String header = ifMatch;
        if (header == null || header.equals("*")) {
            return null;
        }
        String digits = header.replace("\"", "");
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            throw new ProblemException(400, HttpRule.BAD_VALUE, "If-Match");
        }
    }

    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
