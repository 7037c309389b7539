package org.shuangchuang.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does one piece of work after another, never two at once: at once when woken or while there is more, otherwise at intervals.
 * All its state is touched on one event loop only.
 */
public final class Loop {

    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final long LONGEST_PAUSE = 5_000;

    private final String name;
    private final Vertx vertx;
    private final Context context;
    private final Supplier<Uni<Boolean>> work;
    private final long interval;
    private final long rest;

    private boolean running;
    private boolean woken;
    private boolean resting;
    private boolean stopped;
    private long timer = -1;
    private long failures;

    /**
     * @param name for the log
     * @param interval pause between pieces of work when there is nothing to do
     * @param rest shortest pause after a piece of work that left nothing: what comes meanwhile is done together
     * @param work one piece; answers whether there is more to do at once
     */
    public Loop(String name, Vertx vertx, Duration interval, Duration rest, Supplier<Uni<Boolean>> work) {
        this.name = name;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.interval = Math.max(1, interval.toMillis());
        this.rest = Math.max(1, rest.toMillis());
        this.work = work;
    }

    /** There is something to do. From any thread. */
    public void wake() {
        context.runOnContext(_ -> {
            woken = true;
            if (!resting) {
                next();
            }
        });
    }

    /** The piece of work under way is the last one. From any thread. */
    public void stop() {
        context.runOnContext(_ -> {
            stopped = true;
            vertx.cancelTimer(timer);
        });
    }

    private void next() {
        if (running || stopped) {
            return;
        }
        vertx.cancelTimer(timer);
        running = true;
        woken = false;
        Contexts.fresh(context).runOnContext(_ -> piece().subscribe().with(this::done, this::failed));
    }

    private Uni<Boolean> piece() {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private void done(boolean more) {
        context.runOnContext(_ -> {
            running = false;
            failures = 0;
            if (more) {
                next();
            } else {
                rest();
            }
        });
    }

    private void failed(Throwable failure) {
        context.runOnContext(_ -> {
            running = false;
            failures++;
            if (failures == 1) {
                LOG.warnf(failure, "%s: failed, goes on", name);
            } else {
                LOG.debugf(failure, "%s: failed %d times in a row", name, failures);
            }
            again(Math.min(LONGEST_PAUSE, interval << Math.min(failures, 10)));
        });
    }

    private void rest() {
        if (!stopped) {
            resting = true;
            timer = vertx.setTimer(rest, _ -> {
                resting = false;
                if (woken) {
                    next();
                } else {
                    again(Math.max(1, interval - rest));
                }
            });
        }
    }

    private void again(long pause) {
        if (!stopped) {
            timer = vertx.setTimer(pause, _ -> next());
        }
    }
}
