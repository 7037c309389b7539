package org.shuangchuang.endtoend.faults;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.shuangchuang.endtoend.RunningStack;

/**
 * Lets faults strike at random moments of a running load, once or as often as {@code -Dtest.long=true} asks for, and proves after
 * each load that nothing was lost. Every load says its seed; {@code -Dtest.seed=N} draws the first one from that seed again, and
 * {@code -Dtest.rounds=N} has so many loads.
 */
final class Faults {
    /** How often each process is killed, and most other things go wrong, in the full count. */
    private static final int FULL_COUNT = 20;
    /** So many of them under one load. */
    private static final int PER_LOAD = 10;
    /** Rounds of a full count whose loads are struck by {@link #strike}. */
    static final int LOADS = FULL_COUNT / PER_LOAD;
    /** The load has run for a while, and then for any while, before the fault strikes, for the first time and after each. */
    private static final int AT_FIRST = 50;

    private static final int AT_RANDOM = 150;
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

    /**
     * One test per round.
     *
     * @param fullCount of rounds, where the full counts are wanted
     */
    static Stream<DynamicTest> rounds(int fullCount, Round round) {
        long first = Long.getLong("test.seed", System.nanoTime());
        int rounds = Integer.getInteger("test.rounds", isLong() ? fullCount : 1);
        return LongStream.range(first, first + rounds)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    System.out.println("round of seed " + seed);
                    round.go(new Random(seed));
                }));
    }

    /** The usual round: commands of all kinds through the gateway, a fault or several, the proof. */
    static Stream<DynamicTest> strikes(Fault fault) {
        return strikes(FULL_COUNT, fault);
    }

    /** @param fullCount of strikes, where the full counts are wanted */
    static Stream<DynamicTest> strikes(int fullCount, Fault fault) {
        return rounds(Math.ceilDiv(fullCount, PER_LOAD), random -> {
            URI gateway = RunningStack.stack().gateway();
            try (Load load = new Load(random, List.of(gateway))) {
                strike(load, Math.min(fullCount, PER_LOAD), fault);
                NothingLost.of(load, List.of(gateway));
            }
        });
    }

    /** The fault strikes while commands come in, and they go on coming in afterwards; several times for a full count. */
    static void strike(Load load, Fault fault) throws Exception {
        strike(load, PER_LOAD, fault);
    }

    private static void strike(Load load, int fullTimes, Fault fault) throws Exception {
        for (int times = isLong() ? fullTimes : 1; times > 0; times--) {
            awaitAnyMoment(load);
            long struck = System.nanoTime();
            fault.strike(load);
            System.out.printf("struck, and up again within %.1f s%n", (System.nanoTime() - struck) / 1e9);
        }
        load.awaitAnswers(AFTERWARDS);
    }

    /** After some commands, and any number of them. */
    static void awaitAnyMoment(Load load) {
        load.awaitAnswers(AT_FIRST + load.random().nextInt(AT_RANDOM));
    }
}
