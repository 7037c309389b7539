package org.shuangchuang.endtoend.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shuangchuang.endtoend.RunningStack;
import org.shuangchuang.localstack.stack.Replica;
import org.shuangchuang.localstack.stack.Service;
import org.shuangchuang.localstack.stack.Stack;

/** What a new release does: every part ends and starts again, one replica after the other, and no caller notices. */
class RollingRestartTest {
    /** More than the gateway keeps a connection that it does not use. */
    private static final String DELAY = "4s";
    /** Commands on streams of their own: what loses a race for a stream is told so, restart or not. */
    private static final List<LoadCommand.Kind> KINDS =
            List.of(LoadCommand.Kind.SERVICES, LoadCommand.Kind.RENT_RELIEF, LoadCommand.Kind.PARTNERSHIP);

    private final Stack stack = RunningStack.stack();
    private final Map<Service, List<Replica>> replicas = new EnumMap<>(Service.class);
    private final Map<Service, Balancer> balancers = new EnumMap<>(Service.class);
    private final Map<String, String> environment =
            new HashMap<>(Map.of("QUARKUS_SHUTDOWN_DELAY", DELAY, "QUARKUS_SHUTDOWN_TIMEOUT", "10s"));

    @TestFactory
    Stream<DynamicTest> every_part_restarts_in_turn_and_no_request_fails() {
        return Faults.rounds(1, random -> {
            runTwoOfEach();
            Balancer door = balancers.get(Service.GATEWAY);
            try (Load load = new Load(random, List.of(door.address()), KINDS, 1)) {
                Faults.awaitAnyMoment(load);
                restartAll();
                load.awaitAnswers(Faults.AFTERWARDS);
                List<String> failures = load.failures();
                NothingLost.of(
                        load,
                        replicas.get(Service.GATEWAY).stream()
                                .map(Replica::address)
                                .toList());
                assertEquals(List.of(), failures);
            } finally {
                runOneOfEach();
            }
        });
    }

    /** Every part in the long round; in the short one an owner, whose way to end all owners share, and the gateway. */
    private static List<Service> parts() {
        return Faults.isLong() ? List.of(Service.values()) : List.of(Service.EMPLOYMENT, Service.GATEWAY);
    }

    /** One replica of each part in the short round, all of them in the long one. */
    private void restartAll() {
        for (Service service : parts()) {
            List<Replica> all = replicas.get(service);
            for (Replica replica : Faults.isLong() ? all : all.subList(1, 2)) {
                stack.stop(replica);
                stack.start(List.of(replica), environment);
                balancers.get(service).await(replica, true);
            }
        }
    }

    private void runTwoOfEach() {
        for (Service service : parts()) {
            List<Replica> both = List.of(stack.first(service), stack.further(service));
            replicas.put(service, both);
            balancers.put(service, new Balancer(both));
            environment.put(
                    "SHUANGCHUANG_OWNERS_" + service.name(),
                    balancers.get(service).address().toString());
        }
        List<Replica> all = new ArrayList<>();
        for (Service service : parts()) {
            stack.stop(service);
            all.addAll(replicas.get(service));
        }
        stack.start(all, environment);
        replicas.forEach((service, both) ->
                both.forEach(replica -> balancers.get(service).await(replica, true)));
    }

    /** Nobody asks any more, so nothing needs to be drained. */
    private void runOneOfEach() {
        replicas.values().forEach(both -> both.forEach(stack::kill));
        balancers.values().forEach(Balancer::close);
        stack.start(parts().stream().map(stack::first).toList(), Map.of());
    }
}
