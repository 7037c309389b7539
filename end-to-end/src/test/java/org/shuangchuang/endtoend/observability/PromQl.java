package org.shuangchuang.endtoend.observability;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which series an expression in Prometheus's query language selects, and by which labels it groups and joins them.
 *
 * @see <a href="https://prometheus.io/docs/prometheus/latest/querying/basics/">Querying Prometheus</a>
 */
final class PromQl {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<string>\"(?:[^\"\\\\]|\\\\.)*\")"
            + "|(?<duration>(?:\\d+(?:ms|[smhdwy]))+)|(?<number>\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)|(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)"
            + "|(?<sign>=~|!~|!=|==|>=|<=|[-+*/%^<>=(){}\\[\\],]))\\s*");

    private static final Set<String> AGGREGATIONS =
            Set.of("sum", "min", "max", "avg", "count", "stddev", "topk", "bottomk", "quantile");
    private static final Set<String> FUNCTIONS = Set.of(
            "rate",
            "irate",
            "increase",
            "delta",
            "histogram_quantile",
            "clamp_min",
            "clamp_max",
            "absent",
            "time",
            "abs",
            "avg_over_time",
            "max_over_time",
            "min_over_time",
            "label_replace",
            "vector",
            "scalar",
            "changes");
    private static final Set<String> OPERATORS =
            Set.of("+", "-", "*", "/", "%", "^", "==", "!=", ">", "<", ">=", "<=", "and", "or", "unless");

    private final String expression;
    private final List<String> tokens = new ArrayList<>();
    private final List<Selector> selectors = new ArrayList<>();
    private int next;

    /** What a series must have for the label: {@code =}, {@code !=}, {@code =~} or {@code !~} a value. */
    record Condition(String label, String operator, String value) {

        boolean holds(String actual) {
            return switch (operator) {
                case "=" -> actual.equals(value);
                case "!=" -> !actual.equals(value);
                case "=~" -> actual.matches(value);
                case "!~" -> !actual.matches(value);
                default -> throw new IllegalArgumentException(operator);
            };
        }
    }

    /** @param groups labels by which the series are grouped or joined around the selector */
    record Selector(String metric, List<Condition> conditions, Set<String> groups) {}

    private PromQl(String expression) {
        this.expression = expression;
    }

    /** @throws IllegalArgumentException when it is no expression that this reads to its end */
    static List<Selector> selectors(String expression) {
        PromQl query = new PromQl(expression);
        query.cut();
        query.expression();
        if (query.next < query.tokens.size()) {
            throw query.unexpected();
        }
        return query.selectors;
    }

    private void cut() {
        Matcher token = TOKEN.matcher(expression);
        int end = 0;
        while (end < expression.length() && token.find(end) && token.start() == end) {
            tokens.add(token.group().strip());
            end = token.end();
        }
        if (end < expression.length()) {
            throw new IllegalArgumentException(expression + ": cannot be read from " + expression.substring(end));
        }
    }

    /** Precedence does not change what is selected; what joins two sides holds for both. */
    private void expression() {
        int first = selectors.size();
        operand();
        while (OPERATORS.contains(peek())) {
            take();
            accept("bool");
            Set<String> joined = new HashSet<>();
            if (accept("on")) {
                joined.addAll(labels());
            } else if (accept("ignoring")) {
                labels();
            }
            if (accept("group_left") || accept("group_right")) {
                joined.addAll(peek().equals("(") ? labels() : Set.of());
            }
            operand();
            group(first, joined);
        }
    }

    private void operand() {
        while (accept("-") || accept("+")) {}
        String token = take();
        if (token.equals("(")) {
            expression();
            expect(")");
        } else if (AGGREGATIONS.contains(token)) {
            aggregation();
        } else if (FUNCTIONS.contains(token)) {
            arguments();
        } else if (token.matches("[a-zA-Z_:].*")) {
            selectors.add(new Selector(token, conditions(), new HashSet<>()));
        } else if (!token.matches("[\\d\"].*")) {
            next--;
            throw unexpected();
        }
        if (accept("[")) {
            take();
            expect("]");
        }
        if (accept("offset")) {
            take();
        }
    }

    private void aggregation() {
        int first = selectors.size();
        Set<String> groups = new HashSet<>(grouping());
        arguments();
        groups.addAll(grouping());
        group(first, groups);
    }

    private Set<String> grouping() {
        if (accept("by")) {
            return labels();
        }
        if (accept("without")) {
            labels();
        }
        return Set.of();
    }

    private void arguments() {
        expect("(");
        while (!accept(")")) {
            expression();
            accept(",");
        }
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        if (accept("{")) {
            while (!accept("}")) {
                String label = take();
                String operator = take();
                String quoted = take();
                if (!quoted.startsWith("\"")) {
                    next--;
                    throw unexpected();
                }
                conditions.add(new Condition(label, operator, quoted.substring(1, quoted.length() - 1)));
                accept(",");
            }
        }
        return conditions;
    }

    private Set<String> labels() {
        Set<String> labels = new HashSet<>();
        expect("(");
        while (!accept(")")) {
            labels.add(take());
            accept(",");
        }
        return labels;
    }

    private void group(int first, Set<String> labels) {
        selectors
                .subList(first, selectors.size())
                .forEach(selector -> selector.groups().addAll(labels));
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() {
        if (next == tokens.size()) {
            throw unexpected();
        }
        return tokens.get(next++);
    }

    private boolean accept(String token) {
        boolean there = peek().equals(token);
        next += there ? 1 : 0;
        return there;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw unexpected();
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException(expression + ": unexpected " + (peek().isEmpty() ? "end" : peek()));
    }
}
