package org.shuangchuang.endtoend.faults;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shuangchuang.endtoend.RunningStack;
import org.shuangchuang.localstack.stack.Service;
import org.shuangchuang.localstack.stack.Stack;

/** Every process is killed while commands come in. */
class KilledProcessTest {
    private static final int BETWEEN = 100;

    @TestFactory
    Stream<DynamicTest> services_that_are_killed_one_after_another_lose_nothing() {
        return Faults.strikes(load -> {
            for (Owner owner : Owner.values()) {
                killed(owner.service());
                load.awaitAnswers(load.random().nextInt(BETWEEN));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_killed_gateway_loses_nothing() {
        return Faults.strikes(_ -> killed(Service.GATEWAY));
    }

    @TestFactory
    Stream<DynamicTest> a_killed_broker_loses_nothing() {
        return Faults.strikes(_ -> {
            RunningStack.stack().killBroker();
            RunningStack.stack().startBroker();
        });
    }

    @TestFactory
    Stream<DynamicTest> a_postgresql_that_crashes_loses_nothing() {
        return Faults.strikes(_ -> RunningStack.stack().crashPostgres());
    }

    private static void killed(Service service) {
        Stack stack = RunningStack.stack();
        stack.kill(stack.first(service));
        stack.start(service);
    }
}
