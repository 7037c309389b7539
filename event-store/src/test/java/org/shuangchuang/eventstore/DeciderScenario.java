package org.shuangchuang.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Refused;
import org.shuangchuang.vocabulary.Rule;

/** A rule as a sentence: given what happened, when this is commanded, then that happens or a rule refuses. */
public final class DeciderScenario<C, S, E extends Event> {

    private final Decider<C, S, E> decider;
    private S state;

    private DeciderScenario(Decider<C, S, E> decider) {
        this.decider = decider;
        this.state = decider.initial();
    }

    public static <C, S, E extends Event> DeciderScenario<C, S, E> scenario(Decider<C, S, E> decider) {
        return new DeciderScenario<>(decider);
    }

    @SafeVarargs
    public final DeciderScenario<C, S, E> given(E... events) {
        for (E event : events) {
            state = decider.evolve(state, event);
        }
        return this;
    }

    public When when(C command) {
        return new When(command);
    }

    /** What a command leads to. */
    public final class When {

        private final C command;

        private When(C command) {
            this.command = command;
        }

        /** These events, in order, and no others. */
        @SafeVarargs
        @CanIgnoreReturnValue
        public final S then(E... events) {
            List<E> decided = decider.decide(command, state);
            assertEquals(List.of(events), decided);
            S after = state;
            for (E event : decided) {
                after = decider.evolve(after, event);
            }
            return after;
        }

        /** This rule, and nothing happens. */
        @CanIgnoreReturnValue
        public Refused refused(Rule rule) {
            Refused refused = assertThrows(Refused.class, () -> decider.decide(command, state));
            assertEquals(rule, refused.rule());
            return refused;
        }
    }
}
