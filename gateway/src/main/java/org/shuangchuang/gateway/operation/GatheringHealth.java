package org.shuangchuang.gateway.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.shuangchuang.gateway.gathering.Gathered;
import org.shuangchuang.gateway.gathering.Gathering;

/** Ready means able to answer with what has been gathered; an owner that is away does not make the door close. */
@ApplicationScoped
public class GatheringHealth {

    /** The positions are known, so figures can be told. */
    @Produces
    @Readiness
    HealthCheck positionsKnown(Gathered gathered) {
        return () -> HealthCheckResponse.named("positions known")
                .status(gathered.isKnown())
                .build();
    }

    /** Started once the positions are known; which owners have been caught up with is told beside it. */
    @Produces
    @Startup
    HealthCheck caughtUp(Gathered gathered, Gathering gathering) {
        return () -> {
            HealthCheckResponseBuilder response =
                    HealthCheckResponse.named("gathering").status(gathered.isKnown());
            Gathering.SOURCES.forEach(source -> response.withData(source, gathering.isCaughtUp(source)));
            return response.build();
        };
    }
}
