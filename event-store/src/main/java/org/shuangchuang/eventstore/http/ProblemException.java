package org.shuangchuang.eventstore.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Rule;

/** Ends a request with a problem document. An answer, not a fault: it carries no stack trace. */
public final class ProblemException extends RuntimeException {

    private final transient Rule rule;
    private final int status;
    private final @Nullable String field;
    private final transient Map<String, Object> details;

    public ProblemException(int status, Rule rule, @Nullable String field) {
        this(status, rule, field, Map.of());
    }

    /** @param details further members of the document, by name */
    public ProblemException(int status, Rule rule, @Nullable String field, Map<String, Object> details) {
        super(rule.code(), null, false, false);
        this.rule = rule;
        this.status = status;
        this.field = field;
        this.details = details;
    }

    public Rule rule() {
        return rule;
    }

    public int status() {
        return status;
    }

    public @Nullable String field() {
        return field;
    }

    public Map<String, Object> details() {
        return details;
    }
}
