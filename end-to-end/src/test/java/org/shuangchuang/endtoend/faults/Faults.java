package org.shuangchuang.endtoend.faults;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.shuangchuang.endtoend.RunningStack;

/**
 * Lets a fault strike at a random moment of a running load, once or in as many rounds as {@code -Dtest.long=true} or {@code
 * -Dtest.rounds=N} asks for, and proves after each round that nothing was lost. Every round says its seed; {@code
 * -Dtest.seed=N} draws the first round from that seed again.
 */
final class Faults {
    private static final int FULL_COUNT = 20;
    /** The load has run for a while, and then for any while, before the fault strikes. */
    private static final int AT_FIRST = 50;

    private static final int AT_RANDOM = 300;
    /** Answered after the fault: what was struck works again by itself. */
    static final int AFTERWARDS = 100;

    private Faults() {}

    /** What goes wrong, and ends with what a watchman would do: processes that were killed run again. */
    @FunctionalInterface
    interface Fault {
        void strike(Load load) throws Exception;
    }

    /** One load with what goes wrong under it. */
    @FunctionalInterface
    interface Round {
        void go(Random random) throws Exception;
    }

    /** Whether the full counts and durations are wanted. */
    static boolean isLong() {
        return Boolean.getBoolean("test.long");
    }

    private static int rounds() {
        return Integer.getInteger("test.rounds", isLong() ? FULL_COUNT : 1);
    }

    /** One test per round. */
    static Stream<DynamicTest> rounds(Round round) {
        long first = Long.getLong("test.seed", System.nanoTime());
        return LongStream.range(first, first + rounds())
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    System.out.println("round of seed " + seed);
                    round.go(new Random(seed));
                }));
    }

    /** The usual round: commands of all kinds through the gateway, a fault, the proof. */
    static Stream<DynamicTest> strikes(Fault fault) {
        return rounds(random -> {
            URI gateway = RunningStack.stack().gateway();
            try (Load load = new Load(random, List.of(gateway))) {
                strike(load, fault);
                NothingLost.of(load, List.of(gateway));
            }
        });
    }

    /** The fault strikes while commands come in, and they go on coming in afterwards. */
    static void strike(Load load, Fault fault) throws Exception {
        load.awaitAnswers(AT_FIRST + load.random().nextInt(AT_RANDOM));
        fault.strike(load);
        load.awaitAnswers(AFTERWARDS);
    }
}
