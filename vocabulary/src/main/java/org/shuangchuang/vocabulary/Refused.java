package org.shuangchuang.vocabulary;

import java.util.Map;

/** A command that the state of things forbids (409). An answer, not a fault: it carries no stack trace. */
public final class Refused extends RuntimeException {

    private final transient Rule rule;
    private final transient Map<String, Object> details;

    /**
     * @param rule the rule that refuses
     * @param details what the caller may want to know beside the rule, by name; JSON-friendly values
     */
    public Refused(Rule rule, Map<String, Object> details) {
        super(rule.code(), null, false, false);
        this.rule = rule;
        this.details = Map.copyOf(details);
    }

    public Refused(Rule rule) {
        this(rule, Map.of());
    }

    public Rule rule() {
        return rule;
    }

    public Map<String, Object> details() {
        return details;
    }
}
