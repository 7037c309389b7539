package org.shuangchuang.vocabulary;

/** A request that is wrong by itself (422), whatever the state of things: names the field. */
public final class Invalid extends RuntimeException {

    private final transient String field;
    private final transient Rule rule;

    /**
     * @param field JSON name of the field that is wrong, or the name of the header or query parameter
     * @param rule the rule on the request alone
     */
    public Invalid(String field, Rule rule) {
        super(field + ": " + rule.code(), null, false, false);
        this.field = field;
        this.rule = rule;
    }

    public String field() {
        return field;
    }

    public Rule rule() {
        return rule;
    }
}
