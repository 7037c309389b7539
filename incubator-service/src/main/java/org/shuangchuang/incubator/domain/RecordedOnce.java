package org.shuangchuang.incubator.domain;

import java.util.List;
import java.util.Optional;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Refused;
import org.shuangchuang.vocabulary.Rule;

/**
 * A fact that is recorded once and has no further life, such as an edition of a competition: the command is the event that
 * shall happen, the state is the event that did.
 *
 * @param <E> its only event
 */
public final class RecordedOnce<E extends Event> implements Decider<E, Optional<E>, E> {

    private final Rule whenRecorded;

    /** @param whenRecorded refuses a second record under the same name */
    public RecordedOnce(Rule whenRecorded) {
        this.whenRecorded = whenRecorded;
    }

    @Override
    public Optional<E> initial() {
        return Optional.empty();
    }

    @Override
    public List<E> decide(E fact, Optional<E> state) {
        if (state.isPresent()) {
            throw new Refused(whenRecorded);
        }
        return List.of(fact);
    }

    @Override
    public Optional<E> evolve(Optional<E> state, E event) {
        return Optional.of(event);
    }
}
