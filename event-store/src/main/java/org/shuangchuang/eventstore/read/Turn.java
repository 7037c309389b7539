package org.shuangchuang.eventstore.read;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Map;

/** One arrival's place in the row: it is written after the one before it, and what follows on it need not wait for its end. */
final class Turn {

    private final Promise<Void> come = Promise.promise();
    private final Promise<Void> done = Promise.promise();
    private volatile Map<Integer, Positions.At> leaves = Map.of();

    /** The one before the first. */
    static Turn over() {
        Turn turn = new Turn();
        turn.end();
        return turn;
    }

    /**
     * It holds its positions, and is being written.
     *
     * @param positions where the reader stands when it is
     */
    void begin(Map<Integer, Positions.At> positions) {
        leaves = positions;
        come.tryComplete();
    }

    /** It is written. */
    void end() {
        leaves = Map.of();
        come.tryComplete();
        done.tryComplete();
    }

    /** Where the partitions that it moves stand when it is written; nothing while it is not being written. */
    Map<Integer, Positions.At> leaves() {
        return leaves;
    }

    /** What follows on it may be sent: the database lets it wait for the positions. */
    Future<Void> come() {
        return come.future();
    }

    Future<Void> done() {
        return done.future();
    }
}
