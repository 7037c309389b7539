package org.shuangchuang.gateway.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.shuangchuang.eventstore.read.Reader.Beginning;
import org.shuangchuang.gateway.gathering.Gathered;
import org.shuangchuang.gateway.gathering.Gathering;

/** A gateway that gathers all anew tells no half of a figure; an owner that is away does not make the door close. */
@ApplicationScoped
public class GatheringHealth {

    /** The positions are known. */
    @Produces
    @Startup
    HealthCheck positionsKnown(Gathered gathered) {
        return () -> HealthCheckResponse.named("positions known")
                .status(gathered.isKnown())
                .build();
    }

    /** What each owner that answers had recorded when this process started has been gathered. Once ready, it stays so. */
    @Produces
    @Readiness
    HealthCheck gathering(Gathered gathered, Gathering gathering) {
        return () -> {
            boolean ready = gathered.isKnown();
            HealthCheckResponseBuilder response = HealthCheckResponse.named("gathering");
            for (String source : Gathering.SOURCES) {
                Beginning beginning = gathering.beginning(source);
                ready &= beginning != Beginning.CATCHING_UP;
                response.withData(source, said(beginning));
            }
            return response.status(ready).build();
        };
    }

    private static String said(Beginning beginning) {
        return switch (beginning) {
            case CATCHING_UP -> "catching up";
            case CAUGHT_UP -> "caught up";
            case OWNER_AWAY -> "the owner was away";
            case DIVERGED -> "the owner has another log than was gathered";
        };
    }
}
