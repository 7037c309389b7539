package org.shuangchuang.endtoend.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shuangchuang.endtoend.RunningStack;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.localstack.stack.Replica;
import org.shuangchuang.localstack.stack.Service;
import org.shuangchuang.localstack.stack.Stack;

/** Every process is killed while commands come in. */
class KilledProcessTest {
    private static final int MOST_MILLISECONDS_BETWEEN = 300;

    private final Stack stack = RunningStack.stack();

    /** In any order, each while the one before is still away. */
    @TestFactory
    Stream<DynamicTest> services_that_are_killed_one_after_another_lose_nothing() {
        return Faults.strikes(load -> {
            List<Replica> services = new ArrayList<>(Arrays.stream(Owner.values())
                    .map(Owner::service)
                    .map(stack::first)
                    .toList());
            Collections.shuffle(services, load.random());
            for (Replica service : services) {
                Pause.milliseconds(load.random().nextInt(MOST_MILLISECONDS_BETWEEN));
                stack.kill(service);
            }
            stack.start(services, Map.of());
        });
    }

    @TestFactory
    Stream<DynamicTest> a_killed_gateway_loses_nothing() {
        return Faults.strikes(_ -> {
            stack.kill(stack.first(Service.GATEWAY));
            stack.start(Service.GATEWAY);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_killed_broker_loses_nothing() {
        return Faults.strikes(_ -> {
            stack.killBroker();
            stack.startBroker();
        });
    }

    @TestFactory
    Stream<DynamicTest> a_postgresql_that_crashes_loses_nothing() {
        return Faults.strikes(_ -> stack.crashPostgres());
    }
}
