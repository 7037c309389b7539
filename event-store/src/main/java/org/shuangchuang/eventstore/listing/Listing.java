package org.shuangchuang.eventstore.listing;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads lists from the service's views. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class Listing {

    private final Mutiny.SessionFactory sessions;

    Listing(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** One page, and where the next starts if there is one. */
    public <T> Uni<Page<T>> page(Selection<T> selection) {
        return sessions.withSession(selection::read).map(selection::page);
    }
}
