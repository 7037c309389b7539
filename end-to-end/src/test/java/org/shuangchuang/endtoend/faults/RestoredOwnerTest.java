package org.shuangchuang.endtoend.faults;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shuangchuang.endtoend.RunningStack;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.localstack.stack.Service;
import org.shuangchuang.localstack.stack.Stack;

/** An owner that is taken back to an earlier moment has another log from there on: its readers do not mix the two. */
class RestoredOwnerTest {
    private static final long LONGEST_WAIT = Duration.ofSeconds(90).toNanos();
    private static final List<LoadCommand.Kind> OF_EMPLOYMENT =
            List.of(LoadCommand.Kind.SERVICES, LoadCommand.Kind.JOBS);
    private static final int GONE = 300;
    private static final int OTHERS = 100;
    private static final String SAME = "none";

    private final Stack stack = RunningStack.stack();
    private final URI gateway = stack.gateway();

    @Test
    void the_gateway_stands_still_and_tells_until_it_is_made_anew() throws Exception {
        Arrival.await();
        stack.stop(Service.EMPLOYMENT);
        onTheServer("create database earlier template employment");
        stack.start(Service.EMPLOYMENT);
        try (Load gone = load()) {
            gone.awaitAnswers(GONE);
            gone.stop();
        }
        Arrival.await();
        assertEquals(SAME, divergence());

        stack.stop(Service.EMPLOYMENT);
        onTheServer("drop database employment with (force)", "alter database earlier rename to employment");
        stack.start(Service.EMPLOYMENT);
        long counted = contributions();
        try (Load others = load()) {
            others.awaitAnswers(OTHERS);
            awaitDivergence();
            assertEquals(counted, contributions(), "nothing of the other log is counted");
            metrics().then().body(containsString("shuangchuang_reader_diverged{source=\"employment\"} 1.0"));
            ready().then().statusCode(200);
            others.stop();
            asTheGuideSays();
            assertEquals(SAME, divergence());
            metrics().then().body(containsString("shuangchuang_reader_diverged{source=\"employment\"} 0.0"));
            NothingLost.of(others, List.of(gateway));
        }
    }

    private Load load() {
        return new Load(new Random(), List.of(gateway), OF_EMPLOYMENT, 1);
    }

    private void asTheGuideSays() throws SQLException {
        stack.stop(Service.GATEWAY);
        stack.stop(Service.EMPLOYMENT);
        List<String> topic = List.of(Owner.EMPLOYMENT.topic());
        stack.broker().deleteTopics(topic);
        stack.broker().createTopics(topic);
        Topic.noteLoss(Owner.EMPLOYMENT);
        stack.emptyDatabase(Service.GATEWAY);
        stack.start(Service.EMPLOYMENT);
        stack.start(Service.GATEWAY);
    }

    private Response ready() {
        return RestAssured.get(gateway.resolve("/q/health/ready"));
    }

    private Response metrics() {
        return RestAssured.get(gateway.resolve("/q/metrics"));
    }

    private String divergence() {
        return ready().jsonPath().getString("checks.find { it.name == 'diverged logs' }.data.employment");
    }

    private void awaitDivergence() {
        long until = System.nanoTime() + LONGEST_WAIT;
        while (divergence().equals(SAME)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("health does not tell that the log is another one");
            }
            Pause.milliseconds(100);
        }
    }

    private long contributions() throws SQLException {
        try (var connection = stack.postgres().connect("gateway")) {
            return NothingLost.count(connection, "select count(*) from contribution where source = 'employment'");
        }
    }

    private void onTheServer(String... statements) throws SQLException {
        try (var connection = stack.postgres().connect("postgres");
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
