package org.shuangchuang.endtoend.faults;

import java.net.URI;
import java.util.List;
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
        return Faults.rounds(random -> {
            Replica first = stack.first(Service.EMPLOYMENT);
            Replica second = stack.startReplica(Service.EMPLOYMENT);
            try (Load load = new Load(random, doors(first, second), EMPLOYMENT, 1)) {
                Faults.strike(load, _ -> stack.kill(first));
                load.stop();
                Arrival.await();
                stack.start(Service.EMPLOYMENT);
                NothingLost.of(load, List.of(stack.gateway()));
            } finally {
                stack.stop(second);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_replica_of_the_gateway_goes_on_alone() {
        return Faults.rounds(random -> {
            Replica first = stack.first(Service.GATEWAY);
            Replica second = stack.startReplica(Service.GATEWAY);
            try (Load load = new Load(random, doors(first, second))) {
                Faults.strike(load, _ -> stack.kill(first));
                load.stop();
                Arrival.await();
                stack.start(Service.GATEWAY);
                NothingLost.of(load, doors(first, second));
            } finally {
                stack.stop(second);
            }
        });
    }

    private static List<URI> doors(Replica first, Replica second) {
        return List.of(first.address(), second.address());
    }
}
