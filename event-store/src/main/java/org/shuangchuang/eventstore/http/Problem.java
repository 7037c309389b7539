package org.shuangchuang.eventstore.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Rule;

/**
 * A problem document (RFC 9457).
 *
 * @param type stable: {@code urn:shuangchuang:problem:} and the rule's code
 * @param title the rule in the caller's language
 * @param status HTTP status
 * @param field the field, header or parameter that is wrong
 * @param correlation what to name when asking about it
 * @param details further members, by name
 */
@RegisterForReflection
@JsonPropertyOrder({"type", "title", "status", "field", "correlation"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String field,
        @Nullable String correlation,
        @JsonIgnore Map<String, Object> details) {

    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String TYPE_PREFIX = "urn:shuangchuang:problem:";

    public static Problem of(Rule rule, int status, Language language) {
        return new Problem(TYPE_PREFIX + rule.code(), language.of(rule), status, null, null, Map.of());
    }

    public Problem field(@Nullable String name) {
        return new Problem(type, title, status, name, correlation, details);
    }

    public Problem correlation(@Nullable String id) {
        return new Problem(type, title, status, field, id, details);
    }

    public Problem details(Map<String, Object> more) {
        return new Problem(type, title, status, field, correlation, more);
    }

    /** The rule's code: the type without its prefix. */
    public String code() {
        return type.substring(TYPE_PREFIX.length());
    }

    /** Whether it says that the caller is not known or may not do this. */
    public boolean turnsAway() {
        return status == 401 || status == 403;
    }

    @JsonAnyGetter
    public Map<String, Object> members() {
        return details;
    }
}
