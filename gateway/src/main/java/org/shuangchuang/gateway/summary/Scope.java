package org.shuangchuang.gateway.summary;

import org.shuangchuang.gateway.GatewayRule;
import org.shuangchuang.gateway.catalogue.ScopeKind;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Wrong;

/** What a figure is of. */
public sealed interface Scope {

    /** As it is written in requests and figures. */
    String text();

    ScopeKind kind();

    /** Everything. */
    record Province() implements Scope {
        @Override
        public String text() {
            return "province";
        }

        @Override
        public ScopeKind kind() {
            return ScopeKind.PROVINCE;
        }
    }

    /** A division with all below it. */
    record InDivision(String code) implements Scope {
        @Override
        public String text() {
            return "division:" + code;
        }

        @Override
        public ScopeKind kind() {
            return ScopeKind.DIVISION;
        }
    }

    /**
     * One carrier, enterprise or market.
     *
     * @param word {@code carrier}, {@code enterprise} or {@code market}
     * @param given its name or id
     */
    record Named(ScopeKind kind, String word, String given) implements Scope {
        @Override
        public String text() {
            return word + ":" + given;
        }
    }

    /**
     * @param text empty for the province
     * @throws Invalid on the field {@code scope}
     */
    static Scope parse(String text) {
        if (text.isEmpty() || text.equals("province")) {
            return new Province();
        }
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        String given = text.substring(colon + 1).strip();
        // PostgreSQL keeps no character zero, and refuses to look for it
        if (colon < 0 || given.isEmpty() || given.indexOf('\0') >= 0) {
            throw new Invalid("scope", GatewayRule.BAD_SCOPE);
        }
        return switch (word) {
            case "division" -> division(given);
            case "carrier" -> new Named(ScopeKind.CARRIER, word, given);
            case "enterprise" -> new Named(ScopeKind.ENTERPRISE, word, given);
            case "market" -> new Named(ScopeKind.MARKET, word, given);
            default -> throw new Invalid("scope", GatewayRule.BAD_SCOPE);
        };
    }

    private static Scope division(String code) {
        if (Divisions.find(code).isEmpty()) {
            throw new Invalid("scope", Wrong.UNKNOWN_DIVISION);
        }
        return new InDivision(code);
    }
}
