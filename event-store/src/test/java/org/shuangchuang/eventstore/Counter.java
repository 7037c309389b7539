package org.shuangchuang.eventstore;

import java.time.LocalDate;
import java.util.List;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Refused;
import org.shuangchuang.vocabulary.Rule;

/** The smallest aggregate that can refuse: it counts up to a limit. */
final class Counter implements Decider<Counter.Add, Long, Counter.Added> {

    static final Counter DECIDER = new Counter();
    static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    record Add(long number, long limit) {}

    record Added(long number, LocalDate occurredOn) implements Event {}

    enum Limit implements Rule {
        LIMIT_REACHED;

        @Override
        public String zh() {
            return "已达上限";
        }

        @Override
        public String en() {
            return "The limit is reached";
        }
    }

    static final Category<Long, Added> COUNTERS =
            new Category<>("counter", DECIDER, EventTypes.<Added>none().with("added", Added.class));

    static Add add(long number) {
        return new Add(number, Long.MAX_VALUE);
    }

    @Override
    public Long initial() {
        return 0L;
    }

    @Override
    public List<Added> decide(Add command, Long state) {
        if (command.number() == 0) {
            return List.of();
        }
        if (state + command.number() > command.limit()) {
            throw new Refused(Limit.LIMIT_REACHED);
        }
        return List.of(new Added(command.number(), DAY));
    }

    @Override
    public Long evolve(Long state, Added event) {
        return state + event.number();
    }
}
