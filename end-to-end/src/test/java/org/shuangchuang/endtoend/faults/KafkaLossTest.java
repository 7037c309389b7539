package org.shuangchuang.endtoend.faults;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shuangchuang.endtoend.RunningStack;
import org.shuangchuang.localstack.Broker;
import org.shuangchuang.localstack.stack.Service;
import org.shuangchuang.localstack.stack.Stack;

/** Kafka carries what the logs keep: it may be away, and it may lose everything. */
class KafkaLossTest {
    private static final Duration LONG_AWAY = Duration.ofMinutes(1);
    private static final Duration SHORTLY_AWAY = Duration.ofSeconds(5);
    private static final int STARTS = 5;
    private static final int MEANWHILE = 50;

    private final Stack stack = RunningStack.stack();

    @TestFactory
    Stream<DynamicTest> a_broker_that_is_away_for_long_holds_up_no_command() {
        return Faults.strikes(1, load -> {
            Duration away = Faults.isLong() ? LONG_AWAY : SHORTLY_AWAY;
            stack.killBroker();
            try {
                long until = System.nanoTime() + away.toNanos();
                while (System.nanoTime() < until) {
                    load.awaitAnswers(MEANWHILE);
                }
            } finally {
                stack.startBroker();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_service_that_starts_while_the_broker_is_away_publishes_when_it_comes() {
        return Faults.strikes(STARTS, _ -> {
            stack.killBroker();
            try {
                stack.kill(stack.first(Service.EMPLOYMENT));
                stack.start(Service.EMPLOYMENT);
            } finally {
                stack.startBroker();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> readers_go_on_from_the_feeds_when_the_topics_are_lost() {
        return Faults.strikes(load -> {
            stack.broker().deleteTopics(Broker.TOPICS);
            load.awaitAnswers(MEANWHILE);
            stack.broker().createTopics(Broker.TOPICS);
            for (Owner owner : Owner.values()) {
                Topic.noteLoss(owner);
            }
        });
    }
}
