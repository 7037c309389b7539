package org.shuangchuang.vocabulary;

import java.util.List;

/**
 * A rule book in one place: what a command does to a state, and what an event makes of it.
 *
 * <p>Pure: time, identifiers and the actor come in with the command.
 *
 * @param <C> commands, a sealed type
 * @param <S> states
 * @param <E> events, a sealed type
 */
public interface Decider<C, S, E extends Event> {

    /** The state before the first event. */
    S initial();

    /**
     * The events that a command causes, in order; none when there is nothing to do.
     *
     * @throws Refused when a rule forbids the command in this state
     */
    List<E> decide(C command, S state);

    /** The state after an event. Never refuses: what happened, happened. */
    S evolve(S state, E event);
}
