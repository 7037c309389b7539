package org.shuangchuang.endtoend.faults;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shuangchuang.endtoend.Gateway;
import org.shuangchuang.endtoend.RunningStack;
import org.shuangchuang.localstack.Pause;

/** An event that cannot be counted holds up its stream alone, is seen by operators, and is counted when it is released. */
class PoisonedEventTest {
    private static final int FOLLOWING = 100;
    private static final long LONGEST_WAIT = Duration.ofSeconds(60).toNanos();

    private final URI gateway = RunningStack.stack().gateway();

    @TestFactory
    Stream<DynamicTest> a_poisoned_event_parks_its_stream_until_it_is_released() {
        return Faults.strikes(load -> {
            LoadCommand poisoned = load.next(LoadCommand.Kind.JOBS);
            refuseToCount(poisoned, load);
            try {
                Answer answer = load.carryOut(poisoned);
                awaitParkedStreams(1);
                RestAssured.get(gateway.resolve("/q/metrics"))
                        .then()
                        .body(containsString("shuangchuang_reader_parked_streams{source=\"employment\"} 1.0"));
                load.awaitAnswers(FOLLOWING);
                figure(load, LoadCommand.Kind.JOBS).body("figures[0].incomplete", equalTo(true));
                assertEquals(409, release(answer.stream()));
                awaitParkedStreams(1);
                countAgain();
                assertEquals(204, release(answer.stream()));
                awaitParkedStreams(0);
            } finally {
                countAgain();
            }
        });
    }

    /** What is wrong is in the reader's own database, where it can be put right. */
    private static void refuseToCount(LoadCommand command, Load load) throws SQLException {
        atTheGateway("alter table contribution add constraint poison check (not (carrier = '"
                + load.carrier().id() + "' and amount = " + command.amount() + ")) not valid");
    }

    private static void countAgain() throws SQLException {
        atTheGateway("alter table contribution drop constraint if exists poison");
    }

    private static void atTheGateway(String sql) throws SQLException {
        try (var connection = RunningStack.stack().postgres().connect("gateway");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int release(String stream) {
        return Gateway.reading()
                .queryParam("stream", stream)
                .post(gateway.resolve("/q/parked/employment"))
                .statusCode();
    }

    private void awaitParkedStreams(int wanted) {
        long until = System.nanoTime() + LONGEST_WAIT;
        while (parkedStreams() != wanted) {
            if (System.nanoTime() > until) {
                throw new AssertionError("health does not tell of " + wanted + " parked streams");
            }
            Pause.milliseconds(20);
        }
    }

    private int parkedStreams() {
        return RestAssured.get(gateway.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .extract()
                .path("checks.find { it.name == 'parked streams' }.data.employment");
    }

    private ValidatableResponse figure(Load load, LoadCommand.Kind kind) {
        return Gateway.reading()
                .queryParam("indicator", kind.indicator())
                .queryParam("scope", "carrier:" + load.carrier().id())
                .get(gateway.resolve("/api/summaries"))
                .then()
                .statusCode(200);
    }
}
