package org.shuangchuang.eventstore;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;

/** Vert.x contexts for work that no request has asked for. */
public final class Contexts {

    private Contexts() {}

    /** The next event loop: not the one of whoever asks. */
    public static Context nextLoop(Vertx vertx) {
        return ((VertxInternal) vertx).createEventLoopContext();
    }

    /** A context of its own for one piece of work, on the event loop of another: a Hibernate Reactive session may live in it. */
    public static Context fresh(Context loop) {
        Context own = VertxContext.createNewDuplicatedContext(loop);
        VertxContextSafetyToggle.setContextSafe(own, true);
        return own;
    }

    /**
     * The same answer, in the context of who asks for it. What several wait for comes in the context of one of them, and those who went on
     * there would share what belongs to it: a Hibernate Reactive session and its transaction, the trace, who calls.
     */
    public static <T> Uni<T> answeredHere(Uni<T> answer) {
        return Uni.createFrom().deferred(() -> {
            Context here = Vertx.currentContext();
            return here == null ? answer : answer.emitOn(work -> here.runOnContext(_ -> work.run()));
        });
    }
}
