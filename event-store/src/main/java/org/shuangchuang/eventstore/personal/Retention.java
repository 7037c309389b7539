package org.shuangchuang.eventstore.personal;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.shuangchuang.vocabulary.Calendar;

/** Erases restricted persons once the law lets them go: looked for at every start and every hour. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final PersonRights rights;
    private final Vertx vertx;
    private final Clock clock = Clock.systemUTC();

    Retention(PersonRights rights, Vertx vertx) {
        this.rights = rights;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        look();
        var _ = vertx.setPeriodic(EVERY.toMillis(), _ -> look());
    }

    private void look() {
        rights.eraseExpired(Calendar.today(clock))
                .subscribe()
                .with(_ -> {}, failure -> LOG.error("restricted persons cannot be erased", failure));
    }
}
