package org.shuangchuang.gateway.summary;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.shuangchuang.gateway.testing.Samples.granted;
import static org.shuangchuang.gateway.testing.Samples.moved;
import static org.shuangchuang.gateway.testing.Samples.revoked;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.gateway.GatewayTest;
import org.shuangchuang.gateway.testing.Log;
import org.shuangchuang.gateway.testing.Owners;
import org.shuangchuang.gateway.testing.Samples.Carrier;
import org.shuangchuang.gateway.testing.Topics;

@QuarkusTest
class SummariesTest extends GatewayTest {

    private static final String MAKER_SPACES = "carriers.maker-space.provincial";
    private static final LocalDate SPRING = LocalDate.of(2020, 3, 1);

    Owners owners;

    private final Topics topics = new Topics();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_figure_speaks_of_what_had_happened_by_a_day() {
        Carrier carrier = Carrier.fresh();
        RecordedEvent granted = published(granted(log(), carrier, "620100", SPRING));
        RecordedEvent revoked = published(revoked(log(), carrier, "620100", SPRING.plusYears(1)));
        String scope = "carrier:" + carrier.id();

        figure(after(granted, revoked).queryParam("asOf", "2020-02-29"), MAKER_SPACES, scope)
                .body("value", nullValue())
                .body("empty", equalTo(true))
                .body("events", equalTo(0));
        figure(after().queryParam("asOf", "2020-03-01"), MAKER_SPACES, scope).body("value", equalTo("1"));
        figure(after().queryParam("asOf", "2021-02-28"), MAKER_SPACES, scope).body("value", equalTo("1"));
        figure(after().queryParam("asOf", "2021-03-01"), MAKER_SPACES, scope).body("value", equalTo("0"));
    }

    @Test
    void a_figure_speaks_of_what_had_been_recorded_by_an_instant() {
        Carrier carrier = Carrier.fresh();
        RecordedEvent granted = published(granted(log(), carrier, "620100", SPRING));
        RecordedEvent revoked = published(revoked(log(), carrier, "620100", SPRING.plusDays(1)));
        String scope = "carrier:" + carrier.id();

        figure(after(revoked), MAKER_SPACES, scope).body("value", equalTo("0"));
        figure(after().queryParam("knownAt", granted.recordedAt().toString()), MAKER_SPACES, scope)
                .body("value", equalTo("1"))
                .body("positions.incubator[" + granted.partition() + "]", equalTo((int) granted.position()));
        figure(after().queryParam("knownAt", "2020-01-01T00:00:00+08:00"), MAKER_SPACES, scope)
                .body("empty", equalTo(true));
    }

    @Test
    void what_moves_leaves_one_division_and_enters_another() {
        Carrier carrier = Carrier.fresh();
        published(granted(log(), carrier, "620421", SPRING));
        RecordedEvent moved = published(moved(log(), carrier, "620421", "620422", SPRING.plusDays(5)));

        figure(after(moved), MAKER_SPACES, "division:620421").body("value", equalTo("0"));
        figure(after(), MAKER_SPACES, "division:620422").body("value", equalTo("1"));
        figure(after().queryParam("asOf", "2020-03-05"), MAKER_SPACES, "division:620421")
                .body("value", equalTo("1"));
    }

    @Test
    void an_explanation_lists_each_event_with_its_link() {
        Carrier carrier = Carrier.fresh();
        RecordedEvent granted = published(granted(log(), carrier, "620100", SPRING));
        RecordedEvent moved = published(moved(log(), carrier, "620100", "620200", SPRING.plusDays(5)));
        String scope = "carrier:" + carrier.id();

        figure(after(granted, moved), MAKER_SPACES, scope).body("events", equalTo(2));
        String next = after().queryParam("scope", scope)
                .queryParam("limit", 1)
                .get("/api/summaries/" + MAKER_SPACES + "/explain")
                .then()
                .statusCode(200)
                .body("items.event", contains(granted.id()))
                .body("items[0].href", endsWith("/1"))
                .body("items[0].contributions", hasSize(1))
                .body("items[0].contributions[0].dimensions.division", equalTo("620100"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        after().queryParam("scope", scope)
                .queryParam("cursor", next)
                .get("/api/summaries/" + MAKER_SPACES + "/explain")
                .then()
                .statusCode(200)
                .body("items.event", contains(moved.id()))
                .body("items[0].contributions.amount", contains("-1", "1"))
                .body("next", nullValue());
    }

    @Test
    void an_answer_that_has_not_changed_is_not_sent_again() {
        Carrier carrier = Carrier.fresh();
        RecordedEvent granted = published(granted(log(), carrier, "620100", SPRING));
        String scope = "carrier:" + carrier.id();
        String etag = figure(after(granted), MAKER_SPACES, scope).extract().header("ETag");

        assertEquals(304, status(etag, scope));
        RecordedEvent revoked = published(revoked(log(), carrier, "620100", SPRING.plusDays(5)));
        assertNotEquals(
                etag, figure(after(revoked), MAKER_SPACES, scope).extract().header("ETag"));
        assertEquals(200, status(etag, scope));
    }

    @Test
    void a_read_does_not_wait_for_ever_for_what_was_written() {
        RecordedEvent unpublished = granted(log(), Carrier.fresh(), "620100", SPRING);

        after(unpublished)
                .get("/api/summaries")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:shuangchuang:problem:not-yet-gathered"));
        var _ = published(unpublished);
        after(unpublished).get("/api/summaries").then().statusCode(200);
    }

    @Test
    void a_scope_goes_by_any_of_its_names() {
        Carrier carrier = Carrier.fresh();
        RecordedEvent granted = published(granted(log(), carrier, "620100", SPRING));

        after(granted)
                .queryParam("name", carrier.name().substring(2))
                .get("/api/scopes/carrier")
                .then()
                .statusCode(200)
                .body("items.scope", contains("carrier:" + carrier.id()));
        figure(after(), MAKER_SPACES, "carrier:nobody").body("empty", equalTo(true));
    }

    @Test
    void the_catalogue_tells_every_indicator_in_both_languages() {
        after().get("/api/indicators")
                .then()
                .statusCode(200)
                .body("indicators.find { it.code == '" + MAKER_SPACES + "' }.names.zh", equalTo("省级众创空间"))
                .body("indicators.find { it.code == '" + MAKER_SPACES + "' }.kind", equalTo("stock"))
                .body("indicators.find { it.code == '" + MAKER_SPACES + "' }.formula.en", notNullValue());
    }

    private static int status(String etag, String scope) {
        return after().header("If-None-Match", etag)
                .queryParam("indicator", MAKER_SPACES)
                .queryParam("scope", scope)
                .get("/api/summaries")
                .statusCode();
    }

    private RecordedEvent published(RecordedEvent event) {
        topics.publish(event);
        return event;
    }

    private Log log() {
        return owners.log("incubator");
    }
}
