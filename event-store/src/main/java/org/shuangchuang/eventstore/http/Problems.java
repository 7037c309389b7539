package org.shuangchuang.eventstore.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Conflict;
import org.shuangchuang.eventstore.KeyReused;
import org.shuangchuang.eventstore.OutsideReach;
import org.shuangchuang.eventstore.StaleVersion;
import org.shuangchuang.eventstore.StoreRule;
import org.shuangchuang.eventstore.UnknownId;
import org.shuangchuang.eventstore.access.AccessRule;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Refused;

/** Which problem document a failure is answered with. */
public final class Problems {

    private static final int DEEPEST_CAUSE = 8;

    private Problems() {}

    /** A failure as the caller may see it; what is not foreseen becomes 500 and says nothing of the inside. */
    public static Problem of(Throwable failure, Language language) {
        Throwable at = failure;
        String path = null;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++) {
            Problem problem = known(at, path, language);
            if (problem != null) {
                return problem;
            }
            if (at instanceof JsonMappingException json) {
                path = path(json);
            }
            at = at.getCause();
        }
        return json(failure, language);
    }

    private static @Nullable Problem known(Throwable failure, @Nullable String path, Language language) {
        return switch (failure) {
            case Refused refused -> Problem.of(refused.rule(), 409, language).details(refused.details());
            case Invalid invalid -> Problem.of(invalid.rule(), 422, language).field(inside(path, invalid.field()));
            case ProblemException problem ->
                Problem.of(problem.rule(), problem.status(), language)
                        .field(problem.field())
                        .details(problem.details());
            case OutsideReach _ -> Problem.of(AccessRule.OUTSIDE_REACH, 403, language);
            case UnknownId _ -> Problem.of(StoreRule.UNKNOWN_ID, 404, language).field("id");
            case StaleVersion _ ->
                Problem.of(StoreRule.STALE_VERSION, 412, language).field("If-Match");
            case KeyReused _ ->
                Problem.of(StoreRule.IDEMPOTENCY_KEY_REUSED, 422, language).field("Idempotency-Key");
            case Conflict _ -> Problem.of(StoreRule.CONFLICT, 409, language);
            case Throwable away when Away.is(away) -> Problem.of(HttpRule.STORE_UNAVAILABLE, 503, language);
            default -> null;
        };
    }

    private static Problem json(Throwable failure, Language language) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++) {
            switch (at) {
                case UnrecognizedPropertyException unknown -> {
                    return Problem.of(HttpRule.UNKNOWN_FIELD, 400, language).field(path(unknown));
                }
                case JsonParseException _ -> {
                    return Problem.of(HttpRule.MALFORMED_JSON, 400, language);
                }
                case InvalidDefinitionException _ -> {
                    return internal(language); // a type of ours that cannot be written or read at all
                }
                case JsonMappingException mapping -> {
                    return Problem.of(
                                    mapping.getPath().isEmpty() ? HttpRule.MALFORMED_JSON : HttpRule.BAD_VALUE,
                                    400,
                                    language)
                            .field(path(mapping));
                }
                case JsonProcessingException _ -> {
                    return Problem.of(HttpRule.MALFORMED_JSON, 400, language);
                }
                default -> at = at.getCause();
            }
        }
        return failure instanceof WebApplicationException web
                ? status(web.getResponse().getStatus(), language)
                : internal(language);
    }

    private static Problem status(int status, Language language) {
        return switch (status) {
            case 404 -> Problem.of(HttpRule.UNKNOWN_PATH, 404, language);
            case 405 -> Problem.of(HttpRule.METHOD_NOT_ALLOWED, 405, language);
            case 406 -> Problem.of(HttpRule.NOT_ACCEPTABLE, 406, language);
            case 413 -> Problem.of(HttpRule.BODY_TOO_LARGE, 413, language);
            case 415 ->
                Problem.of(HttpRule.UNSUPPORTED_MEDIA_TYPE, 415, language).field("Content-Type");
            default -> status < 500 ? Problem.of(HttpRule.BAD_REQUEST, status, language) : internal(language);
        };
    }

    private static Problem internal(Language language) {
        return Problem.of(HttpRule.INTERNAL, 500, language);
    }

    private static @Nullable String path(JsonMappingException json) {
        String path = json.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.isEmpty() ? null : path;
    }

    private static String inside(@Nullable String path, String field) {
        return path == null ? field : path + "." + field;
    }
}
