package org.shuangchuang.eventstore.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.shuangchuang.eventstore.http.ProblemException;

/**
 * Who calls, by its token: signature, issuer, audience and times are verified. What was verified is remembered for a minute, since
 * a caller sends the same token many times.
 */
@ApplicationScoped
public class Authentication {

    private static final Logger LOG = Logger.getLogger(Authentication.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 4096;
    private static final int DEEPEST_CAUSE = 8;

    private final HttpAuthenticator authenticator;
    private final Clock clock = Clock.systemUTC();
    private final Cache<String, Identity> verified = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    Authentication(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /** Nothing without a token; fails with a {@link ProblemException}: 401 for one that is not believed, 503 when the
     * provider's keys cannot be had. */
    public Uni<Optional<Identity>> of(RoutingContext request) {
        List<String> headers = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        if (headers.size() > 1) {
            return Uni.createFrom().failure(unbelieved(AccessRule.TOKEN_INVALID));
        }
        Identity known = verified.getIfPresent(headers.getFirst());
        if (known != null) {
            return clock.instant().isBefore(known.expiresAt())
                    ? Uni.createFrom().item(Optional.of(known))
                    : Uni.createFrom().failure(unbelieved(AccessRule.TOKEN_EXPIRED));
        }
        return authenticator
                .attemptAuthentication(request)
                .map(identity -> Optional.of(believed(headers.getFirst(), identity)))
                .onFailure(AuthenticationFailedException.class)
                .transform(
                        failure -> unbelieved(isExpired(failure) ? AccessRule.TOKEN_EXPIRED : AccessRule.TOKEN_INVALID))
                .onFailure(failure -> !(failure instanceof ProblemException))
                .transform(failure -> {
                    LOG.error("a token cannot be verified", failure);
                    return new ProblemException(503, AccessRule.PROVIDER_UNAVAILABLE, null);
                });
    }

    /** Who calls, if its token was verified a moment ago; without verifying anything. */
    public Optional<Identity> verified(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null ? Optional.empty() : Optional.ofNullable(verified.getIfPresent(header));
    }

    /** @param security null for a header of another scheme */
    private Identity believed(String header, SecurityIdentity security) {
        if (security == null
                || !(security.getPrincipal() instanceof JsonWebToken token)
                || token.getSubject() == null) {
            throw unbelieved(AccessRule.TOKEN_INVALID);
        }
        Identity identity = Identity.of(token, security.getRoles());
        verified.put(header, identity);
        return identity;
    }

    private static ProblemException unbelieved(AccessRule why) {
        return new ProblemException(401, why, "Authorization");
    }

    private static boolean isExpired(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++) {
            if (at instanceof InvalidJwtException invalid) {
                return invalid.hasExpired();
            }
            at = at.getCause();
        }
        return false;
    }
}
