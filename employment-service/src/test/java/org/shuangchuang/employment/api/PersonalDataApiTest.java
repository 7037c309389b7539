package org.shuangchuang.employment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shuangchuang.employment.api.Api.body;
import static org.shuangchuang.employment.api.Api.command;
import static org.shuangchuang.employment.api.Api.list;
import static org.shuangchuang.employment.api.Api.post;
import static org.shuangchuang.employment.api.Api.with;
import static org.shuangchuang.employment.api.Bodies.certificate;
import static org.shuangchuang.employment.api.Bodies.declare;
import static org.shuangchuang.employment.api.Bodies.start;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.EventJson;
import org.shuangchuang.eventstore.personal.PersonVault;
import org.shuangchuang.eventstore.personal.PersonalData;
import org.shuangchuang.localstack.testing.RealBackends;
import org.shuangchuang.vocabulary.Sealed;

/** Persons are planted, and looked for everywhere (invariant 11). */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class PersonalDataApiTest {

    private static final PersonalData PLANTED = new PersonalData("欧阳锦瑟", "11010519491231002X", "13909316688");
    private static final PersonalData REFUSED = new PersonalData("司徒望舒", "440524188001010014", "13893157799");
    private static final List<String> SECRETS = List.of(
            PLANTED.name(),
            PLANTED.identityNumber(),
            PLANTED.phone(),
            REFUSED.name(),
            REFUSED.identityNumber(),
            REFUSED.phone());

    @Inject
    PersonVault vault;

    private final String carrier = UUID.randomUUID().toString();

    private static Map<String, Object> person(PersonalData data) {
        return body("name", data.name(), "identityNumber", data.identityNumber(), "phone", data.phone());
    }

    @Test
    void a_planted_person_is_found_nowhere_but_sealed() {
        Queue<String> logged = new ConcurrentLinkedQueue<>();
        Handler handler = recording(logged);
        Logger.getLogger("").addHandler(handler);
        Logger.getLogger("org.shuangchuang").info("the recorder hears");
        List<String> answers = new ArrayList<>();
        try {
            answers.addAll(commands());
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }

        assertNoSecret("answers", answers);
        assertNoSecret("log lines", logged);
        assertNoSecret("tables", Stored.everything());
        assertNoSecret("Kafka", published());
        assertOpens();
    }

    /** Every way in which a person is named: taken, refused by a rule, wrong by itself, not even JSON. */
    private List<String> commands() {
        List<String> answers = new ArrayList<>();
        Map<String, Object> start = start(carrier, person(PLANTED), "2021-07-20");
        answers.add(post("/certificates", certificate(person(PLANTED)))
                .statusCode(201)
                .extract()
                .asString());
        answers.add(post("/certificates", certificate(person(PLANTED)))
                .statusCode(409)
                .extract()
                .asString());
        var started = post("/employments", start).statusCode(201).extract();
        answers.add(started.asString() + started.headers());
        String declared = UUID.randomUUID().toString();
        post("/declarations", declare(declared, "2021-08", 5)).statusCode(201);
        answers.add(post("/employments", start(declared, person(REFUSED), "2021-08-20"))
                .statusCode(409)
                .extract()
                .asString());
        answers.add(post("/employments", with(start, "person", person(REFUSED), "division", "620199"))
                .statusCode(422)
                .extract()
                .asString());
        answers.add(post("/employments", with(start, "person", with(person(REFUSED), REFUSED.identityNumber(), 1)))
                .statusCode(400)
                .extract()
                .path("type"));
        answers.add(post(
                        "/employments", with(start, "person", with(person(REFUSED), "phone", List.of(REFUSED.phone()))))
                .statusCode(400)
                .extract()
                .asString());
        answers.add(command()
                .body("{\"person\":{\"name\":\"" + REFUSED.name() + "\",\"identityNumber\":" + REFUSED.identityNumber())
                .post("/employments")
                .then()
                .statusCode(400)
                .extract()
                .asString());
        String token = started.header("Consistency-Token");
        answers.add(list("/employments?limit=500", token).extract().asString());
        answers.add(list("/certificates?limit=500", token).extract().asString());
        return answers;
    }

    private static Handler recording(Queue<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + " "
                        + List.of(Optional.ofNullable(line.getParameters()).orElse(new Object[0])) + " "
                        + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    /** All that the topic holds, once it holds every event of the store. */
    private List<String> published() {
        Set<String> streams = new HashSet<>(Stored.texts("select stream from event"));
        Set<String> seen = new HashSet<>();
        List<String> texts = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", RealBackends.bootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("employment-events"));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (ConsumerRecord<byte[], byte[]> published : consumer.poll(Duration.ofMillis(200))) {
                    String text = text(published);
                    texts.add(text);
                    streams.stream().filter(text::contains).forEach(seen::add);
                }
                return seen.containsAll(streams);
            });
        }
        return texts;
    }

    private static String text(ConsumerRecord<byte[], byte[]> published) {
        StringBuilder text = new StringBuilder();
        text.append(string(published.key())).append(' ').append(string(published.value()));
        for (Header header : published.headers()) {
            text.append(' ').append(header.key()).append('=').append(string(header.value()));
        }
        return text.toString();
    }

    private static String string(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static void assertNoSecret(String where, Collection<String> texts) {
        assertFalse(texts.isEmpty(), where);
        for (String secret : SECRETS) {
            assertTrue(texts.stream().noneMatch(text -> text.contains(secret)), () -> secret + " is in " + where);
        }
    }

    /** The seal hides the person, and nothing else: whoever may open it finds what was said. */
    private void assertOpens() {
        String data = Stored.texts(
                        "select data::text from event where type = 'employment-started' and data->>'carrierId' = '"
                                + carrier + "'")
                .getFirst();
        UUID personId = UUID.fromString(EventJson.tree(data).get("personId").asText());
        Sealed sealed = EventJson.read(EventJson.tree(data).get("person").toString(), Sealed.class);

        assertEquals(Optional.of(PLANTED), vault.open(personId, sealed).await().atMost(Duration.ofSeconds(5)));
        assertEquals(
                1,
                Stored.texts("select person_id from person where person_id = '" + personId + "'")
                        .size());
    }
}
