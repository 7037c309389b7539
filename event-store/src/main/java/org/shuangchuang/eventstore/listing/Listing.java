package org.shuangchuang.eventstore.listing;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.shuangchuang.eventstore.access.Caller;

/** Reads lists from the service's views. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class Listing {

    private final Mutiny.SessionFactory sessions;

    private final Caller caller;

    Listing(Mutiny.SessionFactory sessions, Caller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    /** One page of what the caller's permission reaches, and where the next starts if there is one. */
    public <T> Uni<Page<T>> page(Selection<T> selection) {
        return sessions.withSession(selection.within(caller.reach())::read).map(selection::page);
    }
}
