package org.shuangchuang.endtoend.faults;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shuangchuang.endtoend.RunningStack;
import org.shuangchuang.localstack.stack.Stack;

/** Whatever Kafka delivers: a reader takes each event once and in order. */
class DeliveryTest {
    private static final Map<String, String> WITHOUT_RELAY = Map.of("SHUANGCHUANG_LOG_RELAY", "false");
    private static final int FULL_COUNT = 5;
    private static final int DELIVERIES = 20;
    private static final int BETWEEN = 10;

    private final Stack stack = RunningStack.stack();

    /** The owner's relay is off meanwhile, so that nothing comes in order; then it publishes all of it once more. */
    @TestFactory
    Stream<DynamicTest> doubled_lost_and_reordered_deliveries_change_nothing() {
        Owner owner = Owner.EMPLOYMENT;
        URI gateway = stack.gateway();
        return Faults.rounds(FULL_COUNT, random -> {
            stack.stop(owner.service());
            stack.start(owner.service(), WITHOUT_RELAY);
            try (Load load = new Load(random, List.of(gateway));
                    Disorder disorder = new Disorder(owner, random)) {
                for (int i = 0; i < DELIVERIES; i++) {
                    load.awaitAnswers(BETWEEN);
                    disorder.publish();
                }
                stack.stop(owner.service());
                stack.start(owner.service());
                NothingLost.of(load, List.of(gateway));
            }
        });
    }
}
