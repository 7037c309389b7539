package org.shuangchuang.endtoend.faults;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shuangchuang.endtoend.RunningStack;
import org.shuangchuang.localstack.stack.Service;

/** Clients that repeat everything, and clients that are cut off. */
class ClientTest {
    private static final int CUT_OFF = 60;

    private final URI gateway = RunningStack.stack().gateway();

    @TestFactory
    Stream<DynamicTest> a_client_that_sends_everything_three_times_gets_one_answer_and_one_effect() {
        return Faults.rounds(Faults.LOADS, random -> {
            try (Load load = new Load(random, List.of(gateway), List.of(LoadCommand.Kind.values()), 3)) {
                Faults.strike(load, _ -> {});
                NothingLost.of(load, List.of(gateway));
            }
        });
    }

    /** The half command has another number than the whole one that follows: had it been done, its key would be taken. */
    @TestFactory
    Stream<DynamicTest> a_connection_that_is_cut_in_the_middle_of_a_body_does_nothing() {
        URI service = RunningStack.stack().first(Service.EMPLOYMENT).address();
        return Faults.strikes(load -> {
            for (int i = 0; i < CUT_OFF; i++) {
                LoadCommand command = load.next(LoadCommand.Kind.SERVICES);
                CutConnection connection = new CutConnection(load.random().nextBoolean() ? gateway : service);
                connection.cutInTheBody(command.other(load.carrier()), load.random());
                load.carryOut(command);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_connection_that_is_cut_before_the_answer_has_one_effect() {
        return Faults.strikes(load -> {
            for (int i = 0; i < CUT_OFF; i++) {
                LoadCommand command = load.next(load.any(load.random()));
                new CutConnection(gateway).cutBeforeTheAnswer(command);
                load.carryOut(command);
            }
        });
    }
}
