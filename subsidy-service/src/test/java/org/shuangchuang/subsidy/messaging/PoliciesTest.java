package org.shuangchuang.subsidy.messaging;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.subsidy.store.Streams.PARTIES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.log.CloudEvents;
import org.shuangchuang.eventstore.log.HashChain;
import org.shuangchuang.localstack.testing.Bearer;
import org.shuangchuang.localstack.testing.RealBackends;
import org.shuangchuang.subsidy.domain.party.HighTechStatus;
import org.shuangchuang.subsidy.domain.party.Party;

/** What follows here from what happened on the incubation side. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class PoliciesTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Inject
    WhenCarrierDesignatedThenOpenTaxRelief openTaxRelief;

    @Inject
    WhenEnterpriseRegisteredThenNoteParty noteParty;

    @Inject
    EventStore store;

    /** Its chain value is that of the first entry of a partition. */
    private static RecordedEvent event(String stream, long version, String type, String day, String data) {
        RecordedEvent first = new RecordedEvent(
                "incubator",
                3,
                version,
                version,
                stream,
                version,
                type,
                1,
                data,
                "{\"correlation\":\"c-1\"}",
                LocalDate.parse(day),
                Instant.parse("2021-01-01T00:00:00Z"),
                HashChain.SHA_256,
                "");
        return first.withHash(HexFormat.of().formatHex(HashChain.next(new byte[0], first)));
    }

    private static String designation(String carrier, String day) {
        return "{\"carrierId\":\"" + carrier
                + "\",\"carrierName\":\"某孵化器\",\"division\":\"620102\",\"kind\":\"INCUBATOR\",\"level\":\"PROVINCIAL\","
                + "\"occurredOn\":\"" + day + "\"}";
    }

    private static <T> T done(Uni<T> uni) {
        return uni.await().atMost(LONGEST);
    }

    private static io.restassured.specification.RequestSpecification as(String subject, String role) {
        return given().basePath("/api/subsidy")
                .header("Authorization", Bearer.of(subject + ";" + role + ";620000"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json");
    }

    private static void rules() {
        as("officer", "PROVINCIAL_APPROVER")
                .body(Map.of(
                        "terms",
                        Map.of(
                                "policyNumber",
                                "财税〔2018〕120号",
                                "effectiveFrom",
                                "2019-01-01",
                                "eligible",
                                List.of(Map.of("kind", "INCUBATOR", "level", "PROVINCIAL"))),
                        "occurredOn",
                        "2019-01-01"))
                .post("/rules/tax-relief/relief");
    }

    private static io.restassured.response.ValidatableResponse confirm(String carrier, String from, String to) {
        return as("tax", "FINANCE_OFFICER")
                .body(Map.of(
                        "tax", "PROPERTY_TAX", "from", from, "to", to, "amountFen", 100, "occurredOn", "2021-01-20"))
                .post("/reliefs/tax/" + carrier + "/confirm")
                .then();
    }

    @Test
    void a_designation_opens_tax_relief_once_however_often_it_is_heard_of() {
        rules();
        String carrier = UUID.randomUUID().toString();
        confirm(carrier, "2020-04", "2020-04")
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:relief-not-open"));
        RecordedEvent granted = event(
                "designation-" + carrier, 1, "designation-granted", "2020-03-25", designation(carrier, "2020-03-25"));
        done(openTaxRelief.because(granted));
        done(openTaxRelief.because(granted));
        as("auditor", "AUDITOR").get("/reliefs/tax/" + carrier).then().body("designations", hasSize(1));
        confirm(carrier, "2020-03", "2020-04").statusCode(409).body("month", equalTo("2020-03"));
        confirm(carrier, "2020-04", "2020-12").statusCode(200).body("confirmations", hasSize(1));
        done(openTaxRelief.because(event(
                "designation-" + carrier, 2, "designation-revoked", "2020-12-31", designation(carrier, "2020-12-31"))));
        as("auditor", "AUDITOR")
                .get("/reliefs/tax/" + carrier)
                .then()
                .body("designations[0].until", equalTo("2020-12-31"));
        confirm(carrier, "2021-01", "2021-01").statusCode(409);
    }

    @Test
    void a_party_is_noted_with_its_controller_and_recognition() {
        String id = UUID.randomUUID().toString();
        String stream = "enterprise-" + id;
        String registered =
                "{\"enterpriseId\":\"" + id + "\",\"controllerId\":\"person-1\",\"representativeId\":\"person-2\"}";
        done(noteParty.because(event(stream, 1, "enterprise-registered", "2019-05-01", registered)));
        done(noteParty.because(event(
                stream,
                2,
                "high-tech-recognised",
                "2020-08-01",
                "{\"enterpriseId\":\"" + id + "\",\"validUntil\":\"2023-07-31\"}")));
        done(noteParty.because(event(
                stream,
                3,
                "enterprise-controller-changed",
                "2020-09-01",
                "{\"enterpriseId\":\"" + id + "\",\"controllerId\":\"person-3\"}")));
        Party party = done(store.load(PARTIES.existing(id))).state();
        assertEquals(
                new Party.Tie(LocalDate.of(2020, 9, 1), "person-3", "person-2"),
                party.tie(LocalDate.of(2020, 9, 1)).orElseThrow());
        assertEquals(
                "person-1", party.tie(LocalDate.of(2020, 8, 31)).orElseThrow().controllerId());
        assertEquals(HighTechStatus.RECOGNISED, party.highTechOn(LocalDate.of(2023, 7, 31)));
    }

    @Test
    void what_comes_through_kafka_takes_effect() throws Exception {
        String carrier = UUID.randomUUID().toString();
        RecordedEvent granted = event(
                "designation-" + carrier, 1, "designation-granted", "2020-03-25", designation(carrier, "2020-03-25"));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", RealBackends.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(
                            "incubator-events",
                            granted.partition(),
                            granted.stream(),
                            granted.data(),
                            CloudEvents.headers(granted)))
                    .get();
        }
        await().atMost(LONGEST)
                .untilAsserted(() -> as("auditor", "AUDITOR")
                        .get("/reliefs/tax/" + carrier)
                        .then()
                        .statusCode(200)
                        .body("designations", hasSize(1)));
    }
}
