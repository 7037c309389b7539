package org.shuangchuang.endtoend.faults;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shuangchuang.endtoend.RunningStack;
import org.shuangchuang.localstack.stack.Replica;
import org.shuangchuang.localstack.stack.Service;
import org.shuangchuang.localstack.stack.Stack;

/** Of two replicas one dies; the other does all the work, on the same streams and with the same keys. */
class ReplicaTest {
    private static final List<LoadCommand.Kind> EMPLOYMENT = List.of(LoadCommand.Kind.JOBS, LoadCommand.Kind.SERVICES);

    private final Stack stack = RunningStack.stack();

    @TestFactory
    Stream<DynamicTest> a_replica_of_a_service_goes_on_alone() {
        return Faults.rounds(Faults.LOADS, random -> {
            Pair pair = new Pair(Service.EMPLOYMENT);
            try (Load load = new Load(random, pair.doors(), EMPLOYMENT, 1)) {
                killOneAfterAnother(load, pair);
                NothingLost.of(load, List.of(stack.gateway()));
            } finally {
                stack.stop(pair.second);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_replica_of_the_gateway_goes_on_alone() {
        return Faults.rounds(Faults.LOADS, random -> {
            Pair pair = new Pair(Service.GATEWAY);
            try (Load load = new Load(random, pair.doors())) {
                killOneAfterAnother(load, pair);
                NothingLost.of(load, pair.doors());
            } finally {
                stack.stop(pair.second);
            }
        });
    }

    /** The first one, and with it alone the second one as soon as the first is back, and so on; who is left last gets all done. */
    private void killOneAfterAnother(Load load, Pair pair) throws Exception {
        Faults.strike(load, _ -> {
            pair.startAgain();
            Faults.awaitAnyMoment(load);
            pair.killTheOther();
        });
        load.stop();
        Arrival.await();
        pair.startAgain();
    }

    /** Two replicas, of which at most one is dead. */
    private final class Pair {
        private final Replica first;
        private final Replica second;
        private Replica next;
        private boolean alone;

        Pair(Service service) {
            first = stack.first(service);
            second = stack.startReplica(service);
            next = first;
        }

        List<URI> doors() {
            return List.of(first.address(), second.address());
        }

        /** The one that was not killed the last time. */
        void killTheOther() {
            stack.kill(next);
            next = other();
            alone = true;
        }

        void startAgain() {
            if (alone) {
                stack.start(List.of(other()), Map.of());
                alone = false;
            }
        }

        private Replica other() {
            return next == first ? second : first;
        }
    }
}
