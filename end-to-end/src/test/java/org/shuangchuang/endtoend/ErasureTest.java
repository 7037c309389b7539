package org.shuangchuang.endtoend;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.localstack.stack.Replica;
import org.shuangchuang.localstack.stack.Service;
import org.shuangchuang.localstack.stack.Stack;
import org.shuangchuang.vocabulary.IdentityNumber;

/** A person that is erased through the gateway is gone in every replica that knew it, and every count stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureTest {
    private static final String NAME = "端木消失";
    private static final Duration GONE_WITHIN = Duration.ofSeconds(5);

    private final Stack stack = RunningStack.stack();
    private Replica second;
    private List<URI> doors;

    @BeforeAll
    void startSecondReplica() {
        second = stack.startReplica(Service.EMPLOYMENT);
        doors = List.of(stack.first(Service.EMPLOYMENT).address(), second.address(), stack.gateway());
    }

    @AfterAll
    void stopSecondReplica() {
        stack.stop(second);
    }

    @Test
    void within_five_seconds_no_replica_and_no_gateway_shows_the_person() {
        String number = IdentityNumber.complete("620100", LocalDate.of(1972, 8, 4), 0);
        String job = Persons.employ(NAME, number);
        warm(job, number);
        Map<URI, String> before = records(job);

        Persons.ask(Persons.OFFICER, "erasures", number)
                .statusCode(200)
                .body("owners.find { it.owner == 'employment' }.outcome", equalTo("ERASED"));
        long until = System.nanoTime() + GONE_WITHIN.toNanos();
        List<URI> showing = showing(number);
        while (!showing.isEmpty()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("still shown by " + showing);
            }
            Pause.milliseconds(20);
            showing = showing(number);
        }
        assertEquals(before, records(job), "what happened stands, without saying to whom");
        isMetAsSomebodyElse(job, number);
    }

    /** Every replica has opened what is sealed, folded the stream and shown it in a list. */
    private void warm(String job, String number) {
        for (URI door : doors) {
            report(door, number).then().statusCode(200);
            Gateway.reading().get(door.resolve(job)).then().statusCode(200);
            Gateway.reading()
                    .queryParam("sort", "-occurredOn")
                    .queryParam("carrierId", carrier(job))
                    .get(door.resolve("/api/employment/employments"))
                    .then()
                    .statusCode(200);
        }
        assertEquals(doors, showing(number), "all of them know the person");
        Gateway.command("operator-1;CARRIER_OPERATOR;620100;" + carrier(job))
                .body(Map.of("occurredOn", "2021-10-21"))
                .post(second.address().resolve(job + "/end"))
                .then()
                .statusCode(200);
    }

    private List<URI> showing(String number) {
        return doors.stream()
                .filter(door -> report(door, number)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .contains(NAME))
                .toList();
    }

    private Response report(URI door, String number) {
        String root = door.equals(stack.gateway()) ? "/api" : "/api/employment";
        return Gateway.command(Persons.OFFICER)
                .body(Map.of("identityNumber", number))
                .post(door.resolve(root + "/persons/reports"));
    }

    /** The record, as every door shows it. */
    private Map<URI, String> records(String job) {
        return doors.stream()
                .collect(Collectors.toMap(
                        door -> door,
                        door -> Gateway.reading()
                                .get(door.resolve(job))
                                .then()
                                .statusCode(200)
                                .body("status", equalTo("ENDED"))
                                .extract()
                                .asString()));
    }

    /** No replica remembers the look-up: the same number is a new person, to whom nothing of before belongs. */
    private void isMetAsSomebodyElse(String job, String number) {
        String met = Gateway.command("operator-1;CARRIER_OPERATOR;620100;" + carrier(job))
                .body(Persons.job(carrier(job), "端木重来", number))
                .post(second.address().resolve("/api/employment/employments"))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        assertNotEquals(job, met);
        for (URI door : List.of(doors.get(0), doors.get(1))) {
            report(door, number)
                    .then()
                    .statusCode(200)
                    .body("data.name", equalTo("端木重来"))
                    .body("restrictedUntil", nullValue())
                    .body("events", hasSize(1))
                    .body("events.event", hasItem("employment/employment-" + id(met) + "/1"));
        }
    }

    private static String id(String job) {
        return job.substring(job.lastIndexOf('/') + 1);
    }

    /** A job's id is that of the person and that of the carrier. */
    private static String carrier(String job) {
        return id(job).substring(id(job).indexOf('.') + 1);
    }
}
