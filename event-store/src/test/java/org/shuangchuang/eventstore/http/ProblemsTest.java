package org.shuangchuang.eventstore.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Held(Object inner) {}

    record Amount(int fen) {}

    @Test
    void a_type_of_ours_that_cannot_be_written_is_no_fault_of_the_caller() {
        var fault = assertThrows(JsonProcessingException.class, () -> JSON.writeValueAsString(new Held(new Object())));
        assertEquals(
                500, Problems.of(new IllegalStateException(fault), Language.EN).status());
    }

    @Test
    void a_connection_that_the_database_has_closed_is_a_store_that_is_away_for_a_while() {
        var closed = Future.failedFuture("Connection is not active now, current status: CLOSED")
                .cause();
        Problem problem = Problems.of(closed, Language.EN);
        assertEquals(503, problem.status());
        assertEquals("store-unavailable", problem.code());
    }

    @Test
    void a_value_that_cannot_be_read_is_the_callers() {
        var fault =
                assertThrows(JsonProcessingException.class, () -> JSON.readValue("{\"fen\":\"much\"}", Amount.class));
        Problem problem = Problems.of(fault, Language.EN);
        assertEquals(400, problem.status());
        assertEquals("fen", problem.field());
    }
}
