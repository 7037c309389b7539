package org.shuangchuang.gateway.gathering;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.gateway.testing.Samples.granted;
import static org.shuangchuang.gateway.testing.Samples.moved;
import static org.shuangchuang.gateway.testing.Samples.revoked;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.read.Reader;
import org.shuangchuang.gateway.GatewayTest;
import org.shuangchuang.gateway.testing.Log;
import org.shuangchuang.gateway.testing.Owners;
import org.shuangchuang.gateway.testing.Samples.Carrier;
import org.shuangchuang.gateway.testing.Topics;

@QuarkusTest
class GatheringTest extends GatewayTest {

    private static final String MAKER_SPACES = "carriers.maker-space.provincial";
    private static final LocalDate SPRING = LocalDate.of(2020, 3, 1);

    Owners owners;

    @Inject
    Pool pool;

    @Inject
    Gathering gathering;

    private final Topics topics = new Topics();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void an_event_that_was_published_is_counted() {
        Carrier carrier = Carrier.fresh();
        RecordedEvent granted = granted(log(), carrier, "620100", SPRING);
        topics.publish(granted);

        figure(after(granted), MAKER_SPACES, "carrier:" + carrier.name())
                .body("value", equalTo("1"))
                .body("events", equalTo(1))
                .body("provenance[0]", equalTo("SYNTHETIC"));
    }

    @Test
    void what_was_missed_is_fetched_from_the_feed() {
        Carrier carrier = Carrier.fresh();
        RecordedEvent neverPublished = granted(log(), carrier, "620100", SPRING);
        RecordedEvent published = revoked(log(), carrier, "620100", SPRING.plusYears(1));
        topics.publish(published);

        figure(after(neverPublished, published), MAKER_SPACES, "carrier:" + carrier.id())
                .body("value", equalTo("0"))
                .body("events", equalTo(2));
    }

    @Test
    void doubles_and_wrong_order_change_nothing() {
        Carrier carrier = Carrier.fresh();
        RecordedEvent first = granted(log(), carrier, "620100", SPRING);
        RecordedEvent second = moved(log(), carrier, "620100", "620200", SPRING.plusDays(1));
        RecordedEvent third = moved(log(), carrier, "620200", "620300", SPRING.plusDays(2));
        topics.publish(second, first, first, third, second, third, first);

        figure(after(third), MAKER_SPACES, "carrier:" + carrier.id())
                .body("value", equalTo("1"))
                .body("events", equalTo(3));
    }

    @Test
    void a_foreign_record_in_the_topic_does_not_stop_anything() {
        Carrier carrier = Carrier.fresh();
        RecordedEvent granted = granted(log(), carrier, "620100", SPRING);
        topics.publishForeign("incubator", granted.partition());
        topics.publish(granted);
        RecordedEvent moved = moved(log(), carrier, "620100", "620200", SPRING.plusDays(1));
        topics.publish(moved);

        figure(after(granted, moved), MAKER_SPACES, "carrier:" + carrier.id()).body("events", equalTo(2));
    }

    @Test
    void an_emptied_gateway_gathers_the_same_again() {
        Carrier carrier = Carrier.fresh();
        RecordedEvent granted = granted(log(), carrier, "620100", SPRING);
        RecordedEvent moved = moved(log(), carrier, "620100", "620200", SPRING.plusDays(9));
        topics.publish(granted, moved);
        String before = everything(moved);

        pool.query("truncate contribution, rollup, total, moment, named, reader_position, reader_parked")
                .executeAndAwait();
        for (Reader reader : gathering.readers()) {
            if (reader.source().equals("incubator")) {
                reader.catchUp().await().indefinitely();
            }
        }

        assertEquals(before, everything(moved));
        RecordedEvent revoked = revoked(log(), carrier, "620200", SPRING.plusDays(20));
        topics.publish(revoked);
        figure(after(revoked), MAKER_SPACES, "carrier:" + carrier.name()).body("value", equalTo("0"));
    }

    private static String everything(RecordedEvent last) {
        return after(last)
                .queryParam("scope", "province")
                .get("/api/summaries")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private Log log() {
        return owners.log("incubator");
    }
}
