package org.shuangchuang.eventstore.http;

import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Rule;

/** Ends a request with a problem document. An answer, not a fault: it carries no stack trace. */
public final class ProblemException extends RuntimeException {

    private final transient Rule rule;
    private final int status;
    private final @Nullable String field;

    public ProblemException(int status, Rule rule, @Nullable String field) {
        super(rule.code(), null, false, false);
        this.rule = rule;
        this.status = status;
        this.field = field;
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
}
